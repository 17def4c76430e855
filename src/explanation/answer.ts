import { sameWord } from "../alignment/runs.js";
import { UrtextError } from "../errors.js";
import { overlapOf, type Span, unionOf } from "../kernel/span.js";
import { readWords, type WordRange, type Words, wordsIn, wordsInside } from "../text/words.js";
import type { ArticleUnits } from "../units/units.js";
import type { Answer, ExplainedArticle, Explanation, Places, Reason, Stretch } from "./explanation.js";
import { saysOfAnswer } from "./says.js";

type Sides = Readonly<Record<"a" | "b", ArticleUnits>>;
type Side = "a" | "b";

/**
 * The stretch that is asked about: as given, or the first place of some words, in whatever form, in either text.
 * @throws UrtextError URTEXT_OPTION_INVALID
 */
export function findStretch(sides: Sides, asked: Stretch | string): Stretch {
  const refuse = (problem: string) => new UrtextError("URTEXT_OPTION_INVALID", { option: "at", problem });
  if (typeof asked === "string") {
    const words = readWords(asked);
    for (const article of ["a", "b"] as const) {
      const found = placeOf(words, sides[article].article.words);
      if (found !== null) return { article, ...found };
    }
    throw refuse("neither text has these words in a row");
  }
  const { article, start, end } = asked ?? {};
  if (article !== "a" && article !== "b")
    throw refuse('it must be words of either text, or { article, start, end } where article is "a" or "b"');
  const { text, words } = sides[article].article;
  if (![start, end].every(Number.isInteger) || start < 0 || end > text.length)
    throw refuse("it must lie inside the text");
  const inside = wordsInside(words, asked);
  if (inside.start === inside.end) throw refuse("no whole word lies in it");
  return { article, start, end };
}

function placeOf(wanted: Words, words: Words): Span | null {
  for (let at = 0; wanted.count > 0 && at + wanted.count <= words.count; at++) {
    let length = 0;
    while (length < wanted.count && sameWord(words, at + length, wanted, length)) length++;
    if (length === wanted.count) return { start: words.start[at], end: words.end[at + length - 1] };
  }
  return null;
}

/** An explanation of what touches a stretch, with the verdict on it. */
export function answered(whole: Explanation, sides: Sides, at: Stretch, runWords: number): Explanation {
  const touches = (places: Places | null): boolean => places !== null && overlapOf(places[at.article], at) > 0;
  const told: Explanation = {
    ...whole,
    sketch: {
      ...whole.sketch,
      shared: whole.sketch.shared.filter(touches),
      unitsAlike: whole.sketch.unitsAlike.filter(touches),
    },
    runs: whole.runs.filter(touches),
    passages: whole.passages.filter(({ pieces }) => pieces.some(touches)),
    regions: whole.regions?.filter(({ refined, rough }) => touches(refined ?? rough)) ?? null,
    alignments: whole.alignments.filter(({ alignment }) => alignment.pieces.some(touches)),
  };
  const other = at.article === "a" ? "b" : "a";
  const reached = unionOf(placesIn(told).map((places) => places[other]));
  return {
    ...told,
    [at.article]: onlyIn(whole[at.article], [at]),
    [other]: onlyIn(whole[other], reached),
    answer: answerOf(told, sides, at, runWords),
  };
}

const placesIn = ({ sketch, runs, passages, regions, alignments }: Explanation): Places[] => [
  ...sketch.shared,
  ...sketch.unitsAlike,
  ...runs,
  ...passages.flatMap(({ pieces }) => pieces),
  ...(regions ?? []).flatMap(({ refined }) => refined ?? []),
  ...alignments.flatMap(({ alignment }) => alignment.pieces),
];

function onlyIn(article: ExplainedArticle, spans: readonly Span[]): ExplainedArticle {
  const inside = (span: Span): boolean => spans.some((other) => overlapOf(span, other) > 0);
  return {
    ...article,
    paragraphs: article.paragraphs.filter(inside),
    sentences: article.sentences.filter(inside),
    quotations: article.quotations.filter(({ span }) => inside(span)),
  };
}

function answerOf(told: Explanation, sides: Sides, at: Stretch, runWords: number): Answer {
  const { words } = sides[at.article].article;
  const reported = told.alignments.filter(({ setAside }) => !setAside);
  const shown = reported.length > 0 ? reported : told.alignments;
  const because: Reason[] = shown.map(({ kind, reason }) => ({ stage: "alignment", kind, reason }));
  const answer: Omit<Answer, "says"> = {
    at,
    words: wordsIn(words, wordsInside(words, at)),
    reported: wordsOver(
      words,
      at,
      reported.flatMap(({ alignment }) => alignment.pieces.map((piece) => piece[at.article])),
    ),
    verdict: reported.length > 0 ? "reported" : shown.length > 0 ? "set-aside" : "not-reported",
    because: shown.length > 0 ? because : misses(told, sides, at, runWords),
  };
  return { ...answer, says: saysOfAnswer(answer) };
}

function wordsOver(words: Words, at: Span, spans: readonly Span[]): number {
  return unionOf(spans).reduce((sum, { start, end }) => {
    const shared = { start: Math.max(start, at.start), end: Math.min(end, at.end) };
    return shared.end > shared.start ? sum + wordsIn(words, wordsInside(words, shared)) : sum;
  }, 0);
}

/** What came nearest to being reported, stage by stage, the last first. */
function misses({ regions, passages }: Explanation, sides: Sides, at: Stretch, runWords: number): Reason[] {
  const region = most(regions ?? [], ({ evidence }) => evidence);
  const passage = most(passages, ({ words }) => words);
  const run = longestRunIn(sides, at);
  return [
    ...(region ? [{ stage: "region" as const, verdict: region.verdict }] : []),
    ...(passage ? [{ stage: "passage" as const, verdict: passage.verdict }] : []),
    ...(passage?.verdict.kind === "too-few-words" ? [] : [{ stage: "words" as const, run, least: runWords }]),
  ];
}

const most = <T>(items: readonly T[], of: (item: T) => number): T | undefined =>
  items.reduce<T | undefined>((best, item) => (best === undefined || of(item) > of(best) ? item : best), undefined);

/** The longest run of a stretch's words that the other text has: every place with every other, as one looks by eye. */
function longestRunIn(sides: Sides, at: Stretch): number {
  const other: Side = at.article === "a" ? "b" : "a";
  const [x, y] = [sides[at.article].article.words, sides[other].article.words];
  const { start, end } = wordsInside(x, at);
  let before = new Uint32Array(y.count + 1);
  let longest = 0;
  for (let i = start; i < end; i++) {
    const row = new Uint32Array(y.count + 1);
    for (let j = 0; j < y.count; j++) {
      if (!sameWord(x, i, y, j)) continue;
      row[j + 1] = before[j] + 1;
      const range: WordRange = { start: i + 1 - row[j + 1], end: i + 1 };
      longest = Math.max(longest, wordsIn(x, range));
    }
    before = row;
  }
  return longest;
}
