/** The slow, obvious twin of winnowing: of every window in turn, the values that are its least. */
export function leastOfWindows(
  values: readonly number[],
  window: number,
): { start: number; end: number; least: number }[] {
  const windows = Math.max(values.length === 0 ? 0 : 1, values.length - window + 1);
  return Array.from({ length: windows }, (_, start) => {
    const end = Math.min(start + window, values.length);
    return { start, end, least: Math.min(...values.slice(start, end)) };
  });
}

/**
 * Robust winnowing, word for word as Schleimer, Wilkerson and Aiken give it: of each window the least value, the one
 * kept for the window before where that is one of the least, else the rightmost.
 */
export function slowWinnow(values: readonly number[], window: number): number[] {
  const kept: number[] = [];
  for (const { start, end, least } of leastOfWindows(values, window)) {
    const last = kept.at(-1);
    if (last !== undefined && last >= start && values[last] === least) continue;
    kept.push(values.slice(0, end).lastIndexOf(least));
  }
  return kept;
}
