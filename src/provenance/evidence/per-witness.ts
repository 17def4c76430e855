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
