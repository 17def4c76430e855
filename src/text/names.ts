import levenshtein from "fast-levenshtein";
import { lazily } from "../kernel/lazily.js";
import { pattern } from "../kernel/pattern.js";
import { peopleIn } from "./bylines.js";
import { languages } from "./languages/index.js";
import { normaliseWord } from "./normalise.js";
import { consonantsOf, looseSoundOf, soundOf, toLatin } from "./transliteration.js";

/** One spelling may differ from another in this many letters for every so many letters of the longer one. */
const LETTERS_PER_SLIP = 5;
const partsPattern = pattern(String.raw`[\p{L}\p{M}\p{N}'’ʼ-]+`, "gu");

/** The parts of a person's or an outlet's name, in normal form. */
export const nameParts = (name: string): string[] =>
  (name.match(partsPattern()) ?? []).map(normaliseWord).filter((part) => part !== "");

/** Pashinyan and Pashinian, Tokayev and Toqaev: one name in two transliterations. */
export function nearlyEqual(a: string, b: string): boolean {
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  return longer >= LETTERS_PER_SLIP && levenshtein.get(a, b) <= Math.floor(longer / LETTERS_PER_SLIP);
}

/** Whether two words of names can be one in two spellings: nearly equal as they are written, or as they sound. */
const sameSpelling = (a: string, b: string): boolean => nearlyEqual(a, b) || nearlyEqual(soundOf(a), soundOf(b));

/** Given names that are written by sound differ in every vowel: so many consonants in common make them one. */
const LEAST_CONSONANTS = 4;

/** Maren and M., Oleg and Oleh, Alexander and Alyaksandr; but not Anna and Antony. */
function sameGivenName(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return toLatin(a)[0] === toLatin(b)[0];
  if (sameSpelling(a, b) || nearlyEqual(looseSoundOf(a), looseSoundOf(b))) return true;
  const consonants = consonantsOf(a);
  return consonants.length >= LEAST_CONSONANTS && consonants === consonantsOf(b);
}

/** The parts of a person's name, without the titles before it. */
function personParts(name: string): string[] {
  const parts = nameParts(name);
  const first = parts.findIndex((part, i) => i === parts.length - 1 || !titles().has(part));
  return parts.slice(Math.max(0, first));
}

const titles = lazily((): ReadonlySet<string> => new Set(languages().flatMap((language) => [...language.titles])));

/**
 * Whether two names can be one person, in whatever spelling or alphabet: the family names are one, and the given names,
 * where both have one, are one or an initial of each other. "Blinken" and "Antony Blinken" can; "Anna Blinken" and
 * "Antony Blinken" cannot. A second family name may be left out, and the family name may stand first.
 */
export function samePerson(a: string, b: string): boolean {
  const [x, y] = [personParts(a), personParts(b)];
  if (x.length === 0 || y.length === 0) return false;
  if (x.length === 1 || y.length === 1) return sameSpelling(x.at(-1)!, y.at(-1)!);
  if (sameGivenName(x[0], y[0])) return sameFamily(x, y);
  return x.length === 2 && y.length === 2 && sameSpelling(x[0], y[1]) && sameSpelling(x[1], y[0]);
}

/** Whether one of some names can be that of a person; a name may be a line of several. */
export const isAmong = (names: readonly string[], person: string): boolean =>
  names.some((name) => peopleIn(name).some((one) => samePerson(one, person)));

/** "Maren Ilk" and "Maren Ilk Sarr": the last name of the shorter is a family name of the longer; of equals, of each other. */
function sameFamily(x: readonly string[], y: readonly string[]): boolean {
  const has = (names: readonly string[], last: string) => names.slice(1).some((part) => sameSpelling(part, last));
  return (x.length > y.length || has(y, x.at(-1)!)) && (y.length > x.length || has(x, y.at(-1)!));
}

/** Whether two names agree in more than one family name: the given names, where a bare or misspelt one says little. */
export function surelySamePerson(a: string, b: string): boolean {
  const x = nameParts(a);
  const y = nameParts(b);
  return x.length > 1 && y.length > 1 && x.at(-1) === y.at(-1) && samePerson(a, b);
}

/**
 * A key that the spellings of one family name share, in whatever alphabet: its consonants. Equal keys are a reason to
 * look closer ({@link samePerson}), not a finding.
 */
export function familyNameKey(name: string): string {
  const family = nameParts(name).at(-1) ?? "";
  const consonants = consonantsOf(family);
  return consonants.length >= 2 ? consonants : toLatin(family);
}
