import type { Lexicon } from "../../src/lexicon/lexicon.js";
import type { WordRange } from "../../src/text/words.js";

/** The slow, obvious twin of the meetings by rare terms, below the cap: every two articles, sentence by sentence. */
export function slowSharedTerms(
  parts: readonly (readonly WordRange[])[],
  { termsOf, small }: Lexicon,
  rareTerms: number,
): string[] {
  const articlesWith = (term: number): number => termsOf.filter((terms) => terms.includes(term)).length;
  const keysOf = (article: number): Set<string> =>
    new Set(
      parts[article].flatMap(({ start, end }) => {
        const rarest = [...new Set(termsOf[article].slice(start, end))]
          .filter((term) => small[term] === 0 && articlesWith(term) > 1)
          .sort((x, y) => articlesWith(x) - articlesWith(y) || x - y)
          .slice(0, rareTerms);
        return rarest.flatMap((x) => rarest.filter((y) => x < y).map((y) => `${x}-${y}`));
      }),
    );
  const keys = termsOf.map((_, article) => keysOf(article));
  return keys.flatMap((ofA, a) =>
    keys.flatMap((ofB, b) => {
      const shared = a < b ? [...ofA].filter((key) => ofB.has(key)).length : 0;
      return shared >= 2 ? [`${a}-${b}: ${shared}`] : [];
    }),
  );
}
