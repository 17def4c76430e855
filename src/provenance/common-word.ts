import type { Language } from "../text/languages/index.js";
import { normaliseWord } from "../text/normalise.js";
import { natsBeforehand } from "../text/word-frequency.js";
import { PUBLICATION_BEFORE, PUBLICATION_BEHIND } from "./credit-words.js";

/** Whether a name is that of a day or a month. */
export const isDay = (name: string, { calendar: { months, weekdays } }: Language): boolean =>
  [...months, ...weekdays].some((forms) => forms.includes(normaliseWord(name)));

/** What says less than this is in every other report: "police", "time", but neither "harbour" nor "post". */
const COMMON = 4;

/** Whether a name is one word that any report may have: "Monday reported calm" names no paper. */
export const isCommonWord = (name: string, language: Language): boolean =>
  language.frequent.length > 0 &&
  /^[\p{L}\p{M}]+$/u.test(name) &&
  (natsBeforehand(language, normaliseWord(name)) < COMMON || isDay(name, language));

const ARTICLE = /(?<!\p{L})(?:[Tt]he|[Ll]e|[Ll]a|[Ll]es|[Ee]l|[Ll]os|[Ll]as) $/u;

/**
 * Whether such a word is marked as a name where it stands: by quotation marks, by a word for what publishers are, or by
 * an article before its capital ("the Times"), which marks nothing where every noun has one.
 */
export const isMarkedAsName = (before: string, behind: string, { capitalNouns }: Language): boolean =>
  (/["“„«]$/u.test(before) && /^["”“»]/u.test(behind)) ||
  PUBLICATION_BEFORE.test(before) ||
  PUBLICATION_BEHIND.test(behind) ||
  (!capitalNouns && ARTICLE.test(before));
