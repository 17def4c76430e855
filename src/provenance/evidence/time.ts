import { samePage } from "../../clusters/same-publisher.js";
import { formatMoment, type Interval } from "../../kernel/time.js";
import { orderInTime } from "../publication.js";
import { articleOf, type EvidenceSource, nameOf, type Observation, ofBoth, type WitnessFacts } from "./evidence.js";

/** A weight for what the times make certain. The stemma does not weigh it: it forbids the other order. */
export const CERTAIN = 12;

/**
 * Order in time: who published later cannot be the source. It says nothing against a common source, so all of its
 * weight is shared with one. For two states of one page the time of the last change counts.
 */
export const timeOrder: EvidenceSource = ofBoth({ source: isDated, copy: isDated }, ({ a, b }) => {
  const revision = samePage(articleOf(a), articleOf(b));
  const [x, y] = revision ? [a.version, b.version] : [a.published, b.published];
  const order = orderInTime(x, y);
  if (order === 0) return [];
  const [first, later] = order > 0 ? [a, b] : [b, a];
  const certain = !Number.isFinite(order);
  const observation: Observation = {
    kind: revision ? "revision-order" : "time-order",
    favours: order > 0 ? "a" : "b",
    weight: certain ? CERTAIN : Math.abs(order),
    // Two states of one page have no source in common but the page.
    shared: revision ? 0 : 1,
    says: `${tell(first, order > 0 ? x : y)} ${certain ? "is" : "is probably"} earlier than ${tell(later, order > 0 ? y : x)}`,
    places: [],
  };
  return [observation];
});

function isDated({ published, version }: WitnessFacts): boolean {
  return published !== null || version !== null;
}

const tell = (facts: WitnessFacts, interval: Interval | null): string =>
  `${nameOf(facts)} (${facts.dated ?? (interval === null ? "undated" : formatInterval(interval))})`;

export function formatInterval({ earliest, latest }: Interval): string {
  if (earliest === null) return latest === null ? "at a time not known" : `before ${formatMoment(latest)}`;
  if (latest === null) return `from ${formatMoment(earliest)} on`;
  return latest - earliest <= 60_000
    ? formatMoment(earliest)
    : `between ${formatMoment(earliest)} and ${formatMoment(latest)}`;
}
