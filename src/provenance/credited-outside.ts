import { coverage } from "../clusters/pair-kind.js";
import type { WitnessFacts } from "./evidence/index.js";
import { perWitness } from "./evidence/per-witness.js";

/** Of a page's own part of a text, the credit may well be for the rest. */
const CREDITED = { whole: 0.9, part: 0.5 };
const WHOLE = 0.5;

/** The chance that a witness has the text from a party outside the collection, by the credit that it gives. */
export const creditedOutside = perWitness(({ witness, outsideCredits }: WitnessFacts): number => {
  if (outsideCredits.length === 0) return 0;
  return coverage(witness.units, witness.spans) >= WHOLE ? CREDITED.whole : CREDITED.part;
});

/** The chance that a text which a witness has from none of the others is its own: `credited` is what else says it is not. */
export const ownChance = (witness: WitnessFacts, credited: number): number =>
  1 - Math.max(credited, creditedOutside(witness));

/**
 * How likely it is, before anything is observed, that of two witnesses neither has its text from the other, in nats. A
 * collection is gathered around its story: usually it holds the source. In a cluster of n the same chance is spread
 * over the n − 1 who would have to have it from outside beside the first, and a witness's possible parents share its
 * chance of having one: else who is first would be doubted for no reason but that many copied.
 */
const APART = -2.5;
/**
 * The same where somebody credits a party outside: what an agency sends out, many print, and three of four of them have
 * it from there, be they many or few. In made-up histories, where the weight is not felt between 0 and 2.
 */
const SENT_OUT = 1;

/** The log weight, before anything is observed, of having a text from outside; each witness has so many possible parents. */
export function outsidePrior(facts: readonly WitnessFacts[]): (parents: number) => number {
  const sentOut = facts.reduce((most, witness) => Math.max(most, creditedOutside(witness)), 0);
  return (parents) => {
    const apart = Math.exp(APART) / Math.max(1, parents);
    return Math.log(sentOut * Math.exp(SENT_OUT) + (1 - sentOut) * apart);
  };
}
