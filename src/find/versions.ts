import { canonicalJson } from "../kernel/order.js";
import { certainlyBefore, type Interval } from "../kernel/time.js";
import type { StoredArticle } from "../store/store.js";
import type { Article, ArticleInput, DateKind, KnownDate } from "../text/article.js";

/** The id of a version of an article: `ID`, `ID@2`, `ID@3`… */
export const versionId = (id: string, version: number): string => (version === 1 ? id : `${id}@${version}`);

/** A copy that the giver cannot change any more, without what is not known anyway. */
export function copyOf(input: ArticleInput): ArticleInput {
  const known = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    known.map(([key, value]) => [key, typeof value === "object" ? structuredClone(value) : value]),
  ) as ArticleInput;
}

type Dated = Pick<Article, "dates">;

/** That an article's text was first seen now, where nothing that was given says when. */
export function sighting({ dates }: Dated, now: Date): KnownDate | null {
  if (dates.some(({ kind }) => kind === "observed")) return null;
  return { kind: "observed", value: now.toISOString(), interval: momentOf(now), source: "observedAt" };
}

/** An article's times, with that at which its text was first seen. */
export function datesSeen(article: Dated, now: Date): readonly KnownDate[] {
  const seen = sighting(article, now);
  return seen === null ? article.dates : [...article.dates, seen];
}

/** As a time in ISO 8601 to the millisecond is read. */
const momentOf = (now: Date): Interval => ({ earliest: now.getTime(), latest: now.getTime() + 1 });

/**
 * Which of a page's versions a text is; `null` where it is a new one. A text that the page had before is new where the page
 * was seen with another in between: it was changed back. That is known only of a text that comes with the time at which it
 * was seen, or with a later modification than the last version has: without them nobody can tell it from a list that is
 * read twice, of which nothing is to be kept twice.
 */
export function versionWith(
  versions: readonly StoredArticle[],
  article: Dated & Pick<Article, "text">,
  now: Date,
): StoredArticle | null {
  const same = versions.filter(({ input }) => input.text === article.text);
  if (same.length === 0) return null;
  const seen = firstSeen(article) ?? (isModifiedAfter(article, versions.at(-1)!.details) ? momentOf(now) : null);
  const lastOfSame = Math.max(...same.map(({ details }) => endOf(firstSeen(details))));
  const isBack = versions.some(({ input, details }) => {
    const other = firstSeen(details);
    if (input.text === article.text || seen === null || other === null) return false;
    return lastOfSame <= (other.earliest ?? Number.NEGATIVE_INFINITY) && certainlyBefore(other, seen);
  });
  if (isBack) return null;
  const isLater = ({ details }: StoredArticle): boolean =>
    isAfter(firstSeen(details), firstSeen(article)) || isModifiedAfter(details, article);
  return same.findLast((version) => !isLater(version)) ?? same[0];
}

const firstSeen = ({ dates }: Dated): Interval | null => byEnd(dates, "observed").at(0) ?? null;
const lastModified = ({ dates }: Dated): Interval | null => byEnd(dates, "modified").at(-1) ?? null;

const byEnd = (dates: readonly KnownDate[], of: DateKind): Interval[] =>
  dates.flatMap(({ kind, interval }) => (kind === of ? [interval] : [])).sort((a, b) => endOf(a) - endOf(b));

const endOf = (interval: Interval | null): number => interval?.latest ?? Number.MAX_VALUE;

const isAfter = (a: Interval | null, b: Interval | null): boolean => a !== null && b !== null && certainlyBefore(b, a);
const isModifiedAfter = (a: Dated, b: Dated): boolean => isAfter(lastModified(a), lastModified(b));

/** What is said of an article, but for when its text was first seen, which stays as it is kept: no later word moves that. */
export function asFirstSeen(said: ArticleInput, { observedAt, dates: kept }: ArticleInput): ArticleInput {
  const { observedAt: _, dates: given, ...others } = said;
  const isSighting = ({ kind }: { kind: DateKind }): boolean => kind === "observed";
  const dates = [...(given ?? []).filter((date) => !isSighting(date)), ...(kept ?? []).filter(isSighting)];
  return { ...others, ...(observedAt && { observedAt }), ...(dates.length > 0 && { dates }) };
}

export const saysTheSame = (a: ArticleInput, b: ArticleInput): boolean => canonicalJson(a) === canonicalJson(b);
