import type { Regime } from "./regimes.js";

/** What is aimed at, and what was reached where that is less: the one may not be lost, the other is still to come. */
export type Floor =
  | { readonly least: number; readonly held?: number }
  | { readonly most: number; readonly held?: number };
type Floors = Readonly<Record<string, Floor>>;

/** What must hold in every regime. */
const EVERYWHERE: Floors = {
  "outside, said of those": { least: 0.9 },
  "outside, said of others": { most: 0.05 },
  "origins, exact": { least: 0.9 },
  "calibration error": { most: 0.05 },
  "against times": { most: 0 },
  circles: { most: 0 },
};

const FLOORS: Readonly<Record<Regime, Floors>> = {
  minute: {
    "first, accuracy": { least: 0.98, held: 0.965 },
    "first, coverage": { least: 0.98, held: 0.93 },
    "parent, accuracy": { least: 0.92, held: 0.915 },
  },
  day: { "first, accuracy": { least: 0.93 }, "first, coverage": { least: 0.85, held: 0.74 } },
  undated: { "direction, accuracy": { least: 0.88 }, "direction, coverage": { least: 0.7 } },
  wrong: { "first, accuracy": { least: 0.9 }, "wrong dates listed": { least: 0.8 } },
};

export const floorsOf = (regime: Regime): Floors => ({ ...EVERYWHERE, ...FLOORS[regime] });
