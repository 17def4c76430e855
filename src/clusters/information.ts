import type { Alignment } from "../alignment/alignment.js";
import { subtract } from "../kernel/span.js";
import { isForm } from "../text/word-forms.js";
import { isSmallWord, isUnlisted } from "../text/word-frequency.js";
import { HALF_WORDS, normalWord, wordsInside } from "../text/words.js";
import { phrasesIn } from "../units/furniture.js";
import type { ArticleUnits } from "../units/units.js";
import { isNameAt } from "./name-words.js";
import type { Rarity } from "./rarity.js";

/** A full name with its title says one thing: who. Whoever names one of a report's people may name the next as well. */
const NATS_OF_NAME = 3.5;
const NATS_OF_NEXT_NAME = 2;
/** A phrase that every agency prints, as a whole. */
const NATS_OF_STOCK_PHRASE = 3;

/** How unlikely it is that two writers share some words by accident, in nats. */
export interface Information {
  readonly nats: number;
  /** A stock phrase among the words. */
  readonly stock: string | null;
}

type WordKind = "small" | "stock" | "name" | "title" | "figure" | "listed" | "unlisted";

/** An equal word of a passage. */
interface EqualWord {
  readonly index: number;
  readonly normal: string;
  readonly kind: WordKind;
  readonly nats: number;
  /** Whether a mark parts it from the word before: a comma parts two names of a list. */
  readonly apart: boolean;
}

/** What a passage's equal words say, on one side: each word once, a name with its title once. */
export function informationOf(side: "a" | "b", alignment: Alignment, units: ArticleUnits, rarity: Rarity): Information {
  const { words, stock } = equalWords(side, alignment, units, rarity);
  const names = namesAmong(words);
  const inNames = new Set(names.flat());
  const single = new Map(
    words.filter((word) => !inNames.has(word) && word.kind !== "stock").map(({ normal, nats }) => [normal, nats]),
  );
  const ofNames = names.map((name, i) => Math.min(i === 0 ? NATS_OF_NAME : NATS_OF_NEXT_NAME, sum(name)));
  const nats = [...single.values(), ...ofNames, stock === null ? 0 : NATS_OF_STOCK_PHRASE];
  return { nats: nats.reduce((total, part) => total + part, 0), stock };
}

const sum = (words: readonly EqualWord[]): number => words.reduce((total, { nats }) => total + nats, 0);

function equalWords(
  side: "a" | "b",
  { pieces, edits }: Alignment,
  units: ArticleUnits,
  rarity: Rarity,
): { words: EqualWord[]; stock: string | null } {
  const { article, language } = units;
  // What only one of them has says nothing of whether the other took it.
  const equal = subtract(
    pieces.map((piece) => piece[side]),
    edits.filter(({ kind }) => kind === "words").map((edit) => edit[side]),
  );
  const indexes = equal.flatMap((span) => {
    const { start, end } = wordsInside(article.words, span);
    return Array.from({ length: end - start }, (_, i) => start + i);
  });
  const normal = indexes.map((index) => normalWord(article.text, article.words, index));
  const stock = phrasesIn(normal, language, language.stockPhrases);
  const inStock = new Set(stock.flatMap((phrase) => phrase.split(" ")));
  const words = indexes.map((index, i): EqualWord => {
    const kind = inStock.has(normal[i]) ? "stock" : kindOfWord(units, index, normal[i]);
    const nats = rarity.natsOf(units, index, normal[i]);
    const apart =
      index > 0 && PARTING.test(article.text.slice(article.words.end[index - 1], article.words.start[index]));
    return { index, normal: normal[i], kind, nats: (nats * weightOf(units, index)) / HALF_WORDS, apart };
  });
  return { words, stock: stock[0] ?? null };
}

const PARTING = /[,;:()[\]|\n\r\u2028\u2029،、]/u;

const weightOf = ({ article: { words } }: ArticleUnits, index: number): number =>
  words.weightBefore[index + 1] - words.weightBefore[index];

function kindOfWord(units: ArticleUnits, index: number, normal: string): WordKind {
  const { language } = units;
  if (isSmallWord(language, normal)) return "small";
  if (isForm(language, language.titles, normal)) return "title";
  if (/^[\d.,]+$/u.test(normal)) return "figure";
  if (isNameAt(units, index)) return "name";
  return isUnlisted(language, normal) ? "unlisted" : "listed";
}

/** Between a title and its name stands at most so much: "minister of foreign affairs of Corvane". In words. */
const TITLE_REACH = 5;

/**
 * The names among words, each with its titles and the frequent words that say which title it is. Small words part
 * neither names nor titles, commas do: "Minister of Health and Welfare Teodora Lusk" is one, "Lusk, Eke" are two.
 * Figures go with the name that they stand behind: "Thursday 14 November 2030" says one thing as well.
 */
function namesAmong(words: readonly EqualWord[]): EqualWord[][] {
  const rows: EqualWord[][] = [];
  let row: EqualWord[] = [];
  let between: EqualWord[] = [];
  words.forEach((word, i) => {
    if (word.apart || word.kind === "unlisted" || word.kind === "stock" || words[i - 1]?.index !== word.index - 1)
      row = [];
    const last = row.at(-1);
    if (word.kind === "name" || word.kind === "title") {
      const ofTitle = word.kind === "title" || last?.kind === "title";
      const isApart = last === undefined || (between.length > 0 && !ofTitle) || word.index - last.index > TITLE_REACH;
      if (isApart) rows.push((row = [word]));
      else row.push(...between, word);
      between = [];
    } else if (word.kind === "figure" && last !== undefined && between.length === 0) row.push(word);
    else if (word.kind === "listed" || word.kind === "figure") between.push(word);
  });
  return rows.filter((row) => row.some(({ kind }) => kind === "name"));
}
