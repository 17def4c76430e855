import { RegionTrail } from "../regions/trail.js";
import type { Passage } from "./pieces.js";
import type { Run } from "./runs.js";

/** What became of a passage that was chained and extended. Lengths are in words, evidence in nats. */
export type PassageVerdict =
  | { readonly kind: "reported" }
  | {
      /** Neither enough equal words in a row nor, together, `least`; which is `null` where edits are not looked for. */
      readonly kind: "too-few-words";
      readonly words: number;
      readonly least: number | null;
      readonly run: number;
      readonly leastRun: number;
    }
  | { readonly kind: "too-unlike"; readonly similarity: number; readonly least: number }
  | { readonly kind: "told-already" }
  | { readonly kind: "taken-in" }
  | { readonly kind: "unfounded" };

export interface SeenPassage {
  readonly passage: Passage;
  /** What its words say for copying, in nats; `null` where that was not asked. */
  evidence: number | null;
  verdict: PassageVerdict;
}

/** What alignment saw of one pair and decided: filled by it, never asked by it. `null` in normal use. */
export class Trail {
  /** Whether alignment read the second text as its first: then every `a` here is a `b`. */
  turned = false;
  seeds = 0;
  runs: readonly Run[] = [];
  readonly passages: SeenPassage[] = [];
  readonly regions = new RegionTrail();

  turn(): void {
    this.turned = true;
  }

  grew(seeds: number, runs: readonly Run[]): void {
    this.seeds = seeds;
    this.runs = runs;
  }

  dropped(passage: Passage, verdict: PassageVerdict): void {
    this.passages.push({ passage, evidence: null, verdict });
  }

  reported(passage: Passage): void {
    this.dropped(passage, { kind: "reported" });
  }

  /**
   * What the search for regions made of the passages that were to be reported, by their pieces, which are numbered
   * through. A passage is taken in where a region stands for one of them: what is left of it is told as it was.
   */
  settled(passages: readonly Passage[], takenIn: readonly number[], unfounded: readonly number[]): void {
    const seenOf = new Map(this.passages.map((seen) => [seen.passage, seen]));
    const [taken, dropped] = [new Set(takenIn), new Set(unfounded)];
    let first = 0;
    for (const passage of passages) {
      const seen = seenOf.get(passage)!;
      const pieces = passage.map((_, i) => first + i);
      first += passage.length;
      seen.evidence = pieces.reduce((sum, piece) => sum + (this.regions.scores[piece] ?? 0), 0);
      if (pieces.some((piece) => taken.has(piece))) seen.verdict = { kind: "taken-in" };
      else if (pieces.every((piece) => dropped.has(piece))) seen.verdict = { kind: "unfounded" };
    }
  }
}
