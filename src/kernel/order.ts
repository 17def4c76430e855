/**
 * Total orders. Every list in a report is sorted by one of these, so that the same input gives the same bytes.
 * Strings compare by code unit: `localeCompare` depends on the machine's locale and ICU version.
 */
export type Compare<T> = (a: T, b: T) => number;

export const compareStrings: Compare<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Compares by the first key that differs. */
export const byKeys =
  <T>(...keys: readonly ((item: T) => string | number)[]): Compare<T> =>
  (a, b) => {
    for (const key of keys) {
      const x = key(a);
      const y = key(b);
      if (x < y) return -1;
      if (x > y) return 1;
    }
    return 0;
  };

/** JSON with the keys of every object in code-unit order: equal data gives equal bytes, however it was built. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compareStrings(a, b)))
      : inner,
  );
}
