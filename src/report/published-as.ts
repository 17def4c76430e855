import type { ReportArticle } from "./schema.js";

type Known = Pick<ReportArticle, "published" | "dates">;

const MINUTE = 60_000;
/** A year, a month or a day as publishers write them: each a wider claim than the next. */
const PLAIN_DATE = /^\d{4}(?:-\d{2}){0,2}$/;

/**
 * The time of publication as one ISO 8601 text, only as precise as it is known: a moment where it is known to the
 * minute; else the publisher's own day, month or year, where that holds all that is possible; else what both ends of the
 * interval have in common. `null`: nothing that one such text could say.
 */
export function publishedAs({ published, dates }: Known): string | null {
  if (published === null) return null;
  const { earliest, latest } = published;
  if (earliest === null || latest === null) return null;
  if (knownToTheMinute({ published })) return earliest;
  const stated = dates
    .filter(({ kind, value }) => kind === "published" && PLAIN_DATE.test(value))
    .filter((date) => date.earliest !== null && date.earliest <= earliest)
    .filter((date) => date.latest !== null && date.latest >= latest)
    .map(({ value }) => value);
  const finest = stated.reduce<string | null>(
    (best, value) => (value.length > (best?.length ?? 0) ? value : best),
    null,
  );
  return finest ?? commonDate(earliest, latest);
}

/** The moment of publication for exports that can name nothing but moments; `null` where it is not certain. */
export const publishedMoment = (article: Pick<Known, "published">): string | null =>
  knownToTheMinute(article) ? withSeconds(article.published!.earliest!) : null;

/** xsd:dateTime asks for seconds. */
export const withSeconds = (moment: string): string => moment.replace(/T(\d{2}:\d{2})Z$/, "T$1:00Z");

function knownToTheMinute({ published }: Pick<Known, "published">): boolean {
  if (!published?.earliest || !published.latest) return false;
  return Date.parse(published.latest) - Date.parse(published.earliest) <= MINUTE;
}

/** The interval is half-open: midnight ends the day before it. */
function commonDate(earliest: string, latest: string): string | null {
  const last = new Date(Date.parse(latest) - 1).toISOString();
  const length = [10, 7, 4].find((digits) => earliest.slice(0, digits) === last.slice(0, digits));
  return length === undefined ? null : earliest.slice(0, length);
}
