import type { SlowWord } from "./words.js";

/** The slow, obvious twin of shingling: for each word, the words from it on until `k` words' weight is full, joined. */
export function slowShingles(words: readonly (SlowWord & { readonly weight: number })[], k: number): string[] {
  const shingles: string[] = [];
  for (let start = 0; start < words.length; start++) {
    let weight = 0;
    let end = start;
    while (end < words.length && weight < k) weight += words[end++].weight;
    if (weight >= k) shingles.push(JSON.stringify(words.slice(start, end).map(({ normal }) => normal)));
  }
  return shingles;
}
