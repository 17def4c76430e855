import type { ArticleInput } from "../../text/article.js";
import { type BylineDate, datesInLine, saysChanged } from "./byline-dates.js";
import { saysBy } from "./bylines.js";
import { isoOf } from "./date-forms.js";
import { entryTimesOf, spanOfEntries } from "./entry-times.js";
import type { Furniture } from "./furniture.js";
import { textsOf } from "./json-ld.js";
import { endsSentence, isCaption, lineOf, spacedLineOf } from "./page-dom.js";
import type { PageReading } from "./page-reading.js";

type PageDate = NonNullable<ArticleInput["dates"]>[number];
type Kind = "published" | "modified";

/** Under which names pages state their times in `<meta>`. */
const META: Readonly<Record<Kind, string>> = {
  published:
    "article:published_time article:published og:article:published_time og:published_time datepublished date dc.date " +
    "dc.date.issued dc.date.created dcterms.date dcterms.issued dcterms.created pubdate publishdate publish-date " +
    "publish_date publication_date originalpublicationdate parsely-pub-date sailthru.date article_date_original " +
    "cxenseparse:recs:publishtime citation_publication_date bt:pubdate rnews:datepublished",
  modified:
    "article:modified_time article:modified og:article:modified_time og:updated_time og:modified_time datemodified " +
    "last-modified lastmod last_modified dc.date.modified dcterms.modified revised rnews:datemodified",
};

const KINDS: readonly Kind[] = ["published", "modified"];
const PROPERTY: Readonly<Record<Kind, string>> = { published: "datePublished", modified: "dateModified" };

/** No page says more of its times that is worth telling. */
const MOST_DATES = 40;

/** Every time that a page states for its article, with where it stands: equal ones from each place, so that all can be weighed. */
export function datesOf(
  page: PageReading,
  furniture: Furniture,
  zone: readonly Element[],
  language: string | null,
): PageDate[] {
  const entries = entryTimesOf(page.document.body);
  const ofEntries = new Set(entries.flat());
  const times = inTimes(zone.filter((element) => !ofEntries.has(element)));
  const stated = [...inJsonLd(page), ...inMetas(page), ...inMicrodata(page), ...times];
  const known = stated.map(({ value }) => value as string);
  const dates: PageDate[] = [...stated, ...inBylines(zone, language, known)];
  if (dates.length === 0) dates.push(...atFoot(page, furniture, language));
  if (dates.length === 0) dates.push(...inEntries(page, furniture, entries));
  return [...new Map(dates.map((date) => [JSON.stringify(date), date])).values()].slice(0, MOST_DATES);
}

function* inJsonLd({ node }: PageReading): Generator<PageDate> {
  for (const kind of KINDS) {
    for (const text of textsOf(node?.[PROPERTY[kind]])) yield* dated(kind, text, `JSON-LD ${PROPERTY[kind]}`);
  }
}

function* inMetas({ metas }: PageReading): Generator<PageDate> {
  for (const kind of KINDS) {
    for (const name of META[kind].split(" ")) {
      for (const text of metas.all(name)) yield* dated(kind, text, `meta ${name}`);
    }
  }
}

/** Microdata of the item that the article is: others on the page, such as comments, have the same properties. */
function* inMicrodata({ document, heading }: PageReading): Generator<PageDate> {
  for (const kind of KINDS) {
    for (const element of document.querySelectorAll(`[itemprop~="${PROPERTY[kind]}"]`)) {
      if (!isOfArticle(element, heading)) continue;
      const source = element.localName === "time" ? "time element" : `microdata ${PROPERTY[kind]}`;
      const given = ["content", "datetime", "title"].map((name) => element.getAttribute(name)).find((value) => value);
      yield* dated(kind, given ?? lineOf(element), source);
    }
  }
}

export function isOfArticle(element: Element, heading: Element | null): boolean {
  const item = element.parentElement?.closest("[itemscope]") ?? null;
  if (item === null || (heading !== null && item.contains(heading))) return true;
  return (
    item.querySelector('[itemprop~="articleBody"]') !== null &&
    item.querySelector("[itemscope] [itemprop~=articleBody]") === null
  );
}

