import type { WitnessFacts } from "./evidence.js";

/** What is read of a witness once, however many others it is compared with. */
export function perWitness<T>(read: (facts: WitnessFacts) => T): (facts: WitnessFacts) => T {
  const known = new WeakMap<WitnessFacts, T>();
  return (facts) => {
    const before = known.get(facts);
    if (before !== undefined) return before; // nothing that is read is undefined
    const made = read(facts);
    known.set(facts, made);
    return made;
  };
}
