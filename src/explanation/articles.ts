import { bandKey } from "../candidates/bands.js";
import type { CandidatePair } from "../candidates/pairs.js";
import type { Span } from "../kernel/span.js";
import { stemmingOf } from "../lexicon/stemmers.js";
import type { Plan } from "../plan.js";
import { fourDecimals as round } from "../report/numbers.js";
import { estimateJaccard, exactJaccard } from "../sketch/minhash.js";
import { shingle } from "../sketch/shingles.js";
import type { ArticleSketch } from "../sketch/sketch.js";
import { HALF_WORDS, spanOfWords, type WordRange, type Words } from "../text/words.js";
import { sentencesOf } from "../units/sentences.js";
import type { ArticleUnits } from "../units/units.js";
import type { ExplainedArticle, Explanation, Places, UnitsAlike } from "./explanation.js";

export function explainArticle(units: ArticleUnits, { regions }: Plan): ExplainedArticle {
  const { code, stem } = stemmingOf(units);
  const { words } = units.article;
  return {
    words: words.count,
    language: code,
    stemmer: regions?.stemmed && stem !== null ? code : null,
    paragraphs: units.paragraphs.map(({ span }) => span),
    sentences: sentencesOf(units).map((sentence) => spanOfWords(words, sentence)),
    quotations: units.quotations.map(({ span, speaker }) => ({ span, speaker: speaker?.name ?? null })),
  };
}

/** Where a range of words stands; where it holds none, the place before its first. */
export function spanOf(words: Words, range: WordRange): Span {
  if (range.end > range.start) return spanOfWords(words, range);
  const at = range.start < words.count ? words.start[range.start] : (words.end.at(-1) ?? 0);
  return { start: at, end: at };
}

type Two<T> = readonly [T, T];

/** What the sketches have in common, and through what the pair meets. */
export function explainSketch(
  [a, b]: Two<ArticleUnits>,
  [sketchA, sketchB]: Two<ArticleSketch>,
  pair: CandidatePair,
  plan: Plan,
): Pick<Explanation, "sketch" | "candidate"> {
  const printAt = (words: Words, start: number): Span =>
    spanOfWords(words, { start, end: shingleEnd(words, start, plan.sketch.fingerprintWords) });
  const shared: Places[] = Array.from(pair.seedsA, (at, i) => ({
    a: printAt(a.article.words, at),
    b: printAt(b.article.words, pair.seedsB[i]),
  }));
  const unitsAlike = metUnits(pair).map(({ x, y, times }) =>
    unitsMet([a, b], [sketchA, sketchB], { x, y, times }, plan),
  );
  const through: Explanation["candidate"]["through"] = [
    ...(shared.length > 0 ? (["fingerprints"] as const) : []),
    ...(unitsAlike.some(({ bands }) => bands > 0) ? (["signatures"] as const) : []),
    ...(unitsAlike.some(({ speaker }) => speaker !== null) ? (["speaker"] as const) : []),
    ...(pair.rareTerms > 0 ? (["rare-terms"] as const) : []),
  ];
  return {
    sketch: {
      fingerprints: { a: sketchA.fingerprints.at.length, b: sketchB.fingerprints.at.length },
      shared: shared.sort(inOrder),
      unitsAlike: unitsAlike.sort(inOrder),
    },
    candidate: { through },
  };
}

export const inOrder = (x: Places, y: Places): number =>
  x.a.start - y.a.start || x.b.start - y.b.start || x.a.end - y.a.end || x.b.end - y.b.end;

function shingleEnd({ weightBefore, count }: Words, start: number, k: number): number {
  let end = start + 1;
  while (end < count && weightBefore[end] - weightBefore[start] < k * HALF_WORDS) end++;
  return end;
}

interface Met {
  readonly x: number;
  readonly y: number;
  times: number;
}

/** The unit pairs of a candidate, each once: signatures name a pair once, and so does a speaker. */
function metUnits({ alikeA, alikeB }: CandidatePair): Met[] {
  const met = new Map<string, Met>();
  alikeA.forEach((x, i) => {
    const y = alikeB[i];
    const known = met.get(`${x} ${y}`);
    if (known) known.times++;
    else met.set(`${x} ${y}`, { x, y, times: 1 });
  });
  return [...met.values()];
}

function unitsMet(
  [a, b]: Two<ArticleUnits>,
  [ofA, ofB]: Two<ArticleSketch>,
  { x, y, times }: Met,
  plan: Plan,
): UnitsAlike {
  const { signature } = plan.sketch;
  const valuesOf = ({ signatures }: ArticleSketch, unit: number) =>
    signatures.subarray(unit * signature.size, (unit + 1) * signature.size);
  const [unitA, unitB] = [ofA.units[x], ofB.units[y]];
  const [valuesA, valuesB] = [valuesOf(ofA, x), valuesOf(ofB, y)];
  const shinglesOf = ({ article }: ArticleUnits, range: WordRange) =>
    shingle(article.words, range, signature.shingle).lo;
  const [shinglesA, shinglesB] = [shinglesOf(a, unitA.words), shinglesOf(b, unitB.words)];
  // A unit too short for a shingle is like nothing: candidates do not ask for its signature either.
  const some = shinglesA.length > 0 && shinglesB.length > 0;
  const bands = some ? equalBands(valuesA, valuesB, plan) : 0;
  const bySpeaker = times > 1 || bands === 0;
  return {
    a: unitA.span,
    b: unitB.span,
    kinds: { a: unitA.kind, b: unitB.kind },
    bands,
    speaker: bySpeaker ? (unitA.speaker?.name ?? null) : null,
    estimated: some
      ? round(estimateJaccard({ recipe: signature, values: valuesA }, { recipe: signature, values: valuesB }))
      : 0,
    exact: some ? round(exactJaccard(shinglesA, shinglesB)) : 0,
  };
}

function equalBands(x: Uint32Array, y: Uint32Array, { candidates: { banding } }: Plan): number {
  let equal = 0;
  for (let band = 0; band < banding.bands; band++) {
    const [[hiX, loX], [hiY, loY]] = [bandKey(x, 0, band, banding.rows), bandKey(y, 0, band, banding.rows)];
    if (hiX === hiY && loX === loY) equal++;
  }
  return equal;
}
