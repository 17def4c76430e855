import type { Options } from "urtext";
import type { PanRow } from "./pan.js";

type Sensitivity = NonNullable<Options["sensitivity"]>;

/** What was reached, and may not be lost again; and what is aimed at, where that is more. */
export interface Bound {
  readonly held: number;
  readonly goal: number;
}

export interface PanFloor {
  readonly plagdet?: Bound;
  readonly mostGranularity?: Bound;
}

type ByKind = Readonly<Partial<Record<PanRow["kind"], PanFloor>>>;

const reached = (goal: number): Bound => ({ held: goal, goal });

/** What the even documents must reach with each sensitivity; by itself, and with the corpus's own conventions. */
const FLOORS: Readonly<Partial<Record<Sensitivity, { readonly found: ByKind; readonly conventions?: ByKind }>>> = {
  edited: { found: { none: { plagdet: reached(0.97) }, random: { plagdet: reached(0.92) } } },
  reworded: {
    found: {
      none: { plagdet: reached(0.975) },
      random: { plagdet: reached(0.955) },
      translation: { plagdet: reached(0.95) },
      summary: { plagdet: reached(0.64) },
      all: { plagdet: reached(0.945), mostGranularity: { held: 1.012, goal: 1.005 } },
    },
    conventions: { all: { plagdet: { held: 0.957, goal: 0.965 } } },
  },
};

/**
 * The share of the pairs without reuse that may hold a finding: two of the corpus's thousand are aimed at. `reworded`
 * finds more, of which most are reuse that nobody marked: a list of ingredients, a biography in other words.
 */
const MOST_FALSE: Readonly<Record<Sensitivity, Bound>> = {
  verbatim: reached(2 / 1_000),
  edited: reached(2 / 1_000),
  reworded: { held: 7 / 1_000, goal: 2 / 1_000 },
};

/** The floors of one kind of obfuscation; none where none are stated. */
export const floorOf = (kind: PanRow["kind"], sensitivity: Sensitivity, conventions: boolean): PanFloor =>
  FLOORS[sensitivity]?.[conventions ? "conventions" : "found"]?.[kind] ?? {};

/**
 * How many of so many pairs without reuse may hold a finding. Two of the corpus's thousand; of its even half (439),
 * which cannot have .878 of a pair, one: a half is never allowed what would not also be allowed of the whole, and that
 * both halves hold the rate is what `--documents all` shows.
 */
export function mostFalse(pairs: number, sensitivity: Sensitivity): Bound {
  const { held, goal } = MOST_FALSE[sensitivity];
  const most = (share: number): number => Math.max(1, Math.floor(share * pairs));
  return { held: most(held), goal: most(goal) };
}

/** A bound in words: what is held, and the goal where it is another. */
export const saysOfBound = (word: "at least" | "at most", { held, goal }: Bound): string =>
  held === goal ? `${word} ${held}` : `${word} ${held}; the goal is ${goal}`;
