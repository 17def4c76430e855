import type { WordRange } from "../text/words.js";
import type { RoughRegion } from "./region.js";

/** Two sentences that have something in common, by their places in the two texts. */
export interface SentencePair {
  readonly a: number;
  readonly b: number;
}

/** Where two texts have something in common: pairs of sentences, or of what stands for them, with where these are. */
export interface Seeds {
  readonly a: readonly WordRange[];
  readonly b: readonly WordRange[];
  readonly pairs: readonly SentencePair[];
}

/** So many sentences without anything in common may stand between two that are looked at together. */
const SENTENCES_BETWEEN = 2;

/** Groups are parted this often at most: ordinary texts need four turns, and a staircase of pairs could ask for one each. */
const MOST_TURNS = 16;

/**
 * Groups sentence pairs that lie close together in both texts into rough regions: parted where one text has a gap, then
 * where the other has one, in turn, until no group parts further. O(n log n).
 */
export function roughRegions({ a, b, pairs }: Seeds): RoughRegion[] {
  return neighbourhoods(pairs).map((group) => {
    const ofA = group.map((pair) => pair.a);
    const ofB = group.map((pair) => pair.b);
    return { a: reachOf(a, ofA), b: reachOf(b, ofB) };
  });
}

function neighbourhoods(pairs: readonly SentencePair[]): SentencePair[][] {
  const settled: SentencePair[][] = [];
  let open: { group: readonly SentencePair[]; by: "a" | "b"; whole: boolean }[] = [
    { group: pairs, by: "a", whole: false },
  ];
  for (let turn = 0; open.length > 0; turn++) {
    const next: typeof open = [];
    for (const { group, by, whole } of open) {
      const parts = parted(group, by);
      if ((parts.length === 1 && whole) || turn === MOST_TURNS) settled.push(...parts);
      else for (const part of parts) next.push({ group: part, by: by === "a" ? "b" : "a", whole: parts.length === 1 });
    }
    open = next;
  }
  return settled;
}

function parted(group: readonly SentencePair[], by: "a" | "b"): SentencePair[][] {
  const parts: SentencePair[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const pair of [...group].sort((x, y) => x[by] - y[by])) {
    if (pair[by] - last > SENTENCES_BETWEEN + 1) parts.push([]);
    parts[parts.length - 1].push(pair);
    last = pair[by];
  }
  return parts;
}

/** The words from the first of some sentences to the last. */
function reachOf(sentences: readonly WordRange[], indexes: readonly number[]): WordRange {
  let [first, last] = [indexes[0], indexes[0]];
  for (const index of indexes) {
    if (index < first) first = index;
    if (index > last) last = index;
  }
  return { start: sentences[first].start, end: sentences[last].end };
}
