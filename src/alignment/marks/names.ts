import type { Language } from "../../text/languages/index.js";
import { familyNameKey, samePerson } from "../../text/names.js";
import { tablesOf } from "./tables.js";
import type { Token } from "./tokens.js";

/** A run of capitals inside a sentence: who or what is spoken of. */
export interface NameRead {
  readonly end: number;
  /** It begins a sentence, or is as long as a headline: perhaps no name at all. */
  readonly weak: boolean;
}

/** More capitals in a row than this are a headline. */
const LONGEST_NAME = 5;

/** The name that begins at a token, without the titles before it. */
export function readName(tokens: readonly Token[], start: number, language: Language): NameRead | null {
  if (!isCapital(tokens[start]) || (isSmallWord(tokens[start], language) && !isInitial(tokens, start))) return null;
  if (language.titles.has(tokens[start].normal)) return null;
  let end = start + 1;
  while (end < tokens.length && goesOn(tokens, end, language)) end++;
  while (!isCapital(tokens[end - 1])) end--;
  if (language.capitalNouns && !isNamedAmongNouns(tokens, start, end, language)) return null;
  const opens = tokens[start].opens && (end === start + 1 || language.capitalNouns);
  return { end, weak: opens || end - start > LONGEST_NAME };
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.raw);

/** "J. Ilk"; but the "S." of "U.S. officials" is none. */
const isInitial = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}$/u.test(tokens[at].raw) && tokens[at].gap !== "." && /^\.\s$/u.test(tokens[at + 1]?.gap ?? "");

/** "I", "The": a capital that is a small word names nobody. */
const isSmallWord = ({ raw, normal }: Token, { stopWords }: Language): boolean =>
  stopWords.has(normal) && !/^\p{Lu}{2}/u.test(raw);

function goesOn(tokens: readonly Token[], at: number, language: Language): boolean {
  const { gap, normal, opens } = tokens[at];
  const initial = isInitial(tokens, at - 1);
  if (!initial && (opens || !/^[\s-]+$/u.test(gap))) return false;
  if (isCapital(tokens[at]))
    return !tablesOf(language).months.has(normal) && !(initial && isSmallWord(tokens[at], language));
  return (
    language.nameParticles.has(normal) &&
    isCapital(tokens.slice(at, at + 3).find((token) => !language.nameParticles.has(token.normal)))
  );
}

/**
 * German writes every noun with a capital. A name is told by another capital just before it or inside it, by being an
 * abbreviation in capitals, or by standing behind "in" or "nach" without an article.
 */
function isNamedAmongNouns(
  tokens: readonly Token[],
  start: number,
  end: number,
  { beforePlaces, stopWords }: Language,
): boolean {
  const before = tokens[start - 1];
  if (end - start > 1 || /^\p{Lu}{2,}$/u.test(tokens[start].raw)) return true;
  if (before === undefined || tokens[start].opens || !/^\s+$/u.test(tokens[start].gap)) return false;
  return (isCapital(before) && !stopWords.has(before.normal)) || beforePlaces.has(before.normal);
}

/** The shortest beginning that two cases of one name share. */
const LEAST_STEM = 4;

/**
 * Whether two different names can name one: transliterations (Pashinyan, Pashinian), a name with and without the given
 * name, cases of one name. One letter makes another country (Gambia, Zambia), so the consonants must agree.
 */
export function namesAgree(a: string, b: string, { caseEndings }: Language): boolean {
  if (samePerson(a, b) && familyNameKey(a) === familyNameKey(b)) return true;
  const [x, y] = [a.split(" "), b.split(" ")];
  return x.length === y.length && x.every((word, i) => areCases(word, y[i], caseEndings));
}

function areCases(a: string, b: string, endings: readonly string[]): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  for (let stem = shared; stem >= Math.min(LEAST_STEM, a.length, b.length); stem--) {
    if ([a.slice(stem), b.slice(stem)].every((ending) => ending === "" || endings.includes(ending))) return true;
  }
  return a === b;
}
