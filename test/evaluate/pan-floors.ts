import type { Options } from "urtext";
import type { PanRow } from "./pan.js";

type Sensitivity = NonNullable<Options["sensitivity"]> | "reworded";
type ByKind = Readonly<Partial<Record<PanRow["kind"], number>>>;

interface PanFloors {
  readonly plagdet: ByKind;
  readonly mostGranularity?: ByKind;
}

/** What the even documents must reach with each sensitivity; by itself, and with the corpus's own conventions. */
const FLOORS: Readonly<Partial<Record<Sensitivity, { readonly found: PanFloors; readonly conventions?: PanFloors }>>> =
  {
    edited: { found: { plagdet: { none: 0.97, random: 0.92 } } },
    reworded: {
      found: {
        plagdet: { none: 0.975, random: 0.955, translation: 0.95, summary: 0.64, all: 0.945 },
        mostGranularity: { all: 1.005 },
      },
      conventions: { plagdet: { all: 0.965 } },
    },
  };

/** Of the pairs without reuse, this share may hold a finding. */
const MOST_FALSE = 2 / 1_000;

export interface PanFloor {
  readonly plagdet?: number;
  readonly mostGranularity?: number;
}

/** The floors of one kind of obfuscation; none where none are stated. */
export function floorOf(kind: PanRow["kind"], sensitivity: string, conventions: boolean): PanFloor {
  const floors = FLOORS[sensitivity as Sensitivity]?.[conventions ? "conventions" : "found"];
  return { plagdet: floors?.plagdet[kind], mostGranularity: floors?.mostGranularity?.[kind] };
}

/**
 * How many of so many pairs without reuse may hold a finding. Two of the corpus's thousand; of its even half (439),
 * which cannot have .878 of a pair, one: a half is never allowed what would not also be allowed of the whole, and that
 * both halves hold the rate is what `--documents all` shows.
 */
export const mostFalse = (pairs: number): number => Math.max(1, Math.floor(MOST_FALSE * pairs));
