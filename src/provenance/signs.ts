import { addressKey } from "../clusters/same-publisher.js";
import type { Article, Outlet } from "../text/article.js";
import { CharacterClass, characterClasses } from "../text/character-classes.js";
import { domainOf, hostOf, namesOf } from "./publisher-names.js";

/** What texts show that name a publisher: the first run of letters and figures of one of its names, or a link to it. */
export const signsOf = (outlet: Outlet, url: string | null): string[] => [
  ...Array.from(namesOf(outlet, url), firstRun),
  ...[url === null ? null : addressKey(url), domainOf(outlet)].filter((key) => key !== null).map(linkTo),
];

/** The signs of some publishers: which of them a text shows. */
export class SoughtSigns {
  private readonly sought: ReadonlySet<string>;
  /** By code unit, 1 where a sought run begins with it: few runs of a text do, and of the others no string is made. */
  private readonly begins = new Uint8Array(0x10000);

  constructor(sought: Iterable<string>) {
    this.sought = new Set(sought);
    for (const sign of this.sought) this.begins[sign.charCodeAt(0)] = 1;
  }

  /**
   * Those that stand in a text as a run of letters and figures, or that its links lead to: it names nobody of whom it
   * shows no sign. Read with the table of the word reader, since a pattern takes four times as long.
   */
  in({ text, links }: Pick<Article, "text" | "links">): ReadonlySet<string> {
    const shown = new Set<string>();
    const show = (sign: string): void => {
      if (this.sought.has(sign)) shown.add(sign);
    };
    for (let start = beginOfRun(text, 0); start < text.length; ) {
      const end = endOfRun(text, start);
      if (this.begins[text.charCodeAt(start)] === 1) show(text.slice(start, end));
      start = beginOfRun(text, end);
    }
    for (const { href } of links) {
      show(linkTo(addressKey(href)));
      show(linkTo(hostOf(href) ?? ""));
    }
    return shown;
  }
}

/** No run of letters looks like it. */
const linkTo = (key: string): string => `//${key}`;

/** The first run of letters and figures of a name. */
export function firstRun(name: string): string {
  const start = beginOfRun(name, 0);
  return name.slice(start, endOfRun(name, start));
}

/** Where the next run of letters and figures begins; the end of the text where there is none. */
function beginOfRun(text: string, from: number): number {
  const classes = characterClasses();
  let at = from;
  while (at < text.length && !isInRun(classes[codePointOver(text, at)])) at++;
  return at;
}

function endOfRun(text: string, start: number): number {
  const classes = characterClasses();
  let at = start;
  while (at < text.length && isInRun(classes[codePointOver(text, at)])) at++;
  return at;
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
