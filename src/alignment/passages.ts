import { samePerson } from "../text/names.js";
import type { WordRange } from "../text/words.js";
import type { ArticleUnits, Quotation } from "../units/units.js";
import { type AlignmentPlan, type Chain, chainRuns, weigh } from "./chains.js";
import { reachSentenceEdges } from "./edges.js";
import { addElided, isElidedBetween } from "./elisions.js";
import { byPlace, endOf, type Passage, type PassagePiece, startOf } from "./pieces.js";
import { growRuns, longestFirst, ones, type Run, type Seeds, withoutEchoes } from "./runs.js";
import { ToldRuns } from "./told-runs.js";
import type { PassageVerdict, Trail } from "./trail.js";
import { extend, fillGap } from "./window.js";

/**
 * The passages that two texts share around some seeds: seed, chain, extend.
 *
 * Each exact run is grown from a seed; runs are chained; what lies between the runs of a chain is compared word by word
 * within bounds; each end is followed through small edits. What is then too short or too unlike is left out.
 */
export function findPassages(
  a: ArticleUnits,
  b: ArticleUnits,
  seeds: Seeds,
  plan: AlignmentPlan,
  trail: Trail | null = null,
): { passages: Passage[]; exhausted: boolean } {
  const [x, y] = [a.article.words, b.article.words];
  const { runs, exhausted } = growRuns(x, y, seeds, 2 * plan.runWords);
  trail?.grew(seeds.a.length, runs);
  const chains = chainRuns(x, y, withoutEchoes(runs, x.count, y.count, plan.runWords), plan);
  const passages = (x === y ? chains.flatMap(apartFromItself) : chains)
    .flatMap((chain) => partPassages(a, b, fillChain(a, b, chain, plan), plan))
    .map((passage) => (plan.editedWords === null ? passage : extendPieces(a, b, passage)))
    .map((passage) => (plan.statementWords === null ? passage : widenStatement(a, b, passage, plan)))
    .map((passage) => addElided(a, b, passage, plan))
    .map((passage) => (plan.editedWords === null ? passage : reachSentenceEdges(a, b, passage)))
    .flatMap((passage) => standing(a, b, passage, plan))
    .filter((passage) => isReported(a, b, passage, plan) || trail?.dropped(passage, shortfallOf(a, b, passage, plan)));
  const kept = withoutDoubles(a, b, passages, plan, trail);
  return { passages: a === b ? kept : withUntold(a, b, runs, kept, plan, trail), exhausted };
}

/**
 * Adds the runs that must be reported and that no passage tells. Where words repeat, runs overlap in the one text or the
 * other, and give way to each other when they are chained: between two that each gave way to another, one could be lost.
 */
function withUntold(
  a: ArticleUnits,
  b: ArticleUnits,
  runs: readonly Run[],
  passages: readonly Passage[],
  plan: AlignmentPlan,
  trail: Trail | null,
): Passage[] {
  // A passage without such a run may yet be found to say too little, and what only it told would be lost with it.
  const certain = passages.filter((passage) => isCertain(a, b, passage, plan));
  const told = new ToldRuns(a.article.words, b.article.words, plan.runWords, certain.flat(2));
  const added: Passage[] = [];
  for (const run of [...runs].sort(longestFirst)) {
    if (!told.losesRunOf([run])) continue;
    const passage = [[run]];
    told.tell([run]);
    trail?.reported(passage);
    added.push(passage);
  }
  return added.length === 0 ? [...passages] : inOrder([...passages, ...added]);
}

const inOrder = (passages: readonly Passage[]): Passage[] => [...passages].sort(([p], [q]) => byPlace(p, q));

/** A chain of one text with itself, cut before each run that reaches into the copy of what is chained so far. */
function apartFromItself(chain: Chain): Chain[] {
  const parts: Run[][] = [];
  for (const run of chain) {
    const part = parts.at(-1);
    if (part && run.a + run.length <= part[0].b) part.push(run);
    else parts.push([run]);
  }
  return parts;
}

/** The chain with the equal words of its gaps put in. */
function fillChain(a: ArticleUnits, b: ArticleUnits, chain: Chain, plan: AlignmentPlan): Run[] {
  const [x, y] = [a.article.words, b.article.words];
  return chain.flatMap((run, i) => {
    if (i === 0) return [run];
    const before = chain[i - 1];
    const [fromA, fromB] = [before.a + before.length, before.b + before.length];
    const narrow = weigh(x, fromA, run.a) <= plan.reach && weigh(y, fromB, run.b) <= plan.reach;
    return narrow ? [...fillGap(x, fromA, run.a, y, fromB, run.b), run] : [run];
  });
}

