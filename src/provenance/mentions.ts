import { addressKey } from "../clusters/same-publisher.js";
import type { Span } from "../kernel/span.js";
import type { Article } from "../text/article.js";
import type { Language } from "../text/languages/index.js";
import { isAmong } from "../text/names.js";
import { normaliseWord } from "../text/normalise.js";
import { placesOf } from "./places.js";
import { hostOf, namesOf } from "./publisher-names.js";
import { firstRun, signsIn } from "./signs.js";

export { publisherKey } from "./publisher-names.js";

/** What another article may be named by: its outlet, its page, who wrote it. */
export type Publisher = Pick<Article, "outlet" | "url" | "authors">;

/**
 * Where a text hands something to a publisher: a link to its page, or its name in words of taking over ("as the Courier
 * first reported", "told the Courier", "according to the Courier"). A name alone is no credit: papers write about each
 * other, and of copying too.
 */
export function mentionsOf(
  article: Article,
  { outlet, url, authors }: Publisher,
  language: Language,
  signs: ReadonlySet<string> = signsIn(article),
): Span[] {
  if (outlet === null) return [];
  const found: Span[] = [];
  for (const name of namesOf(outlet, url)) {
    if (!signs.has(firstRun(name)) || !isName(name, language)) continue;
    for (const span of placesOf(article.text, name)) {
      if (isCredited(article.text, span, authors, language)) found.push(span);
    }
  }
  for (const { href, span } of article.links) {
    if (url !== null && addressKey(href) === addressKey(url)) found.push(span);
    else if (outlet.domain !== null && hostOf(href) === outlet.domain.toLowerCase()) found.push(span);
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** "The" and "first" are in every text. */
const isName = (name: string, { stopWords }: Language): boolean =>
  name.length >= 2 && /[\p{Lu}\p{Lo}.]/u.test(name) && !stopWords.has(normaliseWord(name));

/** How far around a name its words of credit are looked for, inside its sentence. */
const AROUND = 90;
const TAKING =
  /(?<!\p{L})(?:according to|citing|quoting|via|courtesy of|source\s?:|told|reported (?:by|in)|published (?:by|in)|interview (?:with|to|in)|(?:wrote|writes|writing|written|said|says|column|op-ed|article|essay|piece|report) (?:for|in|by|to)|laut|gegenüber|selon|entretien (?:accordé )?(?:à|au|avec)|según|по данным|пишет в газете|газете)\s+["“„«]?(?:the |der |die |das |dem |den |la |le |el )?$/iu;
const BREAKING =
  /^["”“»]?(?:['’]s [\p{Lu}\p{L} ]{0,30})?,?\s(?:had |has |have |first |also |later |then |previously )*(?:first |exclusively )?(?:reported|reports|revealed|reveals|broke|wrote|writes|has (?:the|more|all the) (?:details|story)|published|disclosed|learned|quoted|berichtete|berichtet|schrieb|rapporte|révèle|écrit|informó|publicó|сообщает|сообщил|сообщила|пишет)(?!\p{L})/iu;
const QUARREL =
  /(?<!\p{L})(?:copied|copying|plagiari[sz]|without credit|accus|contrary to|denied|denies|sued|lawsuit|wrongly|falsely|disput|unlike(?!ly))/iu;

/** A sentence of its own, or the head of a quotation: "From the Courier:", "In a report, the Courier said:". */
const FROM = /^\s*from (?:the )?$/iu;
const SAID = /^,? (?:said|says|put it this way)\s?:/u;
/** "Maren Ilk of the Courier": whoever names a page's author with its outlet has read the page. */
const AFFILIATION = /(\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){1,3}),? (?:of|at|from|with) (?:the )?$/u;

function isCredited(text: string, { start, end }: Span, authors: readonly string[], language: Language): boolean {
  const before = /[^.!?\n]*$/u.exec(text.slice(Math.max(0, start - AROUND), start))![0];
  const after = /^[^.!?\n]*/u.exec(text.slice(end, end + AROUND))![0];
  if (QUARREL.test(before) || QUARREL.test(after)) return false;
  if (/[([]$/u.test(before) && /^[)\]]/u.test(after)) return true;
  if (FROM.test(before) && /^\s*(?::|$)/u.test(after)) return true;
  const affiliated = AFFILIATION.exec(before)?.[1];
  if (affiliated !== undefined && isAmong(authors, affiliated)) return true;
  return TAKING.test(before) || BREAKING.test(after) || SAID.test(after) || introduces(before, language);
}

/** "according to …" in whatever language the article is. */
const introduces = (before: string, { accordingTo }: Language): boolean => {
  const words = before.toLowerCase().trim().split(/\s+/u).slice(-4).join(" ");
  return accordingTo.some((phrase) => words.endsWith(phrase) || words.endsWith(`${phrase} the`));
};
