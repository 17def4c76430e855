import { addressKey, outletKey } from "../clusters/same-publisher.js";
import type { Span } from "../kernel/span.js";
import type { Article, Outlet } from "../text/article.js";
import { CharacterClass, characterClasses } from "../text/character-classes.js";
import type { Language } from "../text/languages/index.js";
import { isAmong } from "../text/names.js";
import { normaliseWord } from "../text/normalise.js";

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

/** What a publisher is called: its name, and what stands in addresses. */
const namesOf = (outlet: Outlet, url: string | null): ReadonlySet<string> =>
  new Set(
    [withoutArticle(outlet.name), outlet.domain, url === null ? null : hostOf(url)].filter((name) => name !== null),
  );

/** What texts show that name a publisher: the first run of letters and figures of one of its names, or a link to it. */
export const signsOf = (outlet: Outlet, url: string | null): string[] => [
  ...Array.from(namesOf(outlet, url), firstRun),
  ...(url === null ? [] : [linkTo(addressKey(url))]),
  ...(outlet.domain === null ? [] : [linkTo(outlet.domain.toLowerCase())]),
];

/**
 * All runs of letters and figures of a text, and where its links lead: it names nobody of whom it shows no sign. Read
 * with the table of the word reader, since a pattern takes four times as long.
 */
export function signsIn({ text, links }: Article): ReadonlySet<string> {
  const signs = new Set<string>();
  for (let run = runFrom(text, 0); run.start < run.end; run = runFrom(text, run.end)) {
    signs.add(text.slice(run.start, run.end));
  }
  for (const { href } of links) {
    signs.add(linkTo(addressKey(href)));
    signs.add(linkTo(hostOf(href) ?? ""));
  }
  return signs;
}

/** No run of letters looks like it. */
const linkTo = (key: string): string => `//${key}`;

function firstRun(name: string): string {
  const { start, end } = runFrom(name, 0);
  return name.slice(start, end);
}

/** The next run of letters and figures; of no length where there is none. */
function runFrom(text: string, from: number): Span {
  const classes = characterClasses();
  let start = from;
  while (start < text.length && !isInRun(classes[codePointOver(text, start)])) start++;
  let end = start;
  while (end < text.length && isInRun(classes[codePointOver(text, end)])) end++;
  return { start, end };
}

const isInRun = (kind: CharacterClass): boolean =>
  kind === CharacterClass.Letter || kind === CharacterClass.Digit || kind === CharacterClass.Spaceless;

/** The character that a code unit is, or is a half of. */
function codePointOver(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if ((unit & 0xf800) !== 0xd800) return unit;
  const before = text.codePointAt(at - 1) ?? 0;
  return before > 0xffff ? before : text.codePointAt(at)!;
}

const withoutArticle = (name: string): string => name.replace(/^the\s+/iu, "");

/** "The" and "first" are in every text. */
const isName = (name: string, { stopWords }: Language): boolean =>
  name.length >= 2 && /[\p{Lu}\p{Lo}.]/u.test(name) && !stopWords.has(normaliseWord(name));

const hostOf = (url: string): string | null => {
  const host = addressKey(url).split("/")[0];
  return host.includes(".") ? host : null;
};

/** A page names its outlet in every line of its furniture: enough places are enough. */
const MOST_PLACES = 50;

function placesOf(text: string, name: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(name); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (!isPartOfName(text, at, end)) found.push({ start: at, end });
  }
  return found;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Inside a word, or inside a longer name: "Times" in "Kellmouth Times". An article before it is no longer name. */
