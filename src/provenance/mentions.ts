import { addressKey, outletKey } from "../clusters/same-publisher.js";
import type { Span } from "../kernel/span.js";
import type { Article, Outlet } from "../text/article.js";

/**
 * Where a text names a publisher: by its name, its domain, or a link to it. Case counts: "the Courier" is an outlet,
 * "a courier" is not.
 */
export function mentionsOf(article: Article, outlet: Outlet, url: string | null): Span[] {
  const found: Span[] = [];
  const names = [withoutArticle(outlet.name), outlet.domain, url === null ? null : hostOf(url)];
  for (const name of new Set(names)) if (name !== null && name.length >= 2) found.push(...placesOf(article.text, name));
  for (const { href, span } of article.links) {
    if (url !== null && addressKey(href) === addressKey(url)) found.push(span);
    else if (outlet.domain !== null && hostOf(href) === outlet.domain.toLowerCase()) found.push(span);
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

const withoutArticle = (name: string): string => name.replace(/^the\s+/iu, "");

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
    if (!LETTER.test(text[at - 1] ?? "") && !LETTER.test(text[end] ?? "")) found.push({ start: at, end });
  }
  return found;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Someone a publisher credits with a text, with the place where it does; a credit in the metadata has none. */
export interface Credit {
  readonly to: string;
  readonly span: Span | null;
}

/** A text names its agency in its first line or its last ones. */
const HEAD = 400;
const TAIL = 1_500;
const NAME = String.raw`(\p{Lu}[\p{L}\p{M}\p{N}&.'’-]*(?:\s(?:\p{Lu}|of\s\p{Lu})[\p{L}\p{M}\p{N}&.'’-]*){0,4})`;

/** Phrases with which an article hands a text's origin to someone else; the name is the first group. */
const CREDIT_PHRASES: readonly { readonly pattern: RegExp; readonly where: "head" | "tail" }[] = [
  // PORT AMERY (Corvane) —
  { pattern: new RegExp(String.raw`^[^\n()]{0,80}\(${NAME}\)\s*[-–—:]`, "gmu"), where: "head" },
  { pattern: new RegExp(String.raw`${NAME} (?:contributed (?:reporting|to this)|contribut)`, "gu"), where: "tail" },
  { pattern: new RegExp(String.raw`(?:[Ss]ource|Quelle|Источник)\s?:\s?${NAME}`, "gu"), where: "tail" },
  { pattern: new RegExp(String.raw`(?:[Rr]eporting|[Mm]aterial|[Tt]ext) (?:by|from) ${NAME}`, "gu"), where: "tail" },
  { pattern: new RegExp(String.raw`^\(${NAME}\)$`, "gmu"), where: "tail" },
];

/** Whom an article credits: what its publisher states, and what its first and last lines say. */
export function creditsOf({ text, credits }: Article): Credit[] {
  const found: Credit[] = credits.map((to) => ({ to, span: null }));
  for (const { pattern, where } of CREDIT_PHRASES) {
    const from = where === "head" ? 0 : Math.max(0, text.length - TAIL);
    const part = where === "head" ? text.slice(0, HEAD) : text.slice(from);
    for (const match of part.matchAll(pattern)) {
      const start = from + match.index + match[0].indexOf(match[1]);
      found.push({ to: match[1], span: { start, end: start + match[1].length } });
    }
  }
  return found;
}

/** Whether two names name one publisher. */
export const sameName = (a: string, b: string): boolean => keyOf(a) !== "" && keyOf(a) === keyOf(b);

const keyOf = (name: string): string => outletKey({ name, domain: null, group: null });
