import { remembered } from "../kernel/remembered.js";
import { english } from "../text/languages/en.js";
import type { Language } from "../text/languages/index.js";
import { normalWord, readWords } from "../text/words.js";
import { findParagraphs } from "./paragraphs.js";

/** A line of a menu has at most this many words, or so many between its bars and dots. */
const MENU_LINE_WORDS = 5;

/**
 * What makes a stretch of text look like page furniture: what a publisher says to its visitors, on every page. Cues of
 * the article's own language and of English are looked for: cookie notices are often left in English. Each sign is
 * looked for when it is asked for. Phrases cost a stem for each word, so they are asked of shared passages, and of lines
 * that have the very words of a phrase, never of whole collections.
 */
export class FurnitureSigns {
  /** How many words it has. */
  readonly words: number;
  private readonly normal: readonly string[];
  private foundPhrases: readonly string[] | null = null;

  constructor(
    private readonly text: string,
    private readonly language: Language,
  ) {
    const words = readWords(text);
    this.words = words.count;
    this.normal = Array.from({ length: words.count }, (_, i) => normalWord(text, words, i));
  }

  /** Phrases of furniture found, each once: "privacy policy", "donate". */
  get phrases(): readonly string[] {
    return (this.foundPhrases ??= furniturePhrases(this.normal, this.language));
  }

  /** Share of the words that stand in lines shaped like a menu: a few words, no end of a sentence. */
  get menuShare(): number {
    return menuShare(this.text);
  }

  /** Whether it has words with which a publisher speaks to its visitors: you, our. */
  get addressed(): boolean {
    const cues = cueLanguages(this.language);
    return this.normal.some((word) => cues.some(({ address }) => address.has(word)));
  }
}

/** The phrases of furniture in a row of normal words, each once. */
export function furniturePhrases(words: readonly string[], language: Language): string[] {
  const found = cueLanguages(language).flatMap((cues) => phrasesIn(words, cues, cues.furniture));
  return [...new Set(found)].sort();
}

/** The languages whose words furniture is known by: the article's own, and English, in which it is often left. */
export const cueLanguages = (language: Language): readonly Language[] => [...new Set([language, english()])];

/** Stemmers work by regular expressions whose cost grows with the square of a word; no word of a language is longer. */
const LONGEST_WORD = 40;
const stemmed = new Map<readonly string[], readonly (readonly string[])[]>();

/** Stems of one language are remembered up to so many words: pages say the same to their visitors over and over. */
const MOST_STEMS = 50_000;
const stemsByLanguage = new WeakMap<Language, (word: string) => string>();

function stemOf(language: Language, word: string): string {
  const { stem } = language;
  if (stem === null || word.length > LONGEST_WORD) return word;
  const known = stemsByLanguage.get(language) ?? remembered(stem, MOST_STEMS);
  stemsByLanguage.set(language, known);
  return known(word);
}

/** A language's phrases, each as its stems: found once, as they are asked for with every shared passage. */
function stemsOf(language: Language, phrases: readonly string[]): readonly (readonly string[])[] {
  const known = stemmed.get(phrases);
  if (known) return known;
  const made = phrases.map((phrase) => phrase.split(" ").map((word) => stemOf(language, word)));
  stemmed.set(phrases, made);
  return made;
}

/** Which of a language's phrases stand in a row of normal words, compared by stem where the language has a stemmer. */
export function phrasesIn(words: readonly string[], language: Language, phrases: readonly string[]): string[] {
  const stems = words.map((word) => stemOf(language, word));
  const places = new Map<string, number[]>();
  stems.forEach((word, i) => {
    const at = places.get(word);
    if (at) at.push(i);
    else places.set(word, [i]);
  });
  const parts = stemsOf(language, phrases);
  return phrases.filter((_, p) =>
    places.get(parts[p][0])?.some((at) => parts[p].every((part, k) => stems[at + k] === part)),
  );
}

function menuShare(text: string): number {
  let all = 0;
  let menu = 0;
  for (const { span } of findParagraphs(text)) {
    const line = text.slice(span.start, span.end);
    const { count } = readWords(line);
    all += count;
    const items = line.split(/\s[|·•›/]\s/u).length;
    if (count <= MENU_LINE_WORDS * items && !/[.!?…։。]["”’»)]?$/u.test(line)) menu += count;
  }
  return all === 0 ? 0 : menu / all;
}
