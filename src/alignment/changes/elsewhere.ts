import { wordsInside } from "../../text/words.js";
import type { MarkPair } from "./pairs.js";
import type { EditReading } from "./readings.js";
import { isBeside, type SideMark } from "./side.js";

/** What marks without a counterpart at their own edit have at another edit of the passage. */
export interface Elsewhere {
  /** Marks that only stand elsewhere, and marks that are told in `pairs`. */
  readonly settled: ReadonlySet<SideMark>;
  /** Numbers of the same things, told with the edit of the first text. */
  readonly pairs: ReadonlyMap<EditReading, readonly MarkPair[]>;
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
  const settled = new Set<SideMark>();
  for (const [mark, other] of [...moved(readings), ...movedNegations(readings)]) settled.add(mark).add(other);
  const pairs = new Map<EditReading, MarkPair[]>();
  readings.forEach((reading, i) => {
    for (const a of lonesOf(reading, "onlyA")) {
      if (settled.has(a) || a.next === "" || !COUNTING.includes(a.kind)) continue;
      const b = neighbours(readings, i, NEAR)
        .flatMap((near) => lonesOf(near, "onlyB"))
        .find((mark) => !settled.has(mark) && mark.kind === a.kind && mark.sort === a.sort && mark.next === a.next);
      if (b === undefined) continue;
      settled.add(a).add(b);
      pairs.set(reading, [...(pairs.get(reading) ?? []), { kind: a.kind, a, b }]);
    }
  });
  return { settled, pairs };
}

const COUNTING: readonly SideMark["kind"][] = ["number", "quantity"];

/** The short edits around a short edit: a long one has so many marks that any of them would do. */
const neighbours = (readings: readonly EditReading[], i: number, reach: number): readonly EditReading[] =>
  readings[i].short ? readings.slice(Math.max(0, i - reach), i + reach + 1).filter(({ short }) => short) : [];

const lonesOf = (reading: EditReading, side: "onlyA" | "onlyB"): SideMark[] =>
  reading[side].filter((mark) => !mark.weak && !isBeside(mark));

function moved(readings: readonly EditReading[]): [SideMark, SideMark][] {
  const waiting = new Map<string, SideMark[]>();
  const lones = (side: "onlyA" | "onlyB") =>
    readings.flatMap((reading) => lonesOf(reading, side).filter(({ kind }) => kind !== "negation"));
  for (const mark of lones("onlyB")) {
    const others = waiting.get(keyOf(mark));
    if (others) others.push(mark);
    else waiting.set(keyOf(mark), [mark]);
  }
  return lones("onlyA").flatMap((mark): [SideMark, SideMark][] => {
    const other = waiting.get(keyOf(mark))?.shift();
    return other === undefined ? [] : [[mark, other]];
  });
}

/** "Did they not hold" and "didn’t they hold": a negation that moved by a word or two denies what it did. */
function movedNegations(readings: readonly EditReading[]): [SideMark, SideMark][] {
  const gone = new Set<SideMark>();
  const negations = (reading: EditReading, side: "onlyA" | "onlyB") =>
    lonesOf(reading, side).filter((mark) => mark.kind === "negation" && !gone.has(mark));
  return readings.flatMap((reading, i) =>
    negations(reading, "onlyA").flatMap((mark): [SideMark, SideMark][] => {
      const other = neighbours(readings, i, MOST_WORDS_FOR_NEGATION)
        .filter((near) => areNear(reading, near))
        .flatMap((near) => negations(near, "onlyB"))
        .find(({ key }) => key === mark.key);
      if (other === undefined) return [];
      gone.add(other);
      return [[mark, other]];
    }),
  );
}

const keyOf = ({ kind, key }: SideMark): string => `${kind} ${key}`;

function areNear({ a }: EditReading, other: EditReading): boolean {
  const [first, second] = a.span.start <= other.a.span.start ? [a, other.a] : [other.a, a];
  const between = { start: first.span.end, end: Math.max(first.span.end, second.span.start) };
  const { start, end } = wordsInside(a.units.article.words, between);
  return end - start <= MOST_WORDS_FOR_NEGATION;
}
