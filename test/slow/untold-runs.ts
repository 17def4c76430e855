import type { AlignedPiece, Alignment, ArticleInput, Span } from "urtext";
import type { Run } from "../../src/alignment/runs.js";
import { overlapOf } from "../../src/kernel/span.js";
import { HALF_WORDS, readWords } from "../../src/text/words.js";
import { maximalRuns } from "./equal-runs.js";
import { type SlowWord, wordsOf } from "./words.js";

/** Two texts word by word, and every run of enough equal words in a row, by comparing every place with every place. */
export interface SharedRuns {
  readonly a: readonly SlowWord[];
  readonly b: readonly SlowWord[];
  readonly runs: readonly Run[];
  readonly leastWords: number;
  /** What words of the first text weigh, in words. */
  readonly weigh: (from: number, length: number) => number;
}

export function sharedRuns(a: ArticleInput, b: ArticleInput, leastWords: number): SharedRuns {
  const [x, y] = [wordsOf(a.text), wordsOf(b.text)];
  const { weightBefore } = readWords(a.text);
  const weigh = (from: number, length: number) => (weightBefore[from + length] - weightBefore[from]) / HALF_WORDS;
  const runs = maximalRuns(
    x.map(({ normal }) => normal),
    y.map(({ normal }) => normal),
  ).filter(({ a: at, length }) => weigh(at, length) >= leastWords);
  return { a: x, b: y, runs, leastWords, weigh };
}

/** The words from the first to the last of an alignment, and which of them are equal, one for one. */
interface ToldPassage {
  readonly inA: ReadonlySet<number>;
  readonly inB: ReadonlySet<number>;
  readonly partners: ReadonlyMap<number, number>;
}

/** Reads pieces and edits as a user would: in each piece the words that no edit changes are equal, in their order. */
function toldPassages({ a, b }: SharedRuns, alignments: readonly Alignment[]): ToldPassage[] {
  return alignments.map(({ a: hullA, b: hullB, pieces, edits }) => {
    const changed = edits.filter(({ kind }) => kind === "words");
    const equal = (words: readonly SlowWord[], side: keyof AlignedPiece, piece: AlignedPiece) =>
      indexesIn(words, piece[side]).filter((i) => !changed.some((edit) => overlapOf(edit[side], words[i]) > 0));
    const partners = pieces.flatMap((piece) => {
      const right = equal(b, "b", piece);
      return equal(a, "a", piece).map((word, i) => [word, right[i]] as const);
    });
    return { inA: new Set(indexesIn(a, hullA)), inB: new Set(indexesIn(b, hullB)), partners: new Map(partners) };
  });
}

export const indexesIn = (words: readonly SlowWord[], { start, end }: Span): number[] =>
  words.flatMap((word, i) => (start <= word.start && word.end <= end ? [i] : []));

/** Words that two texts have in a row may be told by the passage before and the one behind: so many may be a seam. */
const SEAM_WORDS = 2;
/** Of so many times the words of a run, what moved is no clause. */
const LONGEST_MOVED = 3;
const range = (length: number): number[] => Array.from({ length }, (_, k) => k);

/**
 * The runs of which alignments do not tell both places. A place is told, word by word, where a word of it is set beside
 * its equal: at the run's own other place or, where the text says it again, at another. Of a run that is told, as far
 * as it must be reported, the rest may be what one side of the same passage says twice in a row, if that rest is less
 * than what must be reported. A clause that was moved inside a passage is told by what covers it in both texts.
 */
export function untoldRuns(shared: SharedRuns, alignments: readonly Alignment[]): Run[] {
  const passages = toldPassages(shared, alignments);
  const [inA, inB] = [new Set<number>(), new Set<number>()];
  for (const { partners } of passages) {
    for (const [x, y] of partners) {
      if (shared.a[x].normal !== shared.b[y]?.normal) continue;
      inA.add(x);
      inB.add(y);
    }
  }
  for (const { a, b, length } of shared.runs) {
    const isClause = shared.weigh(a, length) < LONGEST_MOVED * shared.leastWords;
    for (const passage of passages) {
      const covered = range(length).filter((k) => passage.inA.has(a + k) && passage.inB.has(b + k));
      if (isClause && covered.length >= length - SEAM_WORDS) {
        for (const k of covered) {
          inA.add(a + k);
          inB.add(b + k);
        }
        continue;
      }
      const told = range(length).filter((k) => passage.partners.get(a + k) === b + k);
      const words = told.reduce((sum, k) => sum + shared.weigh(a + k, 1), 0);
      if (words < shared.leastWords || shared.weigh(a, length) - words >= shared.leastWords) continue;
      for (const k of range(length).filter((k) => passage.inA.has(a + k) && passage.inB.has(b + k))) {
        inA.add(a + k);
        inB.add(b + k);
      }
    }
  }
  return shared.runs.filter((run) => untoldOf(run, (x, y) => inA.has(x) && inB.has(y)) > SEAM_WORDS);
}

/** One text and where it stands in each of the two articles: perhaps in one only, which then says it twice. */
export interface Told {
  readonly a: readonly Span[];
  readonly b: readonly Span[];
}

/** The runs of which a place is in no text that was told, or of which no text that both articles have holds any word;
 * but for a seam, or the little that a passage which tells the rest says twice in a row. */
export function runsOutside({ a, b, runs, leastWords, weigh }: SharedRuns, texts: readonly Told[]): Run[] {
  const most = (run: Run) => Math.max(SEAM_WORDS, Math.min(leastWords - 1, weigh(run.a, run.length) - leastWords));
  const held = (some: readonly Told[]) => ({
    a: new Set(some.flatMap((text) => text.a.flatMap((span) => indexesIn(a, span)))),
    b: new Set(some.flatMap((text) => text.b.flatMap((span) => indexesIn(b, span)))),
  });
  const all = held(texts);
  const ofBoth = held(texts.filter((text) => text.a.length > 0 && text.b.length > 0));
  return runs.filter(
    (run) =>
      untoldOf(run, (x, y) => all.a.has(x) && all.b.has(y)) > most(run) ||
      untoldOf(run, (x, y) => ofBoth.a.has(x) || ofBoth.b.has(y)) > most(run),
  );
}

const untoldOf = ({ a, b, length }: Run, told: (a: number, b: number) => boolean): number =>
  range(length).filter((k) => !told(a + k, b + k)).length;
