import { type Lexicon, readLexicon } from "../../src/lexicon/lexicon.js";
import { readSide, type Side } from "../../src/regions/side.js";
import { makeUnits } from "./make-article.js";

/** Two texts as the stages that look for regions read them, with the words of both numbered together. */
export function makeSides(a: string, b: string, stemmed = false): { a: Side; b: Side; lexicon: Lexicon } {
  const units = [makeUnits(a, { id: "a", language: "en" }), makeUnits(b, { id: "b", language: "en" })];
  const lexicon = readLexicon(units, stemmed);
  const [x, y] = units.map((article, index) => readSide(article, lexicon.termsOf[index]));
  return { a: x, b: y, lexicon };
}

/** Words in sentences of English: each begins with a capital and ends with a full stop. */
export const inSentences = (sentences: readonly (readonly string[])[]): string =>
  sentences
    .filter((words) => words.length > 0)
    .map((words) => `${words[0][0].toUpperCase()}${words.join(" ").slice(1)}.`)
    .join(" ");

/** The terms of each sentence. */
export const termsBySentence = ({ sentences, terms }: Side): number[][] =>
  sentences.map(({ start, end }) => [...terms.subarray(start, end)]);
