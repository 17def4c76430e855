import { type Language, UNKNOWN_LANGUAGE } from "../../text/languages/index.js";
import type { ArticleUnits } from "../../units/units.js";
import type { Edit } from "../edits.js";
import { type Matching, matchMarks } from "./pairs.js";
import { findReversals, type Reversal } from "./reversals.js";
import { readSide, type Side, type SideMark } from "./side.js";

/** An edit, read: what either side says, and what of it stands for what. */
export interface EditReading extends Matching {
  readonly kind: Edit["kind"];
  readonly a: Side;
  readonly b: Side;
  /** So few words that they can be told word against word; a longer stretch was put in other words as a whole. */
  readonly short: boolean;
  readonly reversals: readonly Reversal[];
}

/** Passages hold up to ten changed words in a row by default; what is longer was reworded. */
const SHORT = 12;
/** Signs that no word holds, and that change a number. */
const SIGNS = /[%‰$€£¥₽₴₸֏\-−–]/u;

/** Whether an edit can hold a change: one of form only where it holds a sign. */
export const isRead = ({ kind, a, b }: Edit, textA: string, textB: string): boolean =>
  kind === "words" || SIGNS.test(textA.slice(a.start, a.end)) || SIGNS.test(textB.slice(b.start, b.end));

export function readEdit(unitsA: ArticleUnits, unitsB: ArticleUnits, edit: Edit): EditReading {
  const [a, b] = [readSide(unitsA, edit.a), readSide(unitsB, edit.b)];
  const short = Math.max(a.to - a.from, b.to - b.from) <= SHORT;
  const language = languageOfBoth(unitsA.language, unitsB.language);
  const reversals = edit.kind === "words" ? findReversals(a, b, language, short) : [];
  const taken = reversals.length === 0 ? NONE : new Set([...marksOf(reversals, a, "a"), ...marksOf(reversals, b, "b")]);
  const { equal, variants, changed, onlyA, onlyB } = matchMarks(a, b, language, short, taken);
  return { equal, variants, changed, onlyA, onlyB, kind: edit.kind, a, b, short, reversals };
}

/** What is known of the words of two texts together: a text too short to show its language is in that of the other. */
function languageOfBoth(a: Language, b: Language): Language {
  if (a === b || b === UNKNOWN_LANGUAGE) return a;
  return a === UNKNOWN_LANGUAGE ? b : UNKNOWN_LANGUAGE;
}

const NONE: ReadonlySet<SideMark> = new Set();

/** The marks that reversed words are: "likely" is told as the contrary of "unlikely", and not as a hedge too. */
function marksOf(reversals: readonly Reversal[], { marks, tokens }: Side, which: "a" | "b"): SideMark[] {
  const reversed = new Set(reversals.map((reversal) => reversal[which]));
  return marks.filter(({ from }) => reversed.has(tokens[from]));
}
