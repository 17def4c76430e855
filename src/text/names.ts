import levenshtein from "fast-levenshtein";
import { normaliseWord } from "./normalise.js";

/** One spelling may differ from another in this many letters for every so many letters of the longer one. */
const LETTERS_PER_SLIP = 5;
const PARTS = /[\p{L}\p{M}\p{N}'’ʼ-]+/gu;

/** The parts of a person's or an outlet's name, in normal form. */
export const nameParts = (name: string): string[] =>
  (name.match(PARTS) ?? []).map(normaliseWord).filter((part) => part !== "");

/** Pashinyan and Pashinian, Tokayev and Toqaev: one name in two transliterations. */
export function nearlyEqual(a: string, b: string): boolean {
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  return longer >= LETTERS_PER_SLIP && levenshtein.get(a, b) <= Math.floor(longer / LETTERS_PER_SLIP);
}

/**
 * Whether two names can be one person: the family names nearly equal, and the given names, where both have one, nearly
 * equal or an initial of each other. "Blinken" and "Antony Blinken" can; "Anna Blinken" and "Antony Blinken" cannot.
 */
export function samePerson(a: string, b: string): boolean {
  const x = nameParts(a);
  const y = nameParts(b);
  if (x.length === 0 || y.length === 0 || !nearlyEqual(x.at(-1)!, y.at(-1)!)) return false;
  if (x.length === 1 || y.length === 1) return true;
  const [first, other] = [x[0], y[0]];
  const initial = first.length === 1 || other.length === 1;
  return initial ? first[0] === other[0] : nearlyEqual(first, other);
}

/** Whether two names agree in more than one family name: the given names, where a bare or misspelt one says little. */
export function surelySamePerson(a: string, b: string): boolean {
  const x = nameParts(a);
  const y = nameParts(b);
  return x.length > 1 && y.length > 1 && x.at(-1) === y.at(-1) && samePerson(a, b);
}

/**
 * A key that the transliterations of one family name share: its consonants, without doubles, with the letters that
 * stand for one sound made one. Equal keys are a reason to look closer ({@link samePerson}), not a finding.
 */
export function familyNameKey(name: string): string {
  const family = nameParts(name).at(-1) ?? "";
  const plain = family.normalize("NFD").replace(/\p{M}/gu, "");
  const consonants = plain
    .replace(/[aeiouyаеиоуыэюяіїєъь]/gu, "")
    .replace(/[qc]/gu, "k")
    .replace(/w/gu, "v")
    .replace(/ł/gu, "l")
    .replace(/(.)\1+/gu, "$1");
  return consonants.length >= 2 ? consonants : plain;
}
