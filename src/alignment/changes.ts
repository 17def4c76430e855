import type { Span } from "../kernel/span.js";
import { wordsInside } from "../text/words.js";
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

type Side = { readonly units: ArticleUnits; readonly words: readonly string[]; readonly text: string };
type Test = (a: Side, b: Side) => boolean;

const differIn =
  (pick: (side: Side) => readonly string[]): Test =>
  (a, b) =>
    [...pick(a)].sort().join(" ") !== [...pick(b)].sort().join(" ");

/** The kinds in the order in which they are tried: a changed number weighs more than a changed name beside it. */
const TESTS: readonly (readonly [ChangeKind, Test])[] = [
  [
    "number",
    differIn(({ words, units }) => words.filter((word) => /\d/.test(word) || units.language.numberWords.has(word))),
  ],
  ["negation", differIn(({ words, units }) => words.filter((word) => units.language.negations.has(word)))],
  ["hedge", differIn(({ words, units }) => words.filter((word) => units.language.hedges.has(word)))],
  ["name", differIn(({ text }) => text.match(/(?<=\S\s+|^)\p{Lu}[\p{L}\p{M}'’-]+/gu) ?? [])],
];

/** What kind of change each edit of words is. Edits of form are no changes. */
export function changesOf(a: ArticleUnits, b: ArticleUnits, edits: readonly Edit[]): Change[] {
  return edits
    .filter(({ kind }) => kind === "words")
    .map((edit) => {
      const from = sideOf(a, edit.a);
      const to = sideOf(b, edit.b);
      const kind = TESTS.find(([, differs]) => differs(from, to))?.[0] ?? "other";
      return { kind, from: from.text, to: to.text, a: edit.a, b: edit.b };
    });
}

function sideOf(units: ArticleUnits, span: Span): Side {
  const { start, end } = wordsInside(units.article.words, span);
  return {
    units,
    words: normalWordsOf(units, start, end),
    text: units.article.text.slice(span.start, span.end).trim(),
  };
}
