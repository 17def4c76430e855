import { canonicalJson } from "../kernel/order.js";
import { parseTime } from "../kernel/time.js";
import type { Article, ArticleInput, KnownDate } from "../text/article.js";

/** The id of a version of an article: `ID`, `ID@2`, `ID@3`… */
export const versionId = (id: string, version: number): string => (version === 1 ? id : `${id}@${version}`);

/** A copy that the giver cannot change any more, without what is not known anyway. */
export function copyOf(input: ArticleInput): ArticleInput {
  const known = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    known.map(([key, value]) => [key, typeof value === "object" ? structuredClone(value) : value]),
  ) as ArticleInput;
}

/** That an article's text was first seen now, where nothing that was given says when. */
export function sighting({ dates }: Pick<Article, "dates">, now: Date): KnownDate | null {
  if (dates.some(({ kind }) => kind === "observed")) return null;
  const value = now.toISOString();
  const parsed = parseTime(value);
  if ("problem" in parsed) throw new RangeError(`The clock gives ${value}: ${parsed.problem}.`);
  return { kind: "observed", value, interval: parsed.interval, source: "observedAt" };
}

/** Whether an article says nothing that is not known of one that is kept; when that was first seen is another matter. */
export function saysTheSame(given: ArticleInput, kept: ArticleInput): boolean {
  const { observedAt: _, id: __, ...ofGiven } = given;
  const { observedAt: ___, id: ____, ...ofKept } = kept;
  return canonicalJson(ofGiven) === canonicalJson(ofKept);
}
