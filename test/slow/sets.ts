/** The slow, obvious twin of disjoint sets: whole sets are merged and looked through. */
export function mergedSets(size: number, unions: readonly (readonly [number, number])[]): number[][] {
  let sets = Array.from({ length: size }, (_, i) => [i]);
  for (const [a, b] of unions) {
    const touched = sets.filter((set) => set.includes(a) || set.includes(b));
    sets = [...sets.filter((set) => !touched.includes(set)), touched.flat()];
  }
  return sets.map((set) => set.sort((x, y) => x - y)).sort((x, y) => x[0] - y[0]);
}
