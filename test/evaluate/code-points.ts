import type { Span } from "../../src/kernel/span.js";

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/**
 * Turns offsets in UTF-16 code units, which urtext counts, into offsets in code points, which the corpora count. They
 * differ by the pairs of surrogates that end before: the text is read for them once, and most texts have none.
 */
export function codePointsOf(text: string): (span: Span) => Span {
  const seconds: number[] = [];
  for (let i = 1; i < text.length; i++) {
    if (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1))) seconds.push(i);
  }
  const offset = (unit: number) => unit - countBelow(seconds, unit);
  return ({ start, end }) => ({ start: offset(start), end: offset(end) });
}

/** How many of the rising values are less than `value`. O(log n). */
function countBelow(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
