/** Two places of a collection as one number: a string for every pair would cost more than most of what is asked of it. */
export const orderedPairKey = (from: number, to: number): number => from * 2 ** 26 + to;

/** The same whichever of the two stands first. */
export const pairKey = (a: number, b: number): number => orderedPairKey(Math.min(a, b), Math.max(a, b));
