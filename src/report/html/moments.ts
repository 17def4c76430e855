import { changedAs, lastChange, publishedAs } from "../published-as.js";
import type { ReportArticle } from "../schema.js";

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/;

/** "19 March 2024", "17 January 2022, 09:15 UTC": an ISO 8601 text for people, as precise as it is. Not by Intl, whose words differ between runtimes. */
export function dateInWords(iso: string): string {
  const match = ISO.exec(iso);
  if (match === null) return iso;
  const [, year, month, day, time] = match;
  if (month === undefined) return year;
  const date = `${day === undefined ? "" : `${Number(day)} `}${MONTHS[Number(month) - 1]} ${year}`;
  return time === undefined ? date : `${date}, ${time} UTC`;
}

/** When an article was published, in words, and of a page that was changed when that was. */
export function datesInWords(article: Pick<ReportArticle, "published" | "dates">): string {
  const changed = changedAs(article);
  const published = publishedInWords(article);
  return changed === null || changed === publishedAs(article)
    ? published
    : `${published}, changed ${dateInWords(changed)}`;
}

/** Where that is not one time, what bounds it. */
function publishedInWords(article: Pick<ReportArticle, "published" | "dates">): string {
  const told = publishedAs(article);
  if (told !== null) return dateInWords(told);
  const { earliest, latest } = article.published ?? { earliest: null, latest: null };
  if (earliest !== null && latest !== null) return `between ${dateInWords(earliest)} and ${dateInWords(latest)}`;
  if (earliest !== null) return `not before ${dateInWords(earliest)}`;
  return latest === null ? "date not known" : `not after ${dateInWords(latest)}`;
}

/** A half-open stretch of UTC milliseconds, an end `null` where it is open. */
export interface Stretch {
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * What is drawn of an article's times: when it was published and, of a page that was changed since, when it was last
 * changed. Of a page of which only a change is known, that. `null`: no time is known.
 */
export function drawnTimes(
  article: Pick<ReportArticle, "published" | "dates">,
): { readonly published: Stretch; readonly changed: Stretch | null } | null {
  const [published, changed] = [stretchOf(article.published), stretchOf(lastChange(article))];
  if (published === null) return changed && { published: changed, changed: null };
  const since = changed?.to === null || (changed !== null && published.to !== null && changed.to > published.to);
  return { published, changed: since ? changed : null };
}

/** A time of the report in numbers; `null` where it is not known at all. */
export function stretchOf(
  time: Pick<NonNullable<ReportArticle["published"]>, "earliest" | "latest"> | null,
): Stretch | null {
  if (time === null || (time.earliest === null && time.latest === null)) return null;
  const moment = (value: string | null): number | null => (value === null ? null : Date.parse(value));
  return { from: moment(time.earliest), to: moment(time.latest) };
}
