/** Probabilities have four decimals: further ones differ between engines, whose `exp` and `log` are not the same. */
export const fourDecimals = (value: number): number => Math.round(value * 10_000) / 10_000;
