/**
 * The value from which on things are of a kind: the one that puts the fewest of those that are known on the wrong side,
 * and of several, that in the widest gap between two values. As it counts faults and not how far they are away, a few
 * that are marked wrongly do not move it, be they as far out as they like.
 */
export function thresholdOf(known: readonly { readonly value: number; readonly isOfKind: boolean }[]): number {
  const sorted = [...known].sort((x, y) => x.value - y.value);
  let faults = sorted.filter(({ isOfKind }) => !isOfKind).length;
  let best = { faults, gap: 0, at: -Infinity };
  sorted.forEach(({ value, isOfKind }, i) => {
    faults += isOfKind ? 1 : -1;
    const next = i + 1 < sorted.length ? sorted[i + 1].value : Infinity;
    const [gap, at] = next === Infinity ? [0, Infinity] : [next - value, (value + next) / 2];
    const isBetter = faults < best.faults || (faults === best.faults && gap > best.gap);
    if (next > value && isBetter) best = { faults, gap, at };
  });
  return best.at;
}
