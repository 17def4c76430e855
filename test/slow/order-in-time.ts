import type { Interval } from "../../src/kernel/time.js";

/**
 * The slow, obvious twin of ordering two intervals: every moment of a fine grid in the one against every moment of the
 * other. The log odds, in nats, that `a` came first.
 */
export function orderByMoments(a: Required<Interval>, b: Required<Interval>, steps = 600): number {
  const moments = ({ earliest, latest }: Interval) =>
    Array.from({ length: steps }, (_, i) => earliest! + ((i + 0.5) / steps) * (latest! - earliest!));
  const [ofA, ofB] = [moments(a), moments(b)];
  let first = 0;
  let j = 0;
  for (const moment of ofA) {
    while (j < steps && ofB[j] < moment) j++;
    const ties = j < steps && ofB[j] === moment ? 0.5 : 0;
    first += steps - j - ties;
  }
  const chance = first / steps ** 2;
  return Math.log(chance / (1 - chance));
}
