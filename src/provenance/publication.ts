import type { Limit } from "../kernel/limit.js";
import { certainlyBefore, type Interval, intersection } from "../kernel/time.js";
import type { Article, KnownDate } from "../text/article.js";
import type { Place } from "./evidence/evidence.js";

/** When an article was published, from everything known of it; `null` where nothing is. */
export interface Publication {
  readonly interval: Interval;
  readonly source: string;
}

/**
 * Joins what is known of an article's publication: it lies in every interval stated as such, and before the end of
 * every modification and every sighting. Where two facts contradict each other, nobody knows which is right: the
 * interval then holds them all, and the contradiction is for the report's conflicts.
 */
export function publicationOf({ dates }: Pick<Article, "dates">): Publication | null {
  let known: Publication | null = null;
  for (const date of [...dates].sort((a, b) => RANK[a.kind] - RANK[b.kind])) {
    const bound = boundOf(date);
    const joined: Interval | null = known === null ? bound : intersection(known.interval, bound);
    if (joined === null) return { interval: hullOf(dates), source: "dates that contradict each other" };
    if (known === null || !isSame(joined, known.interval))
      known = { interval: joined, source: known === null ? date.source : `${known.source}, ${date.source}` };
  }
  return known;
}

/** A bound of a publication that nobody states: what a text tells of, or who has the text from it, sets it. */
export interface InferredDate {
  readonly kind: "inferred";
  /** The article that it bounds, by its place in the collection. */
  readonly of: number;
  /** "2022-01-07/..", "../2022-01-17". */
  readonly value: string;
  readonly interval: Interval;
  readonly source: string;
  /** Where it is read: in the article itself, or in the one that has its text from there. */
  readonly place: Place;
}

/**
 * The same with the bounds that texts set. They never stand in for what is stated, and none that contradicts it counts.
 * Where a page was changed, its text tells of the time of the change, and nothing of the publication before it.
 */
export function publicationWithin(article: Article, inferred: readonly InferredDate[]): Publication | null {
  const changed = article.dates.some(({ kind }) => kind === "modified");
  return inferred.reduce<Publication | null>((known, { interval, source }) => {
    if (changed && interval.earliest !== null) return known;
    const joined = known === null ? interval : intersection(known.interval, interval);
    if (joined === null || (known !== null && isSame(joined, known.interval))) return known;
    return { interval: joined, source: known === null ? source : `${known.source}, ${source}` };
  }, publicationOf(article));
}

const isSame = (a: Interval, b: Interval): boolean => a.earliest === b.earliest && a.latest === b.latest;

const RANK: Readonly<Record<KnownDate["kind"], number>> = { published: 0, observed: 1, modified: 2 };

/** What one date says of the publication: a change or a sighting only says "not later". */
const boundOf = ({ kind, interval }: KnownDate): Interval =>
  kind === "published" ? interval : { earliest: null, latest: interval.latest };

/** The least interval that holds every bound. */
function hullOf(dates: readonly KnownDate[]): Interval {
  const bounds = dates.map(boundOf);
  const earliest = bounds.map((bound) => bound.earliest);
  const latest = bounds.map((bound) => bound.latest);
  return {
    earliest: earliest.includes(null) ? null : Math.min(...(earliest as number[])),
    latest: latest.includes(null) ? null : Math.max(...(latest as number[])),
  };
}

/** When the text as given came to be: the latest change where one is known, else the publication. */
export function versionOf(article: Article, inferred: readonly InferredDate[] = []): Interval | null {
  const modified = article.dates.filter(({ kind }) => kind === "modified").map(({ interval }) => interval);
  const moment = ({ latest }: Interval) => latest ?? Number.POSITIVE_INFINITY;
  if (modified.length === 0) return publicationWithin(article, inferred)?.interval ?? null;
  return modified.reduce((last, interval) => (moment(interval) > moment(last) ? interval : last));
}

/** Of an article that gives hundreds of times, no more contradictions than this are told. */
const MOST_CONTRADICTIONS = 10;

/** Pairs of stated publication times of one article that cannot both be true: as many as are told. */
export const contradictions = (article: Article): Contradiction[] => [
  ...allContradictions(article, MOST_CONTRADICTIONS),
];

/** Of how many articles not all contradictions are told. */
export function contradictionLimits(articles: Iterable<Article>): Limit[] {
  const more = (article: Article) =>
    [...allContradictions(article, MOST_CONTRADICTIONS + 1)].length > MOST_CONTRADICTIONS;
  const reached = [...new Set(articles)].filter(more).length;
  const says = `Articles with more times that contradict each other: of each, the first ${MOST_CONTRADICTIONS} pairs are told as conflicts, and further ones are not.`;
  return reached === 0 ? [] : [{ cap: "mostContradictions", value: MOST_CONTRADICTIONS, reached, says }];
}

type Contradiction = readonly [KnownDate, KnownDate];

function* allContradictions({ dates }: Article, most: number): Generator<Contradiction> {
  let found = 0;
  for (let i = 0; i < dates.length; i++) {
    for (let j = i + 1; j < dates.length; j++) {
      if (intersection(boundOf(dates[i]), boundOf(dates[j])) !== null) continue;
      if (found++ === most) return;
      yield [dates[i], dates[j]];
    }
  }
}

/** The greatest weight, in nats, of an order that the intervals do not make certain. */
const MOST = 5;

/**
 * How much two intervals say that `a` came before `b`, in nats: positive for, negative against, ±Infinity where the
 * intervals are apart.
 *
 * Each moment of an interval is taken as equally likely. Where one interval holds the other ("in May", "on 4 May"),
 * precision is not evidence: 0. So two articles of one day are not ordered by their dates.
 */
export function orderInTime(a: Interval | null, b: Interval | null): number {
  if (a === null || b === null) return 0;
  if (certainlyBefore(a, b)) return Number.POSITIVE_INFINITY;
  if (certainlyBefore(b, a)) return Number.NEGATIVE_INFINITY;
  if (a.earliest === null || a.latest === null || b.earliest === null || b.latest === null) return 0;
  const [first, later, sign] = a.earliest < b.earliest ? [a, b, 1] : [b, a, -1];
  if (first.earliest === later.earliest || first.latest! >= later.latest!) return 0;
  // The other order needs both moments in the overlap, and there it has half the chance.
  const overlap = first.latest! - later.earliest!;
  const reversed = overlap ** 2 / 2 / ((first.latest! - first.earliest!) * (later.latest! - later.earliest!));
  return sign * Math.min(MOST, Math.log((1 - reversed) / reversed));
}
