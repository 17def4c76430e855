import { samePerson } from "../text/names.js";
import type { WordRange } from "../text/words.js";
import type { RoughRegion } from "./region.js";
import type { Side } from "./side.js";

/** The quotation that all words of a range stand in, as an index; -1 where there is none. */
function quotationOver({ units: { quotationOfWord } }: Side, { start, end }: WordRange): number {
  const index = end > start ? quotationOfWord[start] : -1;
  return index >= 0 && quotationOfWord[end - 1] === index ? index : -1;
}

/**
 * Whether a region would carry a passage out of the quotation that it stands in on one side only. There somebody quotes
 * what the other wrote as their own words: the marks say where it begins and ends, and the reporter's words between two
 * quotations are nobody else's.
 */
export function leavesQuotation(a: Side, b: Side, region: RoughRegion, passage: RoughRegion): boolean {
  const [inA, inB] = [quotationOver(a, passage.a), quotationOver(b, passage.b)];
  if (inA >= 0 === inB >= 0) return false;
  return inA >= 0 ? quotationOver(a, region.a) !== inA : quotationOver(b, region.b) !== inB;
}

/** Whether a region is what two different people said: two may say nearly the same, and neither has it from the other. */
export function saidByOthers(a: Side, b: Side, region: RoughRegion): boolean {
  const [x, y] = [speakerAmid(a, region.a), speakerAmid(b, region.b)];
  return x !== null && y !== null && !samePerson(x, y);
}

/** Who says the word in the middle of a range: its ends may lie outside the quotation, in the words that attribute it. */
function speakerAmid({ units: { quotations, quotationOfWord } }: Side, { start, end }: WordRange): string | null {
  return quotations[quotationOfWord[(start + end) >>> 1]]?.speaker?.name ?? null;
}
