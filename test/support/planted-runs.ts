import fc from "fast-check";
import type { ArticleInput } from "urtext";
import { seededIntegers } from "../../src/kernel/random.js";
import { pageCollections, readPages } from "../furniture/pages.js";
import { ARTICLES, type ScriptArticle } from "../scripts/articles/index.js";
import { wordsOf } from "../slow/words.js";

/** What stands around a stretch of a text, or is done to it. */
const DRESSES = {
  plain: (words: readonly string[]) => words,
  quoted: (words: readonly string[]) => [`“${words[0]}`, ...words.slice(1, -1), `${words.at(-1)}”`],
  "with an ellipsis in it": (words: readonly string[]) => words.toSpliced(words.length >> 1, 0, "[…]"),
  "behind an ellipsis": (words: readonly string[]) => ["…", ...words],
  "before an ellipsis": (words: readonly string[]) => [...words, "…"],
  "in a paragraph of its own": (words: readonly string[]) => ["\n\n", ...words, "\n\n"],
  "in capitals": (words: readonly string[]) => words.map((word) => word.toUpperCase()),
} as const;

const CUTS = {
  whole: (words: readonly string[]) => words,
  head: (words: readonly string[]) => words.slice(0, Math.ceil(words.length * 0.6)),
  tail: (words: readonly string[]) => words.slice(Math.floor(words.length * 0.4)),
} as const;

/**
 * Where a text's words come from: `wide`, so many that none comes twice by chance; `article`, those of one article;
 * `small`, so few that they repeat all the time; `prose`, an article's own sentences, from any word on.
 */
const SUPPLIES = ["wide", "article", "small", "prose"] as const;
type Supply = (typeof SUPPLIES)[number];

/** One stretch of a text: of its own words, or one of the planted runs, which all texts of the case draw from. */
interface Stretch {
  /** Which planted run; null for own words. */
  readonly run: number | null;
  readonly seed: number;
  /** Of own words. */
  readonly length: number;
  readonly cut: keyof typeof CUTS;
  readonly dress: keyof typeof DRESSES;
  /** Of how many words one is replaced, dropped, put in or swapped; 0: none. */
  readonly editOneIn: number;
}

export interface RunsCase {
  readonly script: string;
  readonly supply: Supply;
  readonly runs: readonly { readonly seed: number; readonly length: number }[];
  readonly a: readonly Stretch[];
  readonly b: readonly Stretch[];
  /** Which page's furniture stands around each text; null for none. */
  readonly pages: readonly [number | null, number | null];
}

const seed = fc.integer({ min: 1, max: 2 ** 31 });
const stretch = (runs: number): fc.Arbitrary<Stretch> =>
  fc.record({
    run: fc.option(fc.nat(runs - 1), { freq: 2 }),
    seed,
    length: fc.integer({ min: 1, max: 40 }),
    cut: fc.constantFrom("whole" as const, "whole" as const, "head" as const, "tail" as const),
    dress: fc.oneof(
      { weight: 3, arbitrary: fc.constant("plain" as const) },
      { weight: 2, arbitrary: fc.constantFrom(...(Object.keys(DRESSES) as (keyof typeof DRESSES)[])) },
    ),
    editOneIn: fc.constantFrom(0, 0, 0, 20, 9, 4),
  });

const PAGES = pageCollections().flatMap(readPages);
const page = fc.option(fc.nat(PAGES.length - 1), { freq: 1 });

/** Two texts that share planted runs, as newspapers share them: cut, repeated, out of order, edited, among furniture. */
export const runsCases: fc.Arbitrary<RunsCase> = fc.integer({ min: 1, max: 4 }).chain((runs) =>
  fc.record({
    script: fc.constantFrom(...ARTICLES.map(({ language }) => language)),
    supply: fc.constantFrom(...SUPPLIES),
    runs: fc.array(fc.record({ seed, length: fc.integer({ min: 8, max: 60 }) }), { minLength: runs, maxLength: runs }),
    a: fc.array(stretch(runs), { minLength: 1, maxLength: 9 }),
    b: fc.array(stretch(runs), { minLength: 1, maxLength: 9 }),
    pages: fc.oneof(
      fc.constant([null, null] as const),
      fc.tuple(page, page),
      page.map((both) => [both, both] as const),
    ),
  }),
);

