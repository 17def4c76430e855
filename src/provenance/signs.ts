import { addressKey } from "../clusters/same-publisher.js";
import type { Span } from "../kernel/span.js";
import type { Article, Outlet } from "../text/article.js";
import { CharacterClass, characterClasses } from "../text/character-classes.js";
import { domainOf, hostOf, namesOf } from "./publisher-names.js";

/** What texts show that name a publisher: the first run of letters and figures of one of its names, or a link to it. */
export const signsOf = (outlet: Outlet, url: string | null): string[] => [
  ...Array.from(namesOf(outlet, url), firstRun),
  ...[url === null ? null : addressKey(url), domainOf(outlet)].filter((key) => key !== null).map(linkTo),
];

/**
 * All runs of letters and figures of a text, and where its links lead: it names nobody of whom it shows no sign. Read
 * with the table of the word reader, since a pattern takes four times as long.
 */
export function signsIn({ text, links }: Pick<Article, "text" | "links">): ReadonlySet<string> {
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

/** The first run of letters and figures of a name. */
export function firstRun(name: string): string {
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
