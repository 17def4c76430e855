import type { Span } from "../kernel/span.js";
import type { Article } from "../text/article.js";
import { isAmong } from "../text/names.js";
import { sameName } from "./publisher-names.js";

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
