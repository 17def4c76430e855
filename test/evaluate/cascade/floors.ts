import type { Regime } from "./regimes.js";

export type Floor = { readonly least: number } | { readonly most: number };
type Floors = Readonly<Record<string, Floor>>;

/** What must hold in every regime. */
const EVERYWHERE: Floors = {
  "outside, said of those": { least: 0.9 },
  "outside, said of others": { most: 0.05 },
  "origins, exact": { least: 0.9 },
  "calibration error": { most: 0.05 },
  circles: { most: 0 },
};

/** Certain times: where dates are right. A wrong one may well stand against a derivation that is right. */
const TIMED: Floors = { "against times": { most: 0 } };

const FLOORS: Readonly<Record<Regime, Floors>> = {
  minute: {
    ...TIMED,
    "first, accuracy": { least: 0.98 },
    "first, coverage": { least: 0.98 },
    "parent, accuracy": { least: 0.92 },
  },
  day: { ...TIMED, "first, accuracy": { least: 0.93 }, "first, coverage": { least: 0.85 } },
  undated: { "direction, accuracy": { least: 0.88 }, "direction, coverage": { least: 0.7 } },
  wrong: { "first, accuracy": { least: 0.9 }, "wrong dates listed": { least: 0.8 } },
};

export const floorsOf = (regime: Regime): Floors => ({ ...EVERYWHERE, ...FLOORS[regime] });
