/**
 * The length of the longest sequence that stands in both lists in order, whatever stands between. A row of the usual
 * table at a time: `before[j]` is the answer for the elements of `a` so far and the first `j` of `b`.
 */
export function longestCommon(a: readonly string[], b: readonly string[]): number {
  let before = new Array<number>(b.length + 1).fill(0);
  for (const own of a) {
    const row = [0];
    for (const [j, other] of b.entries()) {
      row.push(own === other ? before[j] + 1 : Math.max(before[j + 1], row[j]));
    }
    before = row;
  }
  return before[b.length];
}