function* inTimes(zone: readonly Element[]): Generator<PageDate> {
  for (const time of zone) {
    const given = time.localName === "time" && !tellsOfSomethingElse(time) ? time.getAttribute("datetime") : null;
    if (given !== null) yield* dated(isChange(time) ? "modified" : "published", given, "time element");
  }
}

/** Whether a time is called that of a change, by its names or by the words before it. */
function isChange(time: Element): boolean {
  const parent = time.parentElement;
  const names = [time, ...(parent?.children.length === 1 ? [parent] : [])].map(
    (element) => `${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""}`,
  );
  return saysChanged(names.join(" ")) || saysChanged(lineOf(time.previousSibling)) || saysChanged(lineOf(time));
}

const BLOCK = "p, div, ul, ol, li, table, h1, h2, h3, h4, section, article, header, footer";

/** The first date of each kind that stands written about the heading, outside of elements that state theirs for programs. */
function* inBylines(zone: readonly Element[], language: string | null, known: readonly string[]): Generator<PageDate> {
  const lines = zone.filter((element) => element.querySelector(BLOCK) === null && !tellsOfSomethingElse(element));
  const found = new Map<Kind, BylineDate>();
  for (const element of lines) {
    for (const date of datesInLine(writtenIn(element), language, known)) {
      if (!found.has(date.kind)) found.set(date.kind, date);
    }
  }
  for (const { kind, value } of found.values()) yield { kind, value, source: "byline" };
}

/** What has a day of its own: a picture, an event. */
const OF_AN_EVENT = /^(?:when|from|starts?|begins?|deadline|wann|beginn|quand|cuándo|quando|когда|начало)\b\s*:/iu;
const EVENT_TIMES = /(?:start|end|previousStart)Date|(?:door|check(?:in|out))Time/u;
/** More words that end as a sentence does are one, and what they tell of is not the page. */
const MOST_WORDS = 6;

function tellsOfSomethingElse(element: Element): boolean {
  const line = lineOf(element);
  if (isCaption(element) || OF_AN_EVENT.test(line) || EVENT_TIMES.test(element.getAttribute("itemprop") ?? ""))
    return true;
  return endsSentence(line) && !PUBLISHED.test(line) && !saysBy(line) && line.split(" ").length > MOST_WORDS;
}

/** What is said before a date that is the article's, wherever it stands. */
const PUBLISHED =
  /^\W*(?:(?:first |originally )?published|posted|veröffentlicht|erschienen|publié|publicado|pubblicato|gepubliceerd|publicerad|опубликовано|дата публикации|نشر)/iu;

/** Where nothing about the heading tells a time, what stands elsewhere under "Published". */
function atFoot({ document }: PageReading, furniture: Furniture, language: string | null): PageDate[] {
  const lines = [...document.body.querySelectorAll("p, div, span, li, small, em, footer")].filter(
    (element) =>
      element.querySelector(BLOCK) === null && PUBLISHED.test(lineOf(element)) && !furniture.isApart(element),
  );
  return [...inBylines(lines, language, [])];
}

/** Where nothing tells a time of the whole, it began with the first of its entries, and changed with the last. */
function* inEntries(
  { document }: PageReading,
  furniture: Furniture,
  entries: readonly Element[][],
): Generator<PageDate> {
  const span = spanOfEntries(entries, document.body, furniture);
  if (span === null) return;
  for (const [i, kind] of KINDS.entries()) yield { kind, value: span[i], source: "time elements of entries" };
}

function writtenIn(element: Element): string {
  if (statesForPrograms(element) || element.closest("time[datetime]") !== null) return "";
  const stated = [...element.querySelectorAll("*")].filter(statesForPrograms).map(lineOf);
  return stated.reduce((line, part) => line.replace(part, " "), spacedLineOf(element));
}

const statesForPrograms = (element: Element): boolean =>
  isoOf(element.getAttribute("datetime") ?? "") !== null ||
  (/date(?:Published|Modified)/u.test(element.getAttribute("itemprop") ?? "") && element.hasAttribute("title"));

function* dated(kind: Kind, given: string, source: string): Generator<PageDate> {
  const value = isoOf(given);
  if (value !== null) yield { kind, value, source };
}
