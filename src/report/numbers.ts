/** Probabilities have four decimals: further ones differ between engines, whose `exp` and `log` are not the same. */
export const fourDecimals = (value: number): number => Math.round(value * 10_000) / 10_000;

/** For people: 0.9997 is not 1.00. */
export const chance = (probability: number): string => (probability > 0.99 ? "over 0.99" : probability.toFixed(2));

/** Below this chance a derivation is told as a guess. */
export const SURE = 0.8;
