/** How many different words stand before a word, or behind it where they are fewer, counted with strings. */
export function usesIn(texts: readonly (readonly string[])[], word: string): number {
  const before = new Set<string | undefined>();
  const behind = new Set<string | undefined>();
  for (const words of texts) {
    words.forEach((other, i) => {
      if (other !== word) return;
      before.add(words[i - 1]);
      behind.add(words[i + 1]);
    });
  }
  return Math.min(before.size, behind.size);
}
