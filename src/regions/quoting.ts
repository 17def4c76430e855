import { samePerson } from "../text/names.js";
import type { WordRange } from "../text/words.js";
import { lengthOfRange, type RoughRegion } from "./region.js";
import type { Side } from "./side.js";

/** The quotation that all words of a range stand in, as an index; -1 where there is none. */
function quotationOver({ units: { quotationOfWord } }: Side, { start, end }: WordRange): number {
  const index = end > start ? quotationOfWord[start] : -1;
  return index >= 0 && quotationOfWord[end - 1] === index ? index : -1;
}

export const standsInQuotation = (side: Side, range: WordRange): boolean => quotationOver(side, range) >= 0;

/** From this share of a quotation on, a passage is what was quoted; a few words inside a longer one may be there by chance. */
const LEAST_FILLED = 0.5;

/**
 * Whether a region would carry a passage out of the quotation that it fills on one side only. There somebody quotes
 * what the other wrote as their own words: the marks say where it begins and ends, and the reporter's words between two
 * quotations are nobody else's.
 */
export function leavesQuotation(a: Side, b: Side, region: RoughRegion, passage: RoughRegion): boolean {
  const [inA, inB] = [quotationOver(a, passage.a), quotationOver(b, passage.b)];
  if (inA >= 0 === inB >= 0) return false;
  const [quoting, index, key] = inA >= 0 ? ([a, inA, "a"] as const) : ([b, inB, "b"] as const);
  const filled = lengthOfRange(passage[key]) / lengthOfRange(quoting.units.quotations[index].words);
  return filled >= LEAST_FILLED && quotationOver(quoting, region[key]) !== index;
}

/** Above this share of its words, a region is what somebody says, and not a text with a quotation in it. */
const LEAST_QUOTED = 0.5;

/** Whether a region is what two different people said: two may say nearly the same, and neither has it from the other. */
export function saidByOthers(a: Side, b: Side, region: RoughRegion): boolean {
  const [x, y] = [speakerOf(a, region.a), speakerOf(b, region.b)];
  return x !== null && y !== null && !samePerson(x, y);
}

/** Who says most of a range: its ends may lie outside the quotation, in the words that attribute it. */
function speakerOf({ units: { quotations, quotationOfWord } }: Side, { start, end }: WordRange): string | null {
  const words = new Map<string, number>();
  for (let i = start; i < end; i++) {
    if (quotationOfWord[i] < 0) continue;
    const name = quotations[quotationOfWord[i]].speaker?.name;
    if (name !== undefined) words.set(name, (words.get(name) ?? 0) + 1);
  }
  for (const [name, count] of words) if (count > LEAST_QUOTED * (end - start)) return name;
  return null;
}
