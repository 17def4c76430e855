import type { Chance } from "./score.js";

const BINS = 10;

/** Expected calibration error: how far, on the average, a probability told is from the share that was right, in ten bins. */
export function calibrationError(chances: readonly Chance[]): number {
  const bins = Array.from({ length: BINS }, () => ({ told: 0, right: 0 }));
  for (const { told, isRight } of chances) {
    const bin = bins[Math.min(BINS - 1, Math.floor(told * BINS))];
    bin.told += told;
    bin.right += isRight ? 1 : 0;
  }
  // A bin's share of all, times the distance of its two means: its count cancels out.
  return bins.reduce((sum, { told, right }) => sum + Math.abs(told - right), 0) / Math.max(1, chances.length);
}
