import { addTo } from "../../kernel/lists.js";
import type { Meanings } from "../../text/languages/index.js";
import { type Token, tokensMatch } from "./tokens.js";

/** A phrase of a table, as it is looked for. */
export interface Phrase<T> {
  /** Phrases of one meaning have one key. */
  readonly key: string;
  readonly words: readonly string[];
  /** Only where a number follows. */
  readonly beforeNumber: boolean;
  /** Only where this word stands shortly before. */
  readonly behind: string | null;
  readonly value: T;
}

/** How far before "plus" its "ne" may stand: an auxiliary, a pronoun and an adverb apart. */
const BEHIND = 4;

/** Phrases by their first word, the longest first: a text is read for all of them at the cost of one look-up a word. */
export class Phrases<T> {
  private readonly byWord = new Map<string, Phrase<T>[]>();

  constructor(tables: readonly (readonly [Meanings, T])[]) {
    for (const [rows, value] of tables) {
      for (const row of rows) for (const written of row) this.add(written, row[0], value);
    }
    for (const list of this.byWord.values()) list.sort((x, y) => lengthOf(y) - lengthOf(x));
  }

  private add(written: string, key: string, value: T): void {
    const parts = written.split(" ");
    const beforeNumber = parts.at(-1) === "#";
    const behind = parts[1] === "…" ? parts[0] : null;
    const words = parts.slice(behind === null ? 0 : 2, beforeNumber ? -1 : undefined);
    const phrase = { key: key.replace(" #", ""), words, beforeNumber, behind, value };
    addTo(this.byWord, words[0], phrase);
  }

  /** The longest phrase that begins at a token. */
  at(tokens: readonly Token[], start: number, isNumber: (at: number) => boolean = () => false): Phrase<T> | null {
    const here = this.byWord.get(tokens[start]?.normal ?? "");
    return (
      here?.find(
        ({ words, beforeNumber, behind }) =>
          tokensMatch(tokens, start, words) &&
          (behind === null || stoodBefore(tokens, start, behind)) &&
          (!beforeNumber || isNumber(start + words.length)),
      ) ?? null
    );
  }
}

const stoodBefore = (tokens: readonly Token[], start: number, word: string): boolean =>
  tokens.slice(Math.max(0, start - BEHIND), start).some(({ normal }) => normal === word);

const lengthOf = ({ words, beforeNumber, behind }: Phrase<unknown>): number =>
  words.length + (beforeNumber ? 1 : 0) + (behind === null ? 0 : 1);
