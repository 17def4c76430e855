import type { ArticleInput } from "urtext";
import { seededIntegers } from "../../src/kernel/random.js";

export const PLANTED_KINDS = ["verbatim", "10 % edited", "25 % edited", "whole, 5 % edited"] as const;
export type PlantedKind = (typeof PLANTED_KINDS)[number];

/** A paragraph, or a whole article, that one article has from another, with its place in both. */
export interface Planted {
  readonly kind: PlantedKind;
  readonly source: string;
  readonly copy: string;
  readonly inSource: { readonly start: number; readonly end: number };
  readonly inCopy: { readonly start: number; readonly end: number };
}

export interface PlantedCollection {
  readonly articles: ArticleInput[];
  readonly planted: Planted[];
}

const VOCABULARY = 50_000;
const EDIT_RATE: Readonly<Record<PlantedKind, number>> = {
  verbatim: 0,
  "10 % edited": 0.1,
  "25 % edited": 0.25,
  "whole, 5 % edited": 0.05,
};

/**
 * A collection of made-up words with Zipf frequencies, in which one pair in fifteen articles of each kind shares text:
 * 600 articles hold 40 pairs of each kind, as in the comparison with other tools.
 */
export function plantedCollection(count: number, wordsInParagraph: number, seed = 7): PlantedCollection {
  const writer = new Writer(seed);
  const texts = Array.from({ length: count }, () =>
    Array.from({ length: 6 }, () => writer.paragraph(wordsInParagraph)),
  );
  const id = (index: number) => `a${String(index).padStart(6, "0")}`;
  const links: { kind: PlantedKind; source: number; copy: number; at: number }[] = [];
  for (let k = 0; k < Math.floor(count / 15); k++) {
    PLANTED_KINDS.forEach((kind, offset) => {
      const source = (k * 8 + offset * 2) % count;
      const copy = source + 1;
      const at = writer.below(6);
      const rate = EDIT_RATE[kind];
      if (kind === "whole, 5 % edited") texts[copy] = texts[source].map((paragraph) => writer.edit(paragraph, rate));
      else texts[copy][at] = writer.edit(texts[source][at], rate);
      links.push({ kind, source, copy, at });
    });
  }
  const spanOf = (index: number, at: number | null) => {
    const paragraphs = texts[index];
    const start = at === null ? 0 : paragraphs.slice(0, at).reduce((sum, paragraph) => sum + paragraph.length + 2, 0);
    return { start, end: at === null ? paragraphs.join("\n\n").length : start + paragraphs[at].length };
  };
  return {
    articles: texts.map((paragraphs, i) => ({
      id: id(i),
      outlet: `Outlet ${i % 97}`,
      language: "en",
      text: paragraphs.join("\n\n"),
    })),
    planted: links.map(({ kind, source, copy, at }) => {
      const where = kind === "whole, 5 % edited" ? null : at;
      return { kind, source: id(source), copy: id(copy), inSource: spanOf(source, where), inCopy: spanOf(copy, where) };
    }),
  };
}

class Writer {
  private readonly next: () => number;
  private readonly words: string[] = [];
  private readonly cumulative: number[] = [];

  constructor(seed: number) {
    this.next = seededIntegers(seed);
    for (let i = 0, sum = 0; i < VOCABULARY; i++) {
      this.words.push(this.word(i));
      this.cumulative.push((sum += 1 / (i + 2.7) ** 1.05));
    }
  }

  private random = (): number => this.next() / 2 ** 32;
  below = (n: number): number => Math.floor(this.random() * n);

  private word(rank: number): string {
    const length = rank < 80 ? 2 + (rank % 3) : 4 + this.below(7);
    let word = "";
    for (let vowel = this.random() < 0.4; word.length < length; vowel = !vowel) {
      word += vowel ? "aeiou"[this.below(5)] : "bcdfghjklmnprstvwz"[this.below(18)];
    }
    return word;
  }

  private draw(): string {
    const target = this.random() * this.cumulative[VOCABULARY - 1];
    let low = 0;
    let high = VOCABULARY - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.cumulative[middle] < target) low = middle + 1;
      else high = middle;
    }
    return this.words[low];
  }

  paragraph(length: number): string {
    let capital = true;
    const words = Array.from({ length }, () => {
      const drawn = this.draw();
      const word = capital ? drawn[0].toUpperCase() + drawn.slice(1) : drawn;
      const mark = this.random();
      capital = mark < 0.07;
      return capital ? `${word}.` : mark < 0.13 ? `${word},` : word;
    });
    return `${words.join(" ").replace(/[.,]$/, "")}.`;
  }

  /** Of each word's chance `rate`: half replaced, a quarter left out, a quarter followed by another. */
  edit(paragraph: string, rate: number): string {
    return paragraph
      .split(" ")
      .flatMap((word) => {
        if (this.random() >= rate) return [word];
        const how = this.random();
        return how < 0.5 ? [this.draw()] : how < 0.75 ? [] : [word, this.draw()];
      })
      .join(" ");
  }
}