/** The two articles of a case. */
export function articlesOf(given: RunsCase): [ArticleInput, ArticleInput] {
  const lexis = lexisOf(ARTICLES.find(({ language }) => language === given.script)!);
  const runs = given.runs.map(({ seed, length }) => lexis.draw(given.supply, seed, length));
  const article = (id: "a" | "b", at: 0 | 1): ArticleInput => ({
    id,
    outlet: id === "a" ? "The Quay Gazette" : "Inland Mail",
    text: furnished(
      given[id].flatMap((one) => wordsOfStretch(one, runs, lexis, given.supply)).join(lexis.space),
      given.pages[at],
    ),
  });
  return [article("a", 0), article("b", 1)];
}

function wordsOfStretch(one: Stretch, runs: readonly (readonly string[])[], lexis: Lexis, supply: Supply): string[] {
  if (one.run === null) return lexis.draw(supply, one.seed, one.length);
  const words = edited(CUTS[one.cut](runs[one.run]), one, (n) => lexis.draw(supply, n, 1)[0]);
  return [...DRESSES[one.dress](words)];
}

function edited(words: readonly string[], { seed, editOneIn }: Stretch, draw: (seed: number) => string): string[] {
  const next = seededIntegers(seed);
  const copy = [...words];
  if (editOneIn === 0) return copy;
  for (let i = 0; i < copy.length; i++) {
    if (next() % editOneIn > 0) continue;
    const other = draw(next());
    const how = next() % 4;
    if (how === 0) copy[i] = other;
    else if (how === 1) copy.splice(i, 1);
    else if (how === 2) copy.splice(i++, 0, other);
    else copy.splice(i, 2, ...copy.slice(i, i + 2).reverse());
  }
  return copy;
}

/** A text between what a page has above and below its article. */
function furnished(text: string, at: number | null): string {
  if (at === null) return text;
  const { article, furniture, authored } = PAGES[at];
  const [first, last] = [authored[0].start, authored.at(-1)!.end];
  const lines = furniture.map(({ start, end }) => ({ start, line: article.text.slice(start, end) }));
  const above = lines.filter(({ start }) => start < first).map(({ line }) => line);
  const below = lines.filter(({ start }) => start >= last).map(({ line }) => line);
  return [...above, text, ...below].join("\n");
}

interface Lexis {
  readonly space: string;
  readonly draw: (supply: Supply, seed: number, count: number) => string[];
}

const SPACELESS = ["ja", "th", "zh"];
const FEW_WORDS = 7;
const lexes = new Map<string, Lexis>();

function lexisOf(article: ScriptArticle): Lexis {
  const known = lexes.get(article.language) ?? makeLexis(article);
  lexes.set(article.language, known);
  return known;
}

function makeLexis({ language, original, host, independent }: ScriptArticle): Lexis {
  const text = [...original, ...host, ...independent].join("\n\n");
  const read = wordsOf(text);
  const words = [...new Map(read.map(({ start, end, normal }) => [normal, text.slice(start, end)])).values()];
  const spaceless = SPACELESS.includes(language);
  // With the punctuation behind each word and the opening marks before it.
  const prose = read.map(({ end }, i) => text.slice(read[i - 1]?.end ?? 0, end).trimStart());
  const numbered = (word: string, n: number) => (spaceless ? word : `${word}${n % 10_000}`);
  const draw = (supply: Supply, seed: number, count: number): string[] => {
    const next = seededIntegers(seed);
    if (supply === "prose") {
      const from = next() % prose.length;
      return prose.slice(from, from + (spaceless ? 2 * count : count));
    }
    const vocabulary = supply === "small" ? words.slice(0, FEW_WORDS) : words;
    return Array.from({ length: spaceless ? 2 * count : count }, () => {
      const word = vocabulary[next() % vocabulary.length];
      const mark = next() % 12;
      return (supply === "wide" ? numbered(word, next()) : word) + (mark < 2 ? ",."[mark] : "");
    });
  };
  return { space: spaceless ? "" : " ", draw };
}
