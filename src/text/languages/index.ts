import { hashString } from "../../kernel/hash.js";
import { Interner } from "../../kernel/interner.js";
import { lazily } from "../../kernel/lazily.js";
import type { WordRange, Words } from "../words.js";
import { german } from "./de.js";
import { english } from "./en.js";
import { spanish } from "./es.js";
import { french } from "./fr.js";
import { NO_FURNITURE_LINES } from "./furniture/lines.js";
import { armenian } from "./hy.js";
import type { Language } from "./language.js";
import { NO_PAST } from "./past/past.js";
import { russian } from "./ru.js";

export type { Language, Meanings, NegatingPrefix, Opposites } from "./language.js";

/** Every language that urtext knows something of. What it does not know, it still reads, sketches and aligns. */
export const languages = lazily((): readonly Language[] =>
  [armenian, english, french, german, russian, spanish].map((language) => language()),
);

const NOTHING: ReadonlySet<string> = new Set();

/** A language of which nothing is known: words are still words. */
export const UNKNOWN_LANGUAGE: Language = {
  code: "und",
  stopWords: NOTHING,
  speechVerbs: NOTHING,
  accordingTo: [],
  speakerPronouns: NOTHING,
  titles: NOTHING,
  prepositions: NOTHING,
  capitalNouns: false,
  beforePlaces: NOTHING,
  nameParticles: NOTHING,
  address: NOTHING,
  furniture: [],
  furnitureLines: NO_FURNITURE_LINES,
  stockPhrases: [],
  frequent: [],
  numbers: {
    words: new Map(),
    scales: new Map(),
    order: new Map(),
    joints: NOTHING,
    articles: NOTHING,
    orderEndings: NOTHING,
    scaleEndings: new Map(),
    decimalComma: false,
    measures: [["%"], ["$"], ["€"], ["£"]],
  },
  calendar: { months: [], weekdays: [], days: [], capitals: false, joints: NOTHING, beforeYears: NOTHING },
  past: NO_PAST,
  corrections: { labels: [], updates: [], openings: [], phrases: [] },
  negations: [],
  noNegations: [],
  negatingPrefixes: [],
  opposites: [],
  hedges: [],
  quantities: [],
  bounds: [],
  seam: null,
  shortForms: new Map(),
  spellings: [],
  caseEndings: [],
  stem: null,
};

/** Enough to tell languages apart by their stop words, and bounded however long the text is. */
const SAMPLE: WordRange = { start: 0, end: 400 };
const LEAST_STOP_WORD_SHARE = 0.15;

/** The language an article states, or the one whose stop words it is full of. */
export function languageOf(stated: string | null, words: Words): Language {
  if (stated !== null) {
    const code = stated.split("-")[0].toLowerCase();
    return languages().find((language) => language.code === code) ?? UNKNOWN_LANGUAGE;
  }
  const end = Math.min(SAMPLE.end, words.count);
  const hits = new Map<Language, number>();
  for (let i = SAMPLE.start; i < end; i++) {
    for (const language of withStopWord(words.hi[i], words.lo[i])) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  let best = UNKNOWN_LANGUAGE;
  let most = end * LEAST_STOP_WORD_SHARE;
  for (const [language, count] of [...hits].sort(([a], [b]) => (a.code < b.code ? -1 : 1))) {
    if (count > most) [best, most] = [language, count];
  }
  return best;
}

const NO_LANGUAGE: readonly Language[] = [];

/** The languages that a word is a stop word of, by the hash of its normal form: no string is made of it. */
export function withStopWord(hi: number, lo: number): readonly Language[] {
  const { words, having } = byStopWord();
  const word = words.find(hi, lo);
  return word < 0 ? NO_LANGUAGE : having[word];
}

const byStopWord = lazily(() => {
  const words = new Interner();
  const having: Language[][] = [];
  for (const language of languages()) {
    for (const word of language.stopWords) (having[words.idOf(...hashString(word))] ??= []).push(language);
  }
  return { words, having };
});
