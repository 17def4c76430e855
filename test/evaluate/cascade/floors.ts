import type { Regime } from "./regimes.js";

/** What is aimed at, and what was reached where that is less: the one may not be lost, the other is still to come. */
export type Floor =
  | { readonly least: number; readonly held?: number }
  | { readonly most: number; readonly held?: number };
type Floors = Readonly<Record<string, Floor>>;

/** What must hold in every regime. A third of the stories from outside credit nobody: nothing tells them from others. */
const EVERYWHERE: Floors = {
  "outside, said of those": { least: 0.9, held: 0.5 },
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
    "calibration error": { most: 0.05, held: 0.075 },
    "first, accuracy": { least: 0.98, held: 0.88 },
    "first, coverage": { least: 0.98, held: 0.8 },
    "parent, accuracy": { least: 0.92, held: 0.78 },
  },
  day: { ...TIMED, "first, accuracy": { least: 0.93, held: 0.9 }, "first, coverage": { least: 0.85, held: 0.58 } },
  undated: { "direction, accuracy": { least: 0.88 }, "direction, coverage": { least: 0.7, held: 0.64 } },
  wrong: {
    "calibration error": { most: 0.05, held: 0.15 },
    "first, accuracy": { least: 0.9, held: 0.87 },
    "wrong dates listed": { least: 0.8, held: 0.62 },
  },
};

export const floorsOf = (regime: Regime): Floors => ({ ...EVERYWHERE, ...FLOORS[regime] });
