import { hashString } from "../kernel/hash.js";
import type { Span } from "../kernel/span.js";
import type { Language } from "../text/languages/index.js";
import { normaliseWord } from "../text/normalise.js";
import { normalWord } from "../text/words.js";
import type { ArticleUnits, Unit } from "../units/units.js";
import { articleOf, type WitnessFacts } from "./evidence/evidence.js";
import { perPage } from "./evidence/per-witness.js";

/** Where one state says that it was corrected or changed, in a line that the other does not have. */
export function announcedIn(later: WitnessFacts, earlier: WitnessFacts): Span[] {
  const known = articleOf(earlier).text;
  return announcements(later).filter(({ start, end }) => !known.includes(articleOf(later).text.slice(start, end)));
}

/** Whether what may be a state of a page says anywhere that it was corrected or changed. */
export const isAnnouncing = (facts: WitnessFacts): boolean => facts.hasKin && announcements(facts).length > 0;

/** What stands behind a label: nothing, a mark, or a date and a colon. */
const BEHIND_LABEL = /^\s*(?:$|[:.,(՝․—–-])|^[^.\n]{0,30}[:՝]/u;

/** What stands behind "Updated": nothing or a mark; "15:00" or "3.6.2031" within a few words. */
const BEHIND_UPDATE = /^\s*(?:$|[:(՝–—-])|^[,\s]*(?:[\p{L}.]+[,\s]+){0,3}\d{1,4}(?:[:.h/-]\d{1,2}|\s?[ap]\.?m\b)/u;
/** A month or a weekday stands this near behind it, in words, with a figure before or behind a month. */
const NEAR = 5;

/** Whether a time stands behind the word that something was updated. */
function isTimed(behind: string, { calendar: { months, weekdays } }: Language): boolean {
  if (BEHIND_UPDATE.test(behind)) return true;
  const words = (behind.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, NEAR).map(normaliseWord);
  const isOf = (names: readonly (readonly string[])[], word: string) => names.some((forms) => forms.includes(word));
  return words.some(
    (word, i) =>
      isOf(weekdays, word) ||
      (isOf(months, word) && [words[i - 1], words[i + 1]].some((beside) => /^\d/u.test(beside ?? ""))),
  );
}

/** The lines in which a page says that it was corrected: behind a label, or in so many words. */
const announcements = perPage((units): Span[] =>
  units.paragraphs.filter((line) => mayAnnounce(line, units) && isAnnouncement(line, units)).map(({ span }) => span),
);

/** What is in every announcement of a language, as hashes of words: one of them amid it, or one at its beginning. */
interface Signs {
  readonly amid: ReadonlySet<number>;
  readonly first: ReadonlySet<number>;
}

const signsOfLanguages = new WeakMap<Language, Signs>();

function signsOf(language: Language): Signs {
  const known = signsOfLanguages.get(language);
  if (known) return known;
  const { labels, updates, openings, phrases } = language.corrections;
  const hashes = (words: readonly string[]) => new Set(words.map((word) => hashString(word)[1]));
  // Of a phrase the longest word: the first is often a "this" that stands in every other line.
  const longest = (phrase: string) =>
    phrase.split(" ").reduce((best, word) => (word.length > best.length ? word : best));
  const signs = {
    amid: hashes(phrases.map(longest)),
    first: hashes([...labels, ...updates, ...openings].map((phrase) => phrase.split(" ")[0])),
  };
  signsOfLanguages.set(language, signs);
  return signs;
}

/** Whether a line shows a sign of an announcement. Nearly none does, and to spell the words of all would cost most. */
function mayAnnounce({ words: { start, end } }: Unit, { article: { words }, language }: ArticleUnits): boolean {
  const { amid, first } = signsOf(language);
  if (start < end && first.has(words.lo[start])) return true;
  for (let i = start; i < end; i++) if (amid.has(words.lo[i])) return true;
  return false;
}

function isAnnouncement({ words, span }: Unit, { article, language }: ArticleUnits): boolean {
  const normal = Array.from({ length: words.end - words.start }, (_, i) =>
    normalWord(article.text, article.words, words.start + i),
  );
  const line = ` ${normal.join(" ")} `;
  const { labels, updates, openings, phrases } = language.corrections;
  /** What stands behind the phrase that the line begins with. */
  const behind = (known: readonly string[]): string | null => {
    const label = known.find((phrase) => line.startsWith(` ${phrase} `));
    if (label === undefined) return null;
    return article.text.slice(article.words.end[words.start + label.split(" ").length - 1], span.end);
  };
  if (phrases.some((phrase) => line.includes(` ${phrase} `)) || behind(openings) !== null) return true;
  const [label, update] = [behind(labels), behind(updates)];
  return (label !== null && BEHIND_LABEL.test(label)) || (update !== null && isTimed(update, language));
}
