import { Uint32List } from "../kernel/numbers.js";
import type { Shingles } from "./shingles.js";

/**
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): of every `window` shingles in a row the least is kept, so that two
 * texts that share `window` shingles in a row, which is `k + window − 1` words, keep at least one in common. A text
 * shorter than one window keeps its least shingle.
 *
 * Among equals the one kept last stays, while it is in the window ("robust winnowing"): a text that says one word a
 * million times keeps one in `window` of its shingles, and not all.
 *
 * @returns positions into the shingles, rising.
 */
export function winnow(shingles: Shingles, window: number): Uint32Array {
  const { hi, lo } = shingles;
  const kept = new Uint32List(64);
  const less = (a: number, b: number): boolean => hi[a] < hi[b] || (hi[a] === hi[b] && lo[a] < lo[b]);
  let least = -1;
  const windows = Math.max(hi.length === 0 ? 0 : 1, hi.length - window + 1);
  for (let start = 0; start < windows; start++) {
    const end = Math.min(start + window, hi.length);
    if (least >= start) {
      // Only the shingle that came in can beat the least one of the window before.
      if (!less(end - 1, least)) continue;
      least = end - 1;
    } else {
      least = end - 1;
      for (let at = end - 2; at >= start; at--) if (less(at, least)) least = at;
    }
    kept.push(least);
  }
  return kept.view().slice();
}
