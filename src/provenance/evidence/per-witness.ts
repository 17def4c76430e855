import type { ArticleUnits } from "../../units/units.js";
import type { WitnessFacts } from "./evidence.js";

let readers = 0;

/**
 * What is read of a witness once, however many others it is compared with. It is kept with the witness, under the number
 * of the reader: every pair asks for it, and to find it in a map would cost more than most of what is asked.
 */
export function perWitness<T>(read: (facts: WitnessFacts) => T): (facts: WitnessFacts) => T {
  const reader = readers++;
  return (facts) => {
    const before = facts.read[reader] as T | undefined;
    if (before !== undefined) return before; // nothing that is read is undefined
    const made = read(facts);
    facts.read[reader] = made;
    return made;
  };
}

/** The same of what is read of its page, whatever passage of it is asked about: once for all clusters that it is in. */
export function perPage<T>(read: (units: ArticleUnits) => T): (facts: WitnessFacts) => T {
  const reader = readers++;
  return ({ page, witness }) => {
    const before = page[reader] as T | undefined;
    if (before !== undefined) return before;
    const made = read(witness.units);
    page[reader] = made;
    return made;
  };
}
