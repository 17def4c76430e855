import { DisjointSets } from "../kernel/disjoint-sets.js";
import type { Page } from "../units/page-furniture.js";
import { lineAt, type Place } from "./repeated-lines.js";
import { addressesOf } from "./same-publisher.js";

/** Two pages that share so much of the shorter are two states of one article. */
const STATE_SHARE = 0.7;
/** Unless each has so many words of its own, and hardly any in common: two short articles under much furniture. */
const APART = { words: 40, common: 0.5 };
/** A line on more pages than this is no trace of a revision. */
const MOST_STATES = 64;

/** Which pages are states of one article: by their address, or because nearly all of the shorter is in the longer. */
export function statesOfArticles(pages: readonly Page[], shared: readonly (readonly Place[])[]): DisjointSets {
  const sets = new DisjointSets(pages.length);
  const byAddress = new Map<string, number>();
  pages.forEach(({ units }, page) => {
    for (const address of addressesOf(units.article)) sets.union(page, byAddress.get(address) ?? page);
    for (const address of addressesOf(units.article)) byAddress.set(address, byAddress.get(address) ?? page);
  });
  for (const [x, common] of commonLength(pages, shared)) {
    for (const [y, length] of common) {
      const shorter = Math.min(lengthOf(pages[x]), lengthOf(pages[y]));
      if (length >= STATE_SHARE * shorter && !areApart(pages, x, y, shared)) sets.union(x, y);
    }
  }
  return sets;
}

const lengthOf = ({ lines }: Page): number => lines.reduce((sum, { length }) => sum + length, 0);

/** For each page, how many words of it stand in the same lines of each later page. */
function commonLength(pages: readonly Page[], shared: readonly (readonly Place[])[]): Map<number, Map<number, number>> {
  const common = new Map<number, Map<number, number>>();
  for (const places of shared) {
    const carriers = [...new Set(places.map(({ page }) => page))];
    if (carriers.length > MOST_STATES) continue;
    const { length } = lineAt(pages, places[0]);
    carriers.forEach((x, i) => {
      const row = common.get(x) ?? new Map<number, number>();
      common.set(x, row);
      for (const y of carriers.slice(i + 1)) row.set(y, (row.get(y) ?? 0) + length);
    });
  }
  return common;
}

/** Whether two pages have text of their own each, of which hardly a word is in both. */
function areApart(pages: readonly Page[], x: number, y: number, shared: readonly (readonly Place[])[]): boolean {
  const both = shared.filter((places) => [x, y].every((page) => places.some((place) => place.page === page)));
  const [own, other] = [x, y].map((page) => {
    const taken = new Set(
      both.flatMap((places) => places.flatMap((place) => (place.page === page ? [place.line] : []))),
    );
    const { units, lines } = pages[page];
    const words = units.article.words.lo;
    return new Set(
      lines.flatMap((line, i) =>
        line.prose && !taken.has(i) ? [...words.subarray(line.words.start, line.words.end)] : [],
      ),
    );
  });
  const least = Math.min(own.size, other.size);
  return least >= APART.words && [...own].filter((word) => other.has(word)).length < APART.common * least;
}
