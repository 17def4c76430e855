import type { ArticleInput } from "../../text/article.js";
import { authorsInLine, withoutBy } from "./bylines.js";
import { sameLine } from "./heading.js";
import { textsOf } from "./json-ld.js";
import { isOfArticle } from "./page-dates.js";
import { lineOf, spacedLineOf } from "./page-dom.js";
import type { PageReading } from "./page-reading.js";

type Outlet = Exclude<ArticleInput["outlet"], string | null | undefined>;

const META = ["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author"];
/** Longer names are sentences. */
const LONGEST = 80;
const MOST_NAMES = 30;

/**
 * The authors whom a page names: in its data, in its markup, and behind "By" about the heading; elsewhere in a byline only
 * where it names none otherwise. An outlet that is named as its own author is none.
 */
export function authorsOf(page: PageReading, zone: readonly Element[], outlet: Outlet | null): string[] {
  const { document, heading, jsonLd, metas, node } = page;
  const marked = [...document.querySelectorAll('[itemprop~="author"]')].filter((one) => isOfArticle(one, heading));
  const stated = [
    ...jsonLd.namesOf(node?.author ?? node?.creator),
    ...META.flatMap((name) => metas.all(name)),
    ...marked.map((one) => lineOf(one.querySelector('[itemprop~="name"]') ?? one)),
    ...zone.filter((one) => one.matches('a[rel~="author"]')).map(lineOf),
  ];
  const introduced = zone.flatMap((one) => authorsInLine(spacedLineOf(one), true));
  const names = distinctNames([...stated, ...introduced], outlet);
  if (names.length > 0) return names;
  const bylines = zone.filter(isByline).flatMap((one) => authorsInLine(spacedLineOf(one), false));
  return distinctNames(bylines, outlet);
}

const isByline = (element: Element): boolean =>
  /byline|author|autor|auteur/iu.test(`${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`);

const cleanName = (name: string): string => withoutBy(name.replace(/[\0-\x1f\x7f\s\u00a0]+/gu, " ").trim());

function distinctNames(names: readonly string[], outlet: Outlet | null): string[] {
  const found = new Map<string, string>();
  for (const name of names.map(cleanName)) {
    const key = sameLine(name);
    const isName = name !== "" && name.length <= LONGEST && !/[@\d]|^https?:|:\/\//iu.test(name);
    if (isName && key !== sameLine(outlet?.name ?? "") && !found.has(key)) found.set(key, name);
  }
  return [...found.values()].slice(0, MOST_NAMES);
}

/** Agencies that structured data names as where the article is from, beside the outlet itself. */
export function creditsOf({ jsonLd, node }: PageReading, outlet: Outlet | null): string[] {
  const sources = [node?.sourceOrganization, node?.copyrightHolder, node?.provider].flatMap((value) =>
    jsonLd.namesOf(value),
  );
  const publishers = new Set(jsonLd.namesOf(node?.publisher).map(sameLine));
  return distinctNames(sources, outlet).filter((name) => !publishers.has(sameLine(name)));
}

/** Who published the page: by the name that it gives itself, and the domain that it stands under. */
export function outletOf(page: PageReading): Outlet | null {
  const { document, jsonLd, metas, node, url, canonicalUrl } = page;
  // A copy in AMP may stand under the domain of whoever delivers it.
  const isAmp = document.documentElement.hasAttribute("amp") || document.querySelector("html[⚡]") !== null;
  const address = isAmp ? (canonicalUrl ?? url) : (url ?? canonicalUrl);
  const domain = address === null ? null : new URL(address).hostname.replace(/^www\./u, "");
  const names = [
    ...metas.all("og:site_name"),
    ...jsonLd.namesOf(node?.publisher),
    ...metas.all("application-name"),
    ...besidesHeading(page),
  ];
  const name = names
    .map((one) => one.replace(/[\0-\x1f\x7f\s]+/gu, " ").trim())
    .find((one) => one !== "" && one.length <= LONGEST);
  if (name === undefined && domain === null) return null;
  return { name: name ?? domain!, domain };
}

/** What a page's title has behind the heading: "The bridge is closed | The Daily". */
function besidesHeading({ document, heading }: PageReading): string[] {
  const title = lineOf(document.head.querySelector("title"));
  const line = lineOf(heading);
  if (line === "" || !title.startsWith(line)) return [];
  const rest = /^\s*[|–—·•:-]+\s*([^|–—·•]+)$/u.exec(title.slice(line.length));
  return rest === null ? [] : [rest[1]];
}

/** The title as it stands over the article, else as the page states it. */
export function titleOf({ document, heading, metas, node }: PageReading, outlet: Outlet | null): string | null {
  const stated = [...textsOf(node?.headline), ...metas.all("og:title"), lineOf(document.head.querySelector("title"))];
  const title = [lineOf(heading), ...stated].map((one) => withoutOutlet(one, outlet)).find((one) => one !== "");
  return title === undefined ? null : clipped(title, LONGEST_TITLE);
}

const LONGEST_TITLE = 500;

function withoutOutlet(given: string, outlet: Outlet | null): string {
  const title = given.replace(/[\0-\x1f\x7f\s\u00a0]+/gu, " ").trim();
  const name = outlet?.name ?? "";
  if (name === "" || !title.endsWith(name)) return title;
  return (
    title
      .slice(0, -name.length)
      .replace(/\s+[|–—·•:-]+\s*$/u, "")
      .trim() || title
  );
}

/** Cut between two characters, not in one. */
const clipped = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/u, "");

/** The language that a page says it is in, as BCP 47, or `null` where what it says is no such tag. */
export function languageOfPage({ document, metas, node }: PageReading): string | null {
  const stated = [
    document.documentElement.getAttribute("lang"),
    metas.first("og:locale", "content-language"),
    ...textsOf(node?.inLanguage),
  ];
  return stated.map(tagOf).find((tag) => tag !== null) ?? null;
}

function tagOf(given: string | null): string | null {
  const tag = given?.trim().replaceAll("_", "-") ?? "";
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/u.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return null;
  }
}
