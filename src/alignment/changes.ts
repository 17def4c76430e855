import type { Span } from "../kernel/span.js";
import { wordsInside } from "../text/words.js";
import { beginsSentence } from "../units/sentences.js";
import type { ArticleUnits } from "../units/units.js";
import { type Edit, normalWordsOf } from "./edits.js";

export const CHANGE_KINDS = ["number", "negation", "name", "hedge", "other"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Other words at one place of the same passage: what a fact-checker reads first. */
export interface Change {
  readonly kind: ChangeKind;
  readonly from: string;
  readonly to: string;
  readonly a: Span;
  readonly b: Span;
}

/** One side of an edit. */
interface Side {
  readonly units: ArticleUnits;
  readonly words: readonly string[];
  /** Words that are capitals though they begin no sentence: names. */
  readonly names: readonly string[];
  readonly text: string;
  readonly span: Span;
}

type Test = (a: Side, b: Side) => boolean;

const different = (x: readonly string[], y: readonly string[]): boolean =>
  [...x].sort().join(" ") !== [...y].sort().join(" ");

const differIn =
  (pick: (side: Side) => readonly string[]): Test =>
  (a, b) =>
    different(pick(a), pick(b));

const digits = ({ words }: Side) => words.filter((word) => /\d/.test(word));
const numberWords = ({ words, units }: Side) => words.filter((word) => units.language.numberWords.has(word));

/** "One" is a number where a number stands against it, and else hardly ever. */
const numbersDiffer: Test = (a, b) => {
  if (different(digits(a), digits(b))) return true;
  const [x, y] = [numberWords(a), numberWords(b)];
  return x.length > 0 && y.length > 0 && different(x, y);
};

/** The kinds in the order in which they are tried: a changed number weighs more than a changed name beside it. */
const TESTS: readonly (readonly [ChangeKind, Test])[] = [
  ["number", numbersDiffer],
  ["negation", differIn(({ words, units }) => words.filter((word) => units.language.negations.has(word)))],
  // The month of May hedges nothing.
  [
    "hedge",
    differIn(({ words, names, units }) =>
      words.filter((word) => units.language.hedges.has(word) && !names.includes(word)),
    ),
  ],
  ["name", differIn(({ names }) => names)],
];

/** What kind of change each edit of words is. Edits of form are no changes. */
export function changesOf(a: ArticleUnits, b: ArticleUnits, edits: readonly Edit[]): Change[] {
  return edits
    .filter(({ kind }) => kind === "words")
    .map((edit) => {
      const from = sideOf(a, trimmed(a.article.text, edit.a));
      const to = sideOf(b, trimmed(b.article.text, edit.b));
      const kind = TESTS.find(([, differs]) => differs(from, to))?.[0] ?? "other";
      return { kind, from: from.text, to: to.text, a: from.span, b: to.span };
    });
}

function sideOf(units: ArticleUnits, span: Span): Side {
  const { start, end } = wordsInside(units.article.words, span);
  const { text, words: all } = units.article;
  const words = normalWordsOf(units, start, end);
  const isName = (_: string, i: number) =>
    /^\p{Lu}/u.test(text.slice(all.start[start + i], all.end[start + i])) && !beginsSentence(units, start + i);
  return { units, words, names: words.filter(isName), text: text.slice(span.start, span.end), span };
}

/** A span without the white space at its ends: what was changed, not how it is set off. */
function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}
