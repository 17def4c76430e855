import type { Alignment } from "../alignment/alignment.js";
import type { ArticleUnits } from "../units/units.js";
import { informationOf } from "./information.js";
import type { Rarity } from "./rarity.js";

/** Longer passages are no accident of names and idioms. In equal words. */
const LONGEST = 24;
/** The same in all its words, where some were changed: of a reworded passage only a few are equal in order. */
const LONGEST_CHANGED = 36;
/**
 * A passage that says less is nobody's, in nats. Three words that no list of frequent words has say more, a name with
 * its title and one such word and a frequent one say less. Of unrelated articles of the PAN 2013 corpus, runs of six
 * equal words say less in five of six cases; of ten words cut out of an article at any place, one in eight do.
 */
const LEAST_NATS = 14;
/** Words that both put into the mouth of one person are that person's; but nobody owns a phrase of small words. */
const LEAST_NATS_OF_STATEMENT = 7;

/**
 * Why a passage is something that writers share without taking it from each other, or `null` where it is not. Both
 * sides must look so: a headline in title case is all names on the one side, and plain words on the other.
 */
export function commonplaceReason(
  alignment: Alignment,
  a: ArticleUnits,
  b: ArticleUnits,
  { rarity, oneStatement }: { readonly rarity: Rarity; readonly oneStatement: boolean },
): string | null {
  const { words, similarity } = alignment;
  if (words > LONGEST || words > LONGEST_CHANGED * similarity) return null;
  const sides = [informationOf("a", alignment, a, rarity), informationOf("b", alignment, b, rarity)];
  const { nats, stock } = sides[0].nats >= sides[1].nats ? sides[0] : sides[1];
  const least = oneStatement ? LEAST_NATS_OF_STATEMENT : LEAST_NATS;
  if (nats >= least) return null;
  const what = stock === null ? "names, titles and frequent words only" : `a stock phrase (“${stock}”)`;
  return `${words} words that any report may share: ${what} (${nats.toFixed(1)} of ${least} nats)`;
}