function isPartOfName(text: string, start: number, end: number): boolean {
  if (LETTER.test(text[start - 1] ?? "") || LETTER.test(text[end] ?? "")) return true;
  const before = /(\p{Lu}[\p{L}\p{M}'’-]*) $/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  return (
    before !== undefined && !/^(?:The|As|In|And|But|Der|Die|Das|Le|La|Les|El|Los|Als|Wie|Comme|Como)$/u.test(before)
  );
}

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

/** Someone a publisher credits with a text, with the place where it does; a credit in the metadata has none. */
export interface Credit {
  readonly to: string;
  readonly span: Span | null;
  /** Whether it is for the whole article, or for what stands beside it. */
  readonly of: "article" | "passage";
}

/** A text names its agency in its first line or its last ones. */
const HEAD = 400;
const TAIL = 1_500;
const NAME = String.raw`(\p{Lu}[\p{L}\p{M}\p{N}&.'’-]*(?:\s(?:\p{Lu}|of\s\p{Lu})[\p{L}\p{M}\p{N}&.'’-]*){0,4})`;

/** An agency or an outlet by its name, or an office that speaks for somebody: "the press office of Port Amery". */
const PARTY = `(?:[Tt]he )?((?:(?:press|media|information) (?:office|service|centre|center) of )?${NAME.replace("(", "(?:")})`;

/** Phrases with which an article hands a text's origin to someone else; the name is the first group. */
const CREDIT_PHRASES: readonly {
  readonly pattern: RegExp;
  readonly where: "head" | "tail";
  /** Stands in every place that the pattern finds, and is sooner looked for than names are tried. */
  readonly sign?: string;
}[] = [
  // PORT AMERY (Corvane) —
  { pattern: new RegExp(String.raw`^[^\n()]{0,80}\(${PARTY}\)\s*[-–—:]`, "gmu"), where: "head", sign: "(" },
  // A sentence of its own: "This report was first published by the Corvane."
  {
    pattern: new RegExp(
      String.raw`(?:^|[.!?]\s)This (?:(?:article|report|story|text|piece|news) )?(?:was|is|has been) (?:first |originally )?(?:reported|published|released|issued|distributed|provided) by ${PARTY}\.?$`,
      "gmu",
    ),
    where: "tail",
    sign: "This ",
  },
  {
    pattern: new RegExp(`${NAME} (?:contributed (?:reporting|to this)|contribut)`, "gu"),
    where: "tail",
    sign: " contribut",
  },
  { pattern: new RegExp(String.raw`(?:[Ss]ource|Quelle|Источник)\s?:\s?${PARTY}`, "gu"), where: "tail", sign: ":" },
  { pattern: new RegExp(`(?:[Mm]aterial|[Tt]ext) (?:by|from) ${PARTY}`, "gu"), where: "tail" },
  { pattern: new RegExp(String.raw`^\(${PARTY}\)$`, "gmu"), where: "tail", sign: "(" },
];

const TELLING = "(?:told|tells|interview with|statement to|spoke to|speaking to)";
/**
 * Somebody said something to an agency or to another paper: what is told beside it was told there. That no letter stands
 * before it is asked behind it, for a pattern that begins by looking back does so at each letter.
 */
const TOLD_TO = new RegExp(String.raw`${TELLING}(?<!\p{L}${TELLING}) (?:the )?${NAME}`, "gu");
/** The last word of the name of an agency or a paper; people and bodies are told things too. */
const PUBLISHER =
  /(?:^|\s)(?:Agency|News|Newswire|Wire|Press|Service|Services|Post|Times|Herald|Gazette|Tribune|Courier|Chronicle|Observer|Echo|Mail|Radio|TV|Television|Broadcasting)$/u;

/** What stands in brackets or behind "by" on a page without being a source. */
const NO_SOURCE =
  /^(?:Updated?|Ends?|Photos?|Picture|File|Video|Exclusive|Advertisement|Breaking|Live|Opinion|Analysis|Comment|More|Read|Our|The|Staff|Agencies)(?!\p{L})/u;
/** An article that names hundreds of sources names none. */
const MOST_CREDITS = 20;

/** Whom an article credits: what its publisher states, and what its first and last lines say. Never its own authors. */
export function creditsOf({ text, credits, authors, outlet }: Article): Credit[] {
  const found: Credit[] = credits.slice(0, MOST_CREDITS).map((to) => ({ to, span: null, of: "article" }));
  for (const { pattern, where, sign = "" } of CREDIT_PHRASES) {
    const from = where === "head" ? 0 : Math.max(0, text.length - TAIL);
    const part = where === "head" ? text.slice(0, HEAD) : text.slice(from);
    if (!part.includes(sign)) continue;
    for (const match of part.matchAll(pattern)) {
      const to = withoutStop(match[1]);
      if (NO_SOURCE.test(to) || isAmong(authors, to)) continue;
      const start = from + match.index + match[0].lastIndexOf(match[1]);
      found.push({ to, span: { start, end: start + to.length }, of: "article" });
    }
  }
  for (const match of text.matchAll(TOLD_TO)) {
    if (found.length >= MOST_CREDITS) break;
    const to = withoutStop(match[1].split(/\.\s/u)[0]);
    if (!PUBLISHER.test(to) || (outlet !== null && sameName(to, outlet.name))) continue;
    const start = match.index + match[0].length - match[1].length;
    found.push({ to, span: { start, end: start + to.length }, of: "passage" });
  }
  return found;
}

/** A name ends with its sentence. */
const withoutStop = (name: string): string => name.replace(/[.'’-]+$/u, "");

/** Whether a credit names a publisher: by its name, or by the initials that agencies sign with ("(NPA)"). */
export const sameName = (credit: string, publisher: string): boolean =>
  publisherKey(credit) !== "" && publisherKeys(publisher).includes(publisherKey(credit));

/** The keys by which credits name a publisher. */
export function publisherKeys(name: string): string[] {
  const key = publisherKey(name);
  const initials = key
    .split(" ")
    .map(([initial]) => initial)
    .join("");
  return initials.length > 1 ? [key, initials] : [key];
}

/** Equal for the names of one publisher. */
export const publisherKey = (name: string): string => outletKey({ name, domain: null, group: null });
