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
export function winnow({ hi, lo }: Shingles, window: number): Uint32Array {
  const count = hi.length;
  const kept = count <= KEPT.length ? KEPT : new Uint32Array(count);
  let length = 0;
  let least = -1;
  const windows = Math.max(count === 0 ? 0 : 1, count - window + 1);
  for (let start = 0; start < windows; start++) {
    const end = Math.min(start + window, count);
    if (least >= start) {
      // Only the shingle that came in can beat the least one of the window before.
      const came = end - 1;
      if (hi[came] > hi[least] || (hi[came] === hi[least] && lo[came] >= lo[least])) continue;
      least = came;
    } else {
      least = end - 1;
      for (let at = end - 2; at >= start; at--) {
        if (hi[at] < hi[least] || (hi[at] === hi[least] && lo[at] < lo[least])) least = at;
      }
    }
    kept[length++] = least;
  }
  return kept.slice(0, length);
}

/** For all but long texts the same array: to make one costs as much as to winnow a paragraph. */
const KEPT = new Uint32Array(4_096);