/** Parts runs into passages where both sides have a gap, and passages into pieces where one side has. */
function partPassages(a: ArticleUnits, b: ArticleUnits, runs: readonly Run[], plan: AlignmentPlan): Run[][][] {
  const passages: Run[][][] = [];
  for (const run of runs) {
    const piece = passages.at(-1)?.at(-1);
    const before = piece?.at(-1);
    const gap = before ? gapBetween(a, b, before, run, plan) : "apart";
    if (gap === "edit") piece!.push(run);
    else if (gap === "left out") passages.at(-1)!.push([run]);
    else passages.push([[run]]);
  }
  return passages;
}

type Gap = "edit" | "left out" | "apart";

function gapBetween(a: ArticleUnits, b: ArticleUnits, before: Run, after: Run, plan: AlignmentPlan): Gap {
  const [endA, endB] = [before.a + before.length, before.b + before.length];
  const gapA = weigh(a.article.words, endA, after.a);
  const gapB = weigh(b.article.words, endB, after.b);
  if (gapA > plan.editGap && gapB > plan.editGap) return "apart";
  const narrated = isNarrated(a, endA, after.a) || isNarrated(b, endB, after.b);
  return gapA > plan.editGap || gapB > plan.editGap || narrated ? "left out" : "edit";
}

/** Whether the words between are the reporter's own, with a quotation ending before them or beginning after them. */
function isNarrated({ quotationOfWord }: ArticleUnits, start: number, end: number): boolean {
  return end > start && quotationOfWord[start - 1] !== quotationOfWord[end];
}

/** Follows each piece through small edits at both ends, as far as its neighbours. */
function extendPieces(a: ArticleUnits, b: ArticleUnits, passage: Run[][]): Run[][] {
  const [x, y] = [a.article.words, b.article.words];
  const self = x === y;
  const extended: Run[][] = [];
  passage.forEach((piece, i) => {
    const start = startOf(piece);
    const end = endOf(piece);
    const before = extended.at(-1);
    const floor = before ? endOf(before) : { a: 0, b: self ? endOf(passage.at(-1)!).a : 0 };
    const back = [...extend(x, start.a, floor.a, y, start.b, floor.b, -1), ...piece];
    const next = passage[i + 1];
    const copy = startOf(extended[0] ?? back).b;
    const ceiling = next ? startOf(next) : { a: self ? copy : x.count, b: y.count };
    extended.push([...back, ...extend(x, end.a, ceiling.a, y, end.b, ceiling.b, 1)]);
  });
  return extended;
}

/**
 * Two quotations of one speaker that have a passage in common are compared from end to end: translators and shorteners
 * change most words of a statement. Kept where enough of both is equal; else the passage stays as it was found.
 */
function widenStatement(a: ArticleUnits, b: ArticleUnits, passage: Run[][], plan: AlignmentPlan): Run[][] {
  const statement = statementOver(a, b, passage);
  if (statement === null) return passage;
  const [x, y] = [a.article.words, b.article.words];
  const [start, end] = [startOf(passage[0]), endOf(passage[passage.length - 1])];
  const before = fillGap(x, statement.a.start, start.a, y, statement.b.start, start.b);
  const after = fillGap(x, end.a, statement.a.end, y, end.b, statement.b.end);
  const [first, ...rest] = passage.map((piece) => [...piece]);
  first.unshift(...before);
  (rest.at(-1) ?? first).push(...after);
  const widened = [first, ...rest];
  return similarityOf(a, b, widened) >= plan.leastSimilarity ? widened : passage;
}

/** Pieces that stand for themselves stay together; one that does not ("said", between two quotations) is judged alone. */
function standing(a: ArticleUnits, b: ArticleUnits, passage: Run[][], plan: AlignmentPlan): Run[][][] {
  const parts: Run[][][] = [];
  let together: Run[][] = [];
  for (const piece of passage) {
    const previous = together.at(-1);
    if (previous === undefined) {
      together = [piece];
      continue;
    }
    const elided = isElidedBetween(a, b, endOf(previous), startOf(piece));
    const stands = (candidate: Run[]) => longestRun(a, candidate) >= (elided ? plan.runWords / 2 : plan.runWords);
    const apart = gapBetween(a, b, previous.at(-1)!, piece[0], plan) === "apart" && !elided;
    if (!stands(piece)) parts.push([piece]);
    else if (stands(previous) && !apart) together.push(piece);
    else {
      parts.push(together);
      together = [piece];
    }
  }
  return together.length > 0 ? [...parts, together] : parts;
}

const longestRun = (a: ArticleUnits, piece: PassagePiece): number =>
  piece.reduce((longest, run) => Math.max(longest, weigh(a.article.words, run.a, run.a + run.length)), 0);

/** Equal words of a passage, in words. */
export const equalWords = (a: ArticleUnits, passage: Passage): number =>
  passage.reduce(
    (sum, piece) => sum + piece.reduce((s, run) => s + weigh(a.article.words, run.a, run.a + run.length), 0),
    0,
  );

/** Share of the words of both sides' pieces that are equal: 1 for a verbatim passage. */
export function similarityOf(a: ArticleUnits, b: ArticleUnits, passage: Passage): number {
  const all = passage.reduce((sum, piece) => {
    const [start, end] = [startOf(piece), endOf(piece)];
    return sum + weigh(a.article.words, start.a, end.a) + weigh(b.article.words, start.b, end.b);
  }, 0);
  return (2 * equalWords(a, passage)) / all;
}

