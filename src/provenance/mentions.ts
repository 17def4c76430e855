import { addressKey } from "../clusters/same-publisher.js";
import type { Span } from "../kernel/span.js";
import type { Article } from "../text/article.js";
import type { Language } from "../text/languages/index.js";
import { normaliseWord } from "../text/normalise.js";
import type { ArticleUnits } from "../units/units.js";
import { isAffiliation, type People } from "./affiliation.js";
import { isCommonWord, isMarkedAsName } from "./common-word.js";
import { BREAKING, FROM, QUARREL, SAID, TAKING } from "./credit-words.js";
import { isDenied } from "./denial.js";
import { placesOf } from "./places.js";
import { domainOf, hostOf, namesOf } from "./publisher-names.js";
import { firstRun } from "./signs.js";

/** What another article may be named by: its outlet, its page, who wrote it. */
export type Publisher = Pick<Article, "outlet" | "url" | "authors">;

/**
 * Where a text hands something to a publisher: a link to its page, or its name in words of taking over ("as the Courier
 * first reported", "told the Courier", "according to the Courier"). A name alone is no credit: papers write about each
 * other, and of copying too. `signs` are those of the publisher that the text shows, where they were looked for.
 */
export function mentionsOf(
  units: ArticleUnits,
  { outlet, url, authors }: Publisher,
  signs?: ReadonlySet<string>,
): Span[] {
  if (outlet === null) return [];
  const { article, language } = units;
  const people = { authors, speaking: article.outlet?.name === outlet.name ? [] : speakingIn(units) };
  const found: Span[] = [];
  for (const name of namesOf(outlet, url)) {
    if ((signs !== undefined && !signs.has(firstRun(name))) || !isName(name, language)) continue;
    for (const span of placesOf(article.text, name)) {
      if (isCredited(article.text, span, people, language)) found.push(span);
    }
  }
  const domain = domainOf(outlet);
  for (const { href, span } of article.links) {
    if (url !== null && addressKey(href) === addressKey(url)) found.push(span);
    else if (domain !== null && hostOf(href) === domain) found.push(span);
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Who speaks on a page: its authors, and whom it quotes. */
const speakingIn = ({ article, quotations }: ArticleUnits): string[] => [
  ...article.authors,
  ...quotations.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.name])),
];

/** "The" and "first" are in every text. */
const isName = (name: string, { stopWords }: Language): boolean =>
  name.length >= 2 && /[\p{Lu}\p{Lo}.]/u.test(name) && !stopWords.has(normaliseWord(name));

/** How far around a name its words of credit are looked for, inside its sentence. */
const AROUND = 90;

function isCredited(text: string, { start, end }: Span, people: People, language: Language): boolean {
  const before = /[^.!?\n]*$/u.exec(text.slice(Math.max(0, start - AROUND), start))![0];
  const behind = /^[^.!?\n]*/u.exec(text.slice(end, end + AROUND))![0];
  if (QUARREL.test(before) || QUARREL.test(behind)) return false;
  if (isAffiliation(before, people)) return true;
  if (isCommonWord(text.slice(start, end), language) && !isMarkedAsName(before, behind, language)) return false;
  if (/[([]$/u.test(before) && /^[)\]]/u.test(behind)) return true;
  if (FROM.test(before) && /^\s*(?::|$)/u.test(behind)) return true;
  const taking = TAKING.exec(before);
  if (isDenied(before.slice(0, taking?.index))) return false;
  return taking !== null || BREAKING.test(behind) || SAID.test(behind) || introduces(before, language);
}

/** "according to …" in whatever language the article is. */
const introduces = (before: string, { accordingTo }: Language): boolean => {
  const words = before.toLowerCase().trim().split(/\s+/u).slice(-4).join(" ");
  return accordingTo.some((phrase) => words.endsWith(phrase) || words.endsWith(`${phrase} the`));
};
