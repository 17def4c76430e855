import type { Span } from "../../kernel/span.js";
import { wordsInside } from "../../text/words.js";
import { pairByKey } from "./pairing.js";
import type { MarkPair } from "./pairs.js";
import type { EditReading } from "./readings.js";
import { isBeside, type Side, type SideMark } from "./side.js";

/** What marks without a counterpart at their own edit have at another edit of the passage. */
export interface Elsewhere {
  /** Marks that only stand elsewhere, and marks that are told in `pairs`. */
  readonly settled: ReadonlySet<SideMark>;
  /** Numbers of the same things, by either of the two; they are told with the edit of the first text. */
  readonly pairs: ReadonlyMap<SideMark, MarkPair>;
}

/** A mark that has no counterpart at its own edit, and which of the passage's edits that is. */
interface Lone {
  readonly mark: SideMark;
  readonly reading: EditReading;
  readonly edit: number;
}

/** A "not" that moves further denies something else. */
const MOST_WORDS_FOR_NEGATION = 2;
/** Numbers of the same things stand against each other over so many edits: further on they count others. */
const NEAR = 3;

/**
 * Settles the marks that one side has at an edit and the other has not there. A date that went from the end of a
 * sentence to its beginning was not changed; and where a sentence was turned round, "12 masons" at one edit and "15
 * masons" at the next are one changed number.
 */
export function settleElsewhere(readings: readonly EditReading[]): Elsewhere {
  const [x, y] = [lonesOf(readings, "onlyA"), lonesOf(readings, "onlyB")];
  if (x.length === 0 || y.length === 0) return NOTHING;
  const settled = new Set<SideMark>();
  for (const pair of [...pairByKey(x, y, sayingOf), ...pairByKey(x, y, denialOf, wordsApart)])
    for (const { mark } of pair) settled.add(mark);
  const rest = (lones: readonly Lone[]) => lones.filter(({ mark }) => !settled.has(mark));
  const pairs = new Map<SideMark, MarkPair>();
  for (const [{ mark: a }, { mark: b }] of pairByKey(rest(x), rest(y), countedBy, editsApart)) {
    settled.add(a).add(b);
    const pair = { kind: a.kind, a, b };
    pairs.set(a, pair).set(b, pair);
  }
  return { settled, pairs };
}

const NOTHING: Elsewhere = { settled: new Set(), pairs: new Map() };

const lonesOf = (readings: readonly EditReading[], side: "onlyA" | "onlyB"): Lone[] =>
  readings.flatMap((reading, edit) =>
    reading[side].filter((mark) => !mark.weak && !isBeside(mark)).map((mark) => ({ mark, reading, edit })),
  );

/** What says the same wherever it stands: all but a "not". */
const sayingOf = ({ mark: { kind, key } }: Lone): string => (kind === "negation" ? "" : `${kind} ${key}`);

/** Only short edits have a negation or a number near another: a long one has so many marks that any of them would do. */
const denialOf = ({ mark: { kind, key }, reading }: Lone): string => (kind === "negation" && reading.short ? key : "");

const countedBy = ({ mark: { kind, sort, next }, reading }: Lone): string =>
  COUNTING.includes(kind) && reading.short && next !== "" ? `${kind} ${sort} ${next}` : "";

const COUNTING: readonly SideMark["kind"][] = ["number", "quantity"];

const editsApart = (x: Lone, y: Lone): number => (Math.abs(x.edit - y.edit) <= NEAR ? 0 : x.edit - y.edit);

/** "Did they not hold" and "didn’t they hold": a negation that moved by a word or two denies what it did. */
function wordsApart(x: Lone, y: Lone): number {
  const [first, second] = x.edit <= y.edit ? [x, y] : [y, x];
  const near =
    second.edit - first.edit <= MOST_WORDS_FOR_NEGATION &&
    wordsBetween(first.reading.a, second.reading.a) <= MOST_WORDS_FOR_NEGATION &&
    wordsBetween(first.reading.b, second.reading.b) <= MOST_WORDS_FOR_NEGATION;
  return near ? 0 : x.edit - y.edit;
}

function wordsBetween({ units, span }: Side, behind: { readonly span: Span }): number {
  const between = { start: span.end, end: Math.max(span.end, behind.span.start) };
  const { start, end } = wordsInside(units.article.words, between);
  return end - start;
}