/** From this share of equal words on, a passage is word for word: what differs is a word here and there. */
const VERBATIM = 0.95;

export const isVerbatim = (similarity: number): boolean => similarity >= VERBATIM;

/** Whether a passage needs no further evidence: it has enough equal words in a row, or it is one person's statement. */
export const isCertain = (a: ArticleUnits, b: ArticleUnits, passage: Passage, plan: AlignmentPlan): boolean =>
  passage.some((piece) => longestRun(a, piece) >= plan.runWords) || isStatement(a, b, passage, plan);

const isStatement = (a: ArticleUnits, b: ArticleUnits, passage: Passage, { statementWords }: AlignmentPlan): boolean =>
  statementWords !== null && statementOver(a, b, passage) !== null;

function isReported(a: ArticleUnits, b: ArticleUnits, passage: Passage, plan: AlignmentPlan): boolean {
  if (passage.some((piece) => longestRun(a, piece) >= plan.runWords)) return true;
  const least = isStatement(a, b, passage, plan) ? plan.statementWords : plan.editedWords;
  return least !== null && equalWords(a, passage) >= least && similarityOf(a, b, passage) >= plan.leastSimilarity;
}

/** By how much a passage is not enough to be reported. */
function shortfallOf(a: ArticleUnits, b: ArticleUnits, passage: Passage, plan: AlignmentPlan): PassageVerdict {
  const least = isStatement(a, b, passage, plan) ? plan.statementWords : plan.editedWords;
  const words = equalWords(a, passage);
  if (least !== null && words >= least) {
    return { kind: "too-unlike", similarity: similarityOf(a, b, passage), least: plan.leastSimilarity };
  }
  const longest = Math.max(...passage.map((piece) => longestRun(a, piece)));
  return { kind: "too-few-words", words, least, run: longest, leastRun: plan.runWords };
}

/** The quotations of one and the same person that a passage lies in, on either side, in words; or `null`. */
function statementOver(a: ArticleUnits, b: ArticleUnits, passage: Passage): { a: WordRange; b: WordRange } | null {
  const start = startOf(passage[0]);
  const end = endOf(passage[passage.length - 1]);
  const x = quotationOver(a, start.a, end.a);
  const y = quotationOver(b, start.b, end.b);
  if (a === b && x === y) return null; // one quotation is no second wording of itself
  if (x?.speaker == null || y?.speaker == null || !samePerson(x.speaker.name, y.speaker.name)) return null;
  return { a: x.words, b: y.words };
}

function quotationOver({ quotations, quotationOfWord }: ArticleUnits, start: number, end: number): Quotation | null {
  const index = quotationOfWord[start];
  return index >= 0 && index === quotationOfWord[end - 1] ? quotations[index] : null;
}

/**
 * Leaves out passages that better ones already tell: at least half of the words lie in others on both sides, and of no
 * run that must be reported more than a seam stands alone. Passages grow into each other at their ends, and what stands
 * twice in both texts is found four times. Linear in the passages' words.
 */
function withoutDoubles(
  a: ArticleUnits,
  b: ArticleUnits,
  passages: readonly Passage[],
  plan: AlignmentPlan,
  trail: Trail | null,
): Passage[] {
  const told = { a: new Uint8Array(a.article.words.count), b: new Uint8Array(b.article.words.count) };
  const equal = new ToldRuns(a.article.words, b.article.words, plan.runWords);
  // Of two that are nearly as heavy the more verbatim one comes first: the other has its words, and some by chance.
  const rank = new Map(passages.map((passage) => [passage, equalWords(a, passage) * similarityOf(a, b, passage)]));
  const ranked = [...passages].sort((p, q) => rank.get(q)! - rank.get(p)! || byPlace(p[0], q[0]));
  const kept: Passage[] = [];
  for (const passage of ranked) {
    const runs = passage.flat();
    const share = Math.min(toldShare(told.a, passage, "a"), toldShare(told.b, passage, "b"));
    if (share >= 0.5 && !equal.losesRunOf(runs)) {
      trail?.dropped(passage, { kind: "told-already" });
      continue;
    }
    kept.push(passage);
    trail?.reported(passage);
    for (const piece of passage) {
      const [start, end] = [startOf(piece), endOf(piece)];
      told.a.fill(1, start.a, end.a);
      told.b.fill(1, start.b, end.b);
    }
    equal.tell(runs);
  }
  return inOrder(kept);
}

function toldShare(told: Uint8Array, passage: Passage, side: "a" | "b"): number {
  let [all, covered] = [0, 0];
  for (const piece of passage) {
    const [start, end] = [startOf(piece)[side], endOf(piece)[side]];
    all += end - start;
    covered += ones(told, start, end);
  }
  return all === 0 ? 0 : covered / all;
}
