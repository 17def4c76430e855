import { File, FingerprintIndex, Region, TokenizedFile } from "@dodona/dolos-core";
import type { ArticleInput } from "urtext";

/** How Dolos fingerprints: tokens in a k-gram, and k-grams in a window. */
export interface Winnowing {
  readonly kgramLength: number;
  readonly kgramsInWindow: number;
}

/** What Dolos uses where nobody says otherwise. It is meant for the tokens of programs. */
export const DOLOS_DEFAULTS: Winnowing = { kgramLength: 23, kgramsInWindow: 17 };

/** The same length of k-gram and of window as urtext's own: with these, edited passages are found too. */
export const DOLOS_OF_WORDS: Winnowing = { kgramLength: 5, kgramsInWindow: 4 };

/** Two articles that Dolos finds to share text, and which lines of both, counted from 0. */
export interface DolosPair {
  readonly source: string;
  readonly copy: string;
  readonly fragments: readonly { readonly inSource: Columns; readonly inCopy: Columns }[];
}

/** Half-open, in code units: an article is handed over as one line. */
interface Columns {
  readonly start: number;
  readonly end: number;
}

/** Every pair of articles that share a fingerprint, with their fragments, as Dolos's own report has them. */
export function findWithDolos(articles: readonly ArticleInput[], winnowing: Winnowing): DolosPair[] {
  const index = new FingerprintIndex(winnowing.kgramLength, winnowing.kgramsInWindow);
  index.addFiles(articles.map(tokenised));
  return index.allPairs().flatMap((pair) => {
    if (pair.overlap === 0) return [];
    const fragments = pair.buildFragments().map(({ leftSelection, rightSelection }) => ({
      inSource: columnsOf(leftSelection),
      inCopy: columnsOf(rightSelection),
    }));
    return [{ source: pair.leftFile.path, copy: pair.rightFile.path, fragments }];
  });
}

const columnsOf = ({ startCol, endCol }: Region): Columns => ({ start: startCol, end: endCol });

/** Words in small letters, with where they stand: as little as can be done, for Dolos itself reads programs only. */
function tokenised({ id, text }: ArticleInput): TokenizedFile {
  const tokens: string[] = [];
  const mapping: Region[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    tokens.push(word.toLowerCase());
    mapping.push(new Region(0, index, 0, index + word.length));
  }
  return new TokenizedFile(new File(id, text), tokens, mapping);
}

const WORD = /[\p{L}\p{N}]+/gu;
