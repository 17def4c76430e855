import { UrtextError } from "../errors.js";
import { hashString } from "../kernel/hash.js";
import { Shelf, Shelved } from "../kernel/shelf.js";
import type { Article } from "./article.js";
import { readWords, type Words } from "./words.js";

/**
 * Gives an article's text again, the very text that was read: from a file, a database, an index. It is called often, and
 * while other things wait: what it takes, the trace takes.
 */
export type TextOf = (id: string) => string;

/** What stands in memory at a time of all that can be read again: some four thousand articles of a page. */
const ROOM = 50_000_000;
/** Of a word its five columns; of an object what an engine adds to it. */
const BYTES_A_WORD = 20;
const BYTES_AN_OBJECT = 400;

/** Where texts that are not kept come from, and where those that were used lately stand. */
export class Rereading {
  readonly shelf: Shelf;

  /** @param room In bytes, about. */
  constructor(
    private readonly given: TextOf,
    room = ROOM,
  ) {
    this.shelf = new Shelf(room);
  }

  /** @throws UrtextError URTEXT_TEXT_CHANGED where what is given is no text; whatever the callback throws. */
  textOf(id: string): string {
    const text: unknown = this.given(id);
    if (typeof text === "string") return text;
    if (text instanceof Promise) text.catch(() => {}); // what it fails by is not told: that it is none is
    throw new UrtextError("URTEXT_TEXT_CHANGED", {
      id,
      problem: `"textOf" gave ${text === null ? text : typeof text}`,
    });
  }
}

type Details = Omit<Article, "text" | "words">;

interface Read {
  readonly text: string;
  readonly words: Words;
}

/** An article of which only what is known beside its text is kept. */
export class RereadArticle implements Details {
  declare readonly id: string;
  declare readonly outlet: Article["outlet"];
  declare readonly url: string | null;
  declare readonly canonicalUrl: string | null;
  declare readonly title: string | null;
  declare readonly authors: readonly string[];
  declare readonly language: string | null;
  declare readonly dates: Article["dates"];
  declare readonly links: Article["links"];
  declare readonly credits: readonly string[];
  readonly #seal: Seal;
  readonly #read: Shelved<Read>;
  readonly #rereading: Rereading;

  constructor({ text, words, ...details }: Article, rereading: Rereading) {
    Object.assign(this, details satisfies Details);
    this.#rereading = rereading;
    this.#seal = sealOf(text);
    this.#read = new Shelved(rereading.shelf, () => this.#readAgain(), weightOf);
    this.#read.put({ text, words });
  }

  get text(): string {
    return this.#read.get().text;
  }

  get words(): Words {
    return this.#read.get().words;
  }

  /** Where what is made of the article, and can be made again, stands beside its text. */
  get shelf(): Shelf {
    return this.#rereading.shelf;
  }

  /** Whether this is the article whose text is given again: of two with one id only one can be. */
  isGivenAgain(): boolean {
    return isSealed(this.#rereading.textOf(this.id), this.#seal);
  }

  /** @throws UrtextError URTEXT_TEXT_CHANGED */
  checkGivenAgain(): void {
    this.#givenAgain();
  }

  #readAgain(): Read {
    const text = this.#givenAgain();
    return { text, words: readWords(text) };
  }

  #givenAgain(): string {
    const text = this.#rereading.textOf(this.id);
    if (isSealed(text, this.#seal)) return text;
    throw new UrtextError("URTEXT_TEXT_CHANGED", { id: this.id, problem: "it is another than the one that was read" });
  }
}

/** By what a text is known again: of two that differ the lanes are the same once in 2^64 times. */
interface Seal {
  readonly length: number;
  readonly lanes: readonly [hi: number, lo: number];
}

const sealOf = (text: string): Seal => ({ length: text.length, lanes: hashString(text) });

function isSealed(text: string, { length, lanes }: Seal): boolean {
  if (text.length !== length) return false;
  const [hi, lo] = hashString(text);
  return hi === lanes[0] && lo === lanes[1];
}

const weightOf = ({ text, words }: Read): number => 2 * text.length + BYTES_A_WORD * words.count + BYTES_AN_OBJECT;
