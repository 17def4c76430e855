import { isForm } from "../text/word-forms.js";
import { normalWord } from "../text/words.js";
import { lineOfWord } from "../units/page-lines.js";
import { beginsSentence } from "../units/sentences.js";
import type { ArticleUnits } from "../units/units.js";

/**
 * Whether a word is a name, by its capital. One that begins a sentence is where a capital follows: "Teodora Lusk said",
 * not "Deliveries resume". In a headline that writes every word with a capital, none tells.
 */
export function isNameAt(units: ArticleUnits, index: number): boolean {
  const { language } = units;
  // Of an unknown language it is not known either what its capitals mean.
  if (language.frequent.length === 0 || !hasCapital(units, index) || isInHeadline(units, index)) return false;
  if (language.capitalNouns) return isNameAmongNouns(units, index);
  return !beginsSentence(units, index) || (isBeside(units, index, index + 1) && hasCapital(units, index + 1));
}

/** German writes nouns with a capital, but hardly ever two in a row; a name has two, or a title or particle before it. */
function isNameAmongNouns(units: ArticleUnits, index: number): boolean {
  const { language } = units;
  if (isListed(units, index)) return false;
  const isPartner = (other: number) => isBeside(units, index, other) && hasCapital(units, other);
  if (isPartner(index + 1) && !isListed(units, index + 1)) return true;
  if (isPartner(index - 1) && !isListed(units, index - 1)) return true;
  if (index === 0 || !isBeside(units, index, index - 1)) return false;
  const before = normalAt(units, index - 1);
  return language.nameParticles.has(before) || isForm(language, language.titles, before);
}

/** A frequent word or a small one: a noun that is no name, or the article that begins a sentence. */
function isListed(units: ArticleUnits, index: number): boolean {
  const { language } = units;
  const normal = normalAt(units, index);
  return language.stopWords.has(normal) || language.frequent.some((words) => isForm(language, words, normal));
}

const normalAt = ({ article: { text, words } }: ArticleUnits, index: number): string => normalWord(text, words, index);

const hasCapital = ({ article: { text, words } }: ArticleUnits, index: number): boolean =>
  /^\p{Lu}/u.test(text.slice(words.start[index], words.end[index]));

/** Whether two words stand side by side with nothing but white space between. */
function isBeside({ article: { text, words } }: ArticleUnits, one: number, other: number): boolean {
  const [first, second] = one < other ? [one, other] : [other, one];
  if (first < 0 || second >= words.count) return false;
  return /^[^\S\n\r\u2028\u2029]+$/u.test(text.slice(words.end[first], words.start[second]));
}

/** From this share of its words with a capital on, a line that ends no sentence is a headline in title case. */
const HEADLINE_SHARE = 0.6;
const HEADLINE_WORDS = { least: 4, most: 30 };
const SENTENCE_END = /[.!?…։:;,]["”’»)]?$/u;

function isInHeadline(units: ArticleUnits, index: number): boolean {
  const line = units.paragraphs[lineOfWord(units, index)];
  if (line === undefined || units.language.capitalNouns) return false;
  const { start, end } = line.words;
  if (end - start < HEADLINE_WORDS.least || end - start > HEADLINE_WORDS.most) return false;
  if (SENTENCE_END.test(units.article.text.slice(line.span.start, line.span.end))) return false;
  let capitals = 0;
  for (let i = start; i < end; i++) if (hasCapital(units, i)) capitals++;
  return capitals >= HEADLINE_SHARE * (end - start);
}
