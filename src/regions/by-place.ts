import { addTo } from "../kernel/lists.js";
import { overlapOf } from "../kernel/span.js";
import type { WordRange } from "../text/words.js";
import type { RoughRegion } from "./region.js";

/** Words of a stretch: about as many as a short passage has. */
const STRETCH = 64;

/** Regions by the stretches of text that they stand in: with thousands of them, each would ask all others. */
export class ByPlace {
  private readonly regions: RoughRegion[] = [];
  private readonly stretches = { a: new Map<number, number[]>(), b: new Map<number, number[]>() };

  constructor(regions: readonly RoughRegion[] = []) {
    for (const region of regions) this.add(region);
  }

  /** The first region added has the number 0, the next one 1. */
  add(region: RoughRegion): void {
    const index = this.regions.push(region) - 1;
    for (const side of ["a", "b"] as const) {
      for (const stretch of stretchesOf(region[side])) {
        addTo(this.stretches[side], stretch, index);
      }
    }
  }

  /** The regions that share words with a range on one side, by number, rising. */
  over(side: "a" | "b", range: WordRange): number[] {
    const found = new Set<number>();
    for (const stretch of stretchesOf(range)) {
      for (const index of this.stretches[side].get(stretch) ?? []) {
        if (overlapOf(this.regions[index][side], range) > 0) found.add(index);
      }
    }
    return [...found].sort((x, y) => x - y);
  }
}

function* stretchesOf({ start, end }: WordRange): Generator<number> {
  for (let stretch = Math.floor(start / STRETCH); stretch * STRETCH < end; stretch++) yield stretch;
}
