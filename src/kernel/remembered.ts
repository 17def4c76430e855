/**
 * A function of strings that remembers what it made of the last of them, up to so many: for what costs much and is asked
 * of a few names over and over.
 */
export function remembered<T>(make: (key: string) => T, most = 10_000): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
