import type { Cluster } from "../clusters/clusters.js";
import { distanceOf, type Span } from "../kernel/span.js";
import { isAmong } from "../text/names.js";
import { normaliseWord } from "../text/normalise.js";
import { isUnlisted } from "../text/word-frequency.js";
import type { ArticleUnits } from "../units/units.js";
import { isDay } from "./common-word.js";
import { Ends } from "./credit-ends.js";
import { CREDIT_PHRASES, type CreditPhrase, type Needs } from "./credit-phrases.js";
import { isDenied } from "./denial.js";
import { NO_PARTIES, Parties } from "./parties.js";
import { endOf, type NamedParty, partyAt } from "./party.js";
import { isPartOfName } from "./places.js";
import { sameName } from "./publisher-names.js";

/** Someone a publisher credits with a text, with the place where it does; a credit in the metadata has none. */
export interface Credit {
  readonly to: string;
  readonly span: Span | null;
  /** Whether it is for the whole article, or for what stands beside it. */
  readonly of: "article" | "passage";
}

/** An article that names hundreds of sources names none. */
const MOST_CREDITS = 20;

/** Whom an article credits: what its publisher states, and what its text says. Never itself, nor its own authors. */
export function creditsOf(units: ArticleUnits, parties: Parties = NO_PARTIES): Credit[] {
  const { credits } = units.article;
  const found: Credit[] = credits.slice(0, MOST_CREDITS).map((to) => ({ to, span: null, of: "article" }));
  const ends = new Ends(units.article.text);
  for (const phrase of CREDIT_PHRASES.filter(ends.mayHave)) {
    for (const { name, span } of namedWith(phrase, units, ends, parties)) {
      if (phrase.where === "beside" && found.length >= MOST_CREDITS) break;
      if (found.some((known) => known.span !== null && distanceOf(known.span, span) === 0)) continue;
      found.push({ to: name, span, of: phrase.where === "beside" ? "passage" : "article" });
    }
  }
  return found;
}

/** Whom those who carry some texts credit in so many words, or by what their publishers state. */
export function creditedIn(clusters: readonly Pick<Cluster, "witnesses">[], outlets: readonly string[]): string[] {
  const articles = new Set(clusters.flatMap(({ witnesses }) => witnesses.map(({ units }) => units)));
  const alone = new Parties(outlets);
  const stated = CREDIT_PHRASES.filter(({ needs, where }) => needs === "name" && where !== "beside");
  const credited = Array.from(articles).flatMap((units) => {
    const ends = new Ends(units.article.text);
    const shown = stated.filter(ends.mayHave);
    const names = shown.flatMap((phrase) => [...namedWith(phrase, units, ends, alone)].map(({ name }) => name));
    return [...units.article.credits, ...names];
  });
  return [...new Set(credited)];
}

/** The parties that an article credits with one phrase. */
function* namedWith(phrase: CreditPhrase, units: ArticleUnits, ends: Ends, parties: Parties): Generator<NamedParty> {
  const { text } = units.article;
  for (const stretch of ends.stretches[phrase.where]) {
    phrase.before.lastIndex = stretch.from;
    for (let found = phrase.before.exec(stretch.text); found !== null; found = phrase.before.exec(stretch.text)) {
      const party = partyAt(text, found.index + found[0].length, parties);
      if (found[0] === "") phrase.before.lastIndex++;
      if (party === null || endOf(phrase.behind, text, party.behind) === null) continue;
      if (isDenied(text.slice(Math.max(0, found.index - DENIAL), found.index))) continue;
      if (isSource(party.name, phrase, units, parties)) yield party;
    }
  }
}

/** How far before some words what denies them is looked for. */
const DENIAL = 40;

/** What stands in brackets or behind "by" on a page without being a source. */
const NO_SOURCE =
  /^(?:Updated?|Ends?|Photos?|Picture|File|Video|Exclusive|Advertisement|Breaking|Live|Opinion|Analysis|Comment|More|Read|Our|The|Staff|Agencies|Admin|Editors?|Editorial|Newsroom|Redaktion)(?!\p{L})/u;

function isSource(name: string, { needs, onlyOutside }: CreditPhrase, units: ArticleUnits, parties: Parties): boolean {
  const { outlet, authors } = units.article;
  if (outlet !== null && (sameName(name, outlet.name) || sameName(outlet.name, name))) return false;
  if (onlyOutside && parties.isOutlet(name)) return false;
  return !NO_SOURCE.test(name) && !isAmong(authors, name) && (parties.has(name) || IS_ENOUGH[needs](name, units));
}

/** The last word of the name of an agency or a paper; people and bodies are told things too. */
const PUBLISHER =
  /(?:^|\s)(?:Agency|News|Newswire|Wire|Press|Service|Services|Post|Times|Herald|Gazette|Tribune|Courier|Chronicle|Observer|Echo|Mail|Radio|TV|Television|Broadcasting)$/u;

/** Whether a name that the collection does not know is enough for a phrase. */
const IS_ENOUGH: Readonly<Record<Needs, (name: string, units: ArticleUnits) => boolean>> = {
  name: (name, { language }) => !isDay(name, language),
  publication: (name) => PUBLISHER.test(name),
  publisher: (name, units) => PUBLISHER.test(name) || isRareWord(name, units),
  known: () => false,
};

/** One word of no list, which is nowhere a part of somebody's name. */
function isRareWord(name: string, { article: { text }, language }: ArticleUnits): boolean {
  if (/[\s.]/u.test(name) || !isUnlisted(language, normaliseWord(name))) return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (isPartOfName(text, at, at + name.length)) return false;
  }
  return true;
}
