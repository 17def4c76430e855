import { UrtextError } from "../errors.js";
import type { Span } from "../kernel/span.js";

/** W3C Web Annotation's two ways to select from a text: by its words with what stands around, and by code points. */
export type TextSelector =
  | { readonly type: "TextQuoteSelector"; readonly exact: string; readonly prefix?: string; readonly suffix?: string }
  | { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number };

/** What of a quote's surroundings is shown at least, on each side; it is more where the words stand in several places. */
const REACH = 32;

/** Makes selectors for spans of one text, each checked to lead to the very span. */
export class SelectorMaker {
  private readonly points: CodePoints;

  constructor(private readonly text: string) {
    this.points = new CodePoints(text);
  }

  /** @throws UrtextError URTEXT_SELECTOR_ASTRAY for a span that is none of this text, or that parts a character. */
  selectorsFor({ start, end }: Span): readonly TextSelector[] {
    const { text, points } = this;
    const { prefix, suffix } = this.surroundings(start, end);
    const selectors: TextSelector[] = [
      { type: "TextQuoteSelector", exact: text.slice(start, end), prefix, suffix },
      { type: "TextPositionSelector", start: points.before(start), end: points.before(end) },
    ];
    const found = resolveIn(text, points, selectors);
    if (found.start !== start || found.end !== end) throw astray(`they lead to ${found.start}–${found.end}`);
    return selectors;
  }

  /** As much on each side as makes the place the only one; the whole text in the end, which stands in itself once. */
  private surroundings(start: number, end: number): { prefix: string; suffix: string } {
    for (let reach = REACH; ; reach *= 2) {
      const from = this.points.whole(Math.max(0, start - reach));
      const to = this.points.whole(Math.min(this.text.length, end + reach));
      const all = from === 0 && to === this.text.length;
      if (all || standsOnce(this.text, this.text.slice(from, to))) {
        return { prefix: this.text.slice(from, start), suffix: this.text.slice(end, to) };
      }
    }
  }
}

/**
 * The span of a text, in UTF-16 code units, that selectors lead to: all of them to the same, and to no other place.
 * @throws UrtextError URTEXT_SELECTOR_ASTRAY otherwise.
 */
export function resolveSelectors(text: string, selectors: readonly TextSelector[]): Span {
  if (typeof text !== "string") throw astray("it is no text");
  if (!Array.isArray(selectors)) throw astray("they are no list of selectors");
  const stranger = selectors.findIndex((selector) => !isSelector(selector));
  if (stranger >= 0) throw astray(`the one in place ${stranger} is no TextQuoteSelector and no TextPositionSelector`);
  return resolveIn(text, new CodePoints(text), selectors);
}

/** Annotations come from elsewhere: their selectors are plain data, until they are looked at. */
function isSelector(given: Partial<Record<string, unknown>> | null | undefined): boolean {
  const { type, exact, prefix = "", suffix = "", start, end } = given ?? {};
  return type === "TextQuoteSelector"
    ? [exact, prefix, suffix].every((part) => typeof part === "string")
    : type === "TextPositionSelector" && [start, end].every(Number.isInteger);
}

function resolveIn(text: string, points: CodePoints, selectors: readonly TextSelector[]): Span {
  const spans = selectors.map((selector) =>
    selector.type === "TextQuoteSelector" ? placeOfQuote(text, selector) : points.span(selector),
  );
  const [first, ...others] = spans;
  if (first === undefined) throw astray("there are none");
  for (const { start, end } of others) {
    if (start !== first.start || end !== first.end) {
      throw astray(`one leads to ${first.start}–${first.end}, another to ${start}–${end}`);
    }
  }
  return first;
}

function placeOfQuote(
  text: string,
  { exact, prefix = "", suffix = "" }: Extract<TextSelector, { type: "TextQuoteSelector" }>,
): Span {
  const whole = prefix + exact + suffix;
  const at = text.indexOf(whole);
  if (at < 0) throw astray("the quoted words do not stand in it");
  if (!standsOnce(text, whole)) throw astray("the quoted words stand in it more than once");
  const start = at + prefix.length;
  return { start, end: start + exact.length };
}

const standsOnce = (text: string, part: string): boolean => text.indexOf(part) === text.lastIndexOf(part);

/** Counts a text's code points; the few characters that are two code units are all it remembers. */
class CodePoints {
  /** Where a character of two code units begins, rising. */
  private readonly pairs: readonly number[];

  constructor(private readonly text: string) {
    this.pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  }

  /** How many code points stand before a place. */
  before(unit: number): number {
    if (unit < 0 || unit > this.text.length) throw astray(`it has ${this.text.length} code units, and ${unit} is none`);
    if (this.whole(unit) !== unit) throw astray(`place ${unit} is inside a character`);
    return unit - countBelow(this.pairs, (pair) => pair, unit);
  }

  /** The beginning of the character that a place stands in. */
  whole(unit: number): number {
    const pair = this.pairs[countBelow(this.pairs, (one) => one, unit) - 1];
    return pair !== undefined && pair + 1 === unit ? pair : unit;
  }

  span({ start, end }: { readonly start: number; readonly end: number }): Span {
    const length = this.before(this.text.length);
    if (!(start >= 0 && start <= end && end <= length))
      throw astray(`${start}–${end} is no part of its ${length} characters`);
    const [from, to] = [start, end].map((point) => point + countBelow(this.pairs, (pair, i) => pair - i, point));
    return { start: from, end: to };
  }
}

/** Of rising numbers, how many are below a bound. */
function countBelow(items: readonly number[], value: (item: number, i: number) => number, bound: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value(items[middle], middle) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

const astray = (problem: string): UrtextError<"URTEXT_SELECTOR_ASTRAY"> =>
  new UrtextError("URTEXT_SELECTOR_ASTRAY", { problem });
