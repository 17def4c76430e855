import { datesInLine } from "./byline-dates.js";
import { endsSentence, spacedLineOf } from "./page-dom.js";

/** What an author's name is introduced by. */
const BY =
  /^(?:(?:words|text|story|report|reporting|written|posted)\s+by|by|von|par|por|di|da|door|av|af|автор(?:ы)?|текст|بقلم|כתב|מאת|yazan)(?:\s*[:：]\s*|\s+)/iu;
/** Who made the pictures is not who speaks in the text. */
const PICTURED_BY =
  /^(?:photos?|photographs?|pictures?|illustrations?|images?|fotos?|bilder)\s*(?:by|von|par|de|:)\s/iu;
const AND = /\s+(?:and|und|et|y|e|en|och|og|и|و)\s+|\s*[,;|/•·&–—]\s*/u;

/** A part of a name: with a capital where the script has any, or one of those that stand between. */
const PART = String.raw`(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*|de|da|di|del|der|den|van|von|bin|ibn|al|el|la|le)`;
const PERSON = new RegExp(`^${PART}(?:\\s+${PART}){1,4}$`, "u");

/** Longer lines tell something, and do not only say who and when. */
const LONGEST = 160;
const MOST_WORDS_WITH_DATE = 10;

/** What a person is, and is not called. */
const ROLE =
  /(?:^|\s)(?:staff|writer|editor|reporter|correspondent|columnist|contributor|photographer|desk|redaktion|redakteur(?:in)?|korrespondent(?:in)?|journaliste?|correspondante?|redactora?|корреспондент|редактор)$/iu;

const isPersonName = (name: string): boolean => PERSON.test(name) && !ROLE.test(name);

export const saysBy = (line: string): boolean => BY.test(line);

export const withoutBy = (name: string): string => name.replace(BY, "");

/** The names in a line such as "By Anna Sol and Jon Ruud, 3 May": those after "By", or any where that is not asked for. */
function namesInLine(line: string, introduced: boolean): string[] {
  if (line.length > LONGEST || (introduced && !saysBy(line))) return [];
  return withoutBy(line)
    .split(AND)
    .map((name) => name.trim())
    .filter(isPersonName);
}

/** The authors among them. */
export const authorsInLine = (line: string, introduced: boolean): string[] =>
  PICTURED_BY.test(line) ? [] : namesInLine(line, introduced);

/** Lines about the heading that say who wrote the article or when, and nothing else: they are no text of it. */
export const bylinesAmong = (zone: readonly Element[], language: string | null): Element[] =>
  zone.filter((element) => element.children.length < 8 && isByline(spacedLineOf(element), language));

function isByline(line: string, language: string | null): boolean {
  if (namesInLine(line, true).length > 0 || (PICTURED_BY.test(line) && line.length <= LONGEST)) return true;
  if (endsSentence(line) || line.split(" ").length > MOST_WORDS_WITH_DATE) return false;
  return datesInLine(line, language, []).length > 0;
}
