import type { LogEntry, StoreCounts } from "../store.js";
import { damaged } from "./fault.js";
import { type Layout, NO_RUNS } from "./layout.js";
import { parsed } from "./records.js";

/** What a store is at one moment, all but what grows with it: written with every change. */
export interface State extends Omit<StoreCounts, "bytes" | "keys"> {
  /** Rises with every change: by it a reader knows whether what it has read before still holds. */
  readonly generation: number;
  /** How many articles have ever been numbered, and how many of the numbers lead nowhere any more. */
  readonly numbered: number;
  readonly gone: number;
  /** How many paragraphs the numbered articles have: the next one's first paragraph. */
  readonly numberedParagraphs: number;
  readonly layout: Layout;
  readonly lastEntry: LogEntry | null;
}

export const EMPTY: State = {
  generation: 0,
  articles: 0,
  versions: 0,
  paragraphs: 0,
  numbered: 0,
  gone: 0,
  numberedParagraphs: 0,
  layout: NO_RUNS,
  lastEntry: null,
};

const GENERATION = 8;

/** The generation stands in front: whoever knows it reads no further. */
export function writtenState(state: State): Buffer {
  const head = Buffer.alloc(GENERATION);
  head.writeDoubleLE(state.generation);
  return Buffer.concat([head, Buffer.from(JSON.stringify(state))]);
}

/** @throws UrtextError URTEXT_INDEX_DAMAGED */
export function generationIn(path: string, bytes: Buffer | undefined): number {
  if (bytes === undefined || bytes.length <= GENERATION) throw damaged(path, "its state is not there");
  return new DataView(bytes.buffer, bytes.byteOffset, GENERATION).getFloat64(0, true);
}

/** @throws UrtextError URTEXT_INDEX_DAMAGED */
export const readState = (path: string, bytes: Buffer): State =>
  parsed<State>(path, "its state", () => bytes.subarray(GENERATION))!;
