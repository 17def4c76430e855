import type { ReportArticle } from "./schema.js";

type Known = Pick<ReportArticle, "published" | "dates">;

const MINUTE = 60_000;
/** A year, a month or a day as publishers write them: each a wider claim than the next. */
const PLAIN_DATE = /^\d{4}(?:-\d{2}){0,2}$/;

/** The time of publication as one ISO 8601 text; `null`: nothing that one such text could say. */
export const publishedAs = ({ published, dates }: Known): string | null =>
  published &&
  timeAs(
    published,
    dates.filter(({ kind }) => kind === "published"),
  );

/** The time of a page's last change likewise: what two states of one page are told apart by. */
export function changedAs(article: Pick<Known, "dates">): string | null {
  const change = lastChange(article);
  return (
    change &&
    timeAs(
      change,
      article.dates.filter(({ kind }) => kind === "modified"),
    )
  );
}

/** The latest of the changes that are known of a page, by the time by which it was certainly done. */
export function lastChange({ dates }: Pick<Known, "dates">): Times | null {
  const until = ({ latest }: Times) => (latest === null ? Number.POSITIVE_INFINITY : Date.parse(latest));
  const changes: readonly Times[] = dates.filter(({ kind }) => kind === "modified");
  return changes.reduce<Times | null>((last, one) => (last !== null && until(last) >= until(one) ? last : one), null);
}

type Times = Pick<ReportArticle["dates"][number], "earliest" | "latest">;

/**
 * A time only as precise as it is known: a moment where it is known to the minute; else the publisher's own day, month
 * or year, where that holds all that is possible; else what both ends of the interval have in common.
 */
function timeAs({ earliest, latest }: Times, stated: Known["dates"]): string | null {
  if (earliest === null || latest === null) return null;
  if (toTheMinute({ earliest, latest })) return earliest;
  const holding = stated
    .filter(({ value }) => PLAIN_DATE.test(value))
    .filter((date) => date.earliest !== null && date.earliest <= earliest)
    .filter((date) => date.latest !== null && date.latest >= latest)
    .map(({ value }) => value);
  const finest = holding.reduce<string | null>(
    (best, value) => (value.length > (best?.length ?? 0) ? value : best),
    null,
  );
  return finest ?? commonDate(earliest, latest);
}

/** The moment of publication for exports that can name nothing but moments; `null` where it is not certain. */
export const publishedMoment = ({ published }: Pick<Known, "published">): string | null =>
  published && toTheMinute(published) ? withSeconds(published.earliest!) : null;

/** xsd:dateTime asks for seconds. */
export const withSeconds = (moment: string): string => moment.replace(/T(\d{2}:\d{2})Z$/, "T$1:00Z");

const toTheMinute = ({ earliest, latest }: Times): boolean =>
  earliest !== null && latest !== null && Date.parse(latest) - Date.parse(earliest) <= MINUTE;

/** The interval is half-open: midnight ends the day before it. */
function commonDate(earliest: string, latest: string): string | null {
  const last = new Date(Date.parse(latest) - 1).toISOString();
  const length = [10, 7, 4].find((digits) => earliest.slice(0, digits) === last.slice(0, digits));
  return length === undefined ? null : earliest.slice(0, length);
}
