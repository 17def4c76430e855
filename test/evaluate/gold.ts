import type { Report } from "urtext";
import { type Span, sharedLength, subtract, totalLength, unionOf } from "../../src/kernel/span.js";
import type { ReportCluster } from "../../src/report/schema.js";
import { type Gold, type GoldReuse, type Occurrence, placesOf } from "./gold-format.js";

/** What a folder must reach. */
export const FLOORS = {
  recall: 0.98,
  precision: 0.98,
  direction: 1,
  first: 1,
  kinds: 1,
  exclusions: 1,
  dates: 1,
  falsePairs: 0,
  falseBounds: 0,
} as const;

/** Figures of which none may be more: counts of what is wrong. */
export const isCount = (name: string): boolean => name === "falsePairs" || name === "falseBounds";

/** An excluded case is found where this share of its marked characters is set aside as what it is. */
const FOUND_SHARE = 0.9;

export interface Line {
  readonly what: string;
  readonly passed: boolean;
  readonly says: string;
}

export interface GoldScore {
  readonly lines: readonly Line[];
  readonly recall: number;
  readonly precision: number;
  readonly direction: number;
  readonly first: number;
  readonly kinds: number;
  readonly exclusions: number;
  readonly dates: number;
  readonly falsePairs: number;
  /** Articles that a text's bound puts later than they were published. */
  readonly falseBounds: number;
}

/** Scores a report against hand-marked truth. */
export function score(report: Report, gold: Gold): GoldScore {
  const scorer = new Scorer(report, gold);
  const reuse = gold.reuse.map((entry) => scorer.reuse(entry));
  const pairs = reuse.flatMap(({ pairs: own }) => own);
  const precision = scorer.precision();
  const firsts = Object.keys(gold.first_publisher).map((prefix) => scorer.first(prefix));
  const exclusions = scorer.exclusions();
  const bounds = report.articles.map((article) => boundOf(article, gold.dates[article.id]?.not_before));
  const dates = bounds.flatMap(({ line }) => line ?? []);
  const falsePairs = scorer.falsePairs();
  const share = (lines: readonly Line[]) => lines.filter(({ passed }) => passed).length / Math.max(1, lines.length);
  const directions = reuse.map(({ direction }) => direction);
  const kinds = reuse.map(({ kind }) => kind);
  return {
    lines: [
      ...reuse.flatMap(({ lines }) => lines),
      ...firsts,
      ...exclusions,
      ...dates,
      ...precision.lines,
      ...falsePairs,
    ],
    recall: ratio(pairs.map(({ found, marked }) => [found, marked])),
    precision: precision.value,
    direction: directions.length === 0 ? 1 : share(directions),
    first: firsts.length === 0 ? 1 : share(firsts),
    kinds: kinds.length === 0 ? 1 : share(kinds),
    dates: dates.length === 0 ? 1 : share(dates),
    exclusions: exclusions.length === 0 ? 1 : share(exclusions),
    falsePairs: falsePairs.length,
    falseBounds: bounds.filter(({ isFalse }) => isFalse).length,
  };
}

const ratio = (parts: readonly (readonly [number, number])[]): number => {
  const whole = parts.reduce((sum, [, marked]) => sum + marked, 0);
  return whole === 0 ? 1 : parts.reduce((sum, [found]) => sum + found, 0) / whole;
};

interface Pair {
  readonly x: Occurrence;
  readonly y: Occurrence;
}

class Scorer {
  constructor(
    private readonly report: Report,
    private readonly gold: Gold,
  ) {}

  reuse(entry: GoldReuse): { lines: Line[]; pairs: { found: number; marked: number }[]; direction: Line; kind: Line } {
    const pairs = pairsOf(entry).map((pair) => ({
      found: this.covered(pair.x, pair) + this.covered(pair.y, pair),
      marked: lengthOf(pair.x) + lengthOf(pair.y),
    }));
    const recall = ratio(pairs.map(({ found, marked }) => [found, marked]));
    const found: Line = {
      what: `found      ${entry.id}`,
      passed: recall >= FLOORS.recall || this.gold.scoring.may_be_missed.includes(entry.id),
      says: `${percent(recall)} of the marked characters`,
    };
    const direction = this.direction(entry);
    const kind = this.kind(entry);
    return { lines: [found, kind, direction], pairs, direction, kind };
  }

  /** Clusters that hold both places, the one that holds most of them first. */
  private clustersOf({ x, y }: Pair): ReportCluster[] {
    const weight = (cluster: ReportCluster) =>
      Math.min(sharedLength(spansOf(cluster, x.document), [x]), sharedLength(spansOf(cluster, y.document), [y]));
    return this.report.clusters.filter((cluster) => weight(cluster) > 0).sort((p, q) => weight(q) - weight(p));
  }

  private covered(place: Occurrence, pair: Pair): number {
    const spans = this.clustersOf(pair).flatMap((cluster) => spansOf(cluster, place.document));
    return sharedLength(unionOf(spans), [place]);
  }

  /** A cluster is of one kind; where a page was both revised and copied, each derivation tells its own. */
  private kind(entry: GoldReuse): Line {
    const expected = this.gold.scoring.kinds[entry.kind];
    const told = pairsOf(entry).flatMap((pair): (string | undefined)[] => {
      const [cluster] = this.clustersOf(pair);
      const relation = cluster?.derivations.find(({ to }) => to === pair.y.document)?.relation;
      return [cluster?.kind, relation];
    });
    const [kind] = told;
    return {
      what: `kind       ${entry.id}`,
      passed: expected !== undefined && told.includes(expected),
      says: `${kind} (expected ${expected})`,
    };
  }

  private direction(entry: GoldReuse): Line {
    const wrong = pairsOf(entry).flatMap((pair) => {
      const [cluster] = this.clustersOf(pair);
      if (cluster === undefined) return ["not found"];
      const { x, y } = pair;
      if (entry.direction !== "source-to-copies") {
        const told = leadsTo(cluster, x.document, y.document) || leadsTo(cluster, y.document, x.document);
        return told ? [`a direction is told between ${x.document} and ${y.document}`] : [];
      }
      const sure = cluster.first.certainty === "likely" || cluster.first.certainty === "established";
      if (!sure) return [`${cluster.first.certainty} for ${y.document}`];
      return leadsTo(cluster, x.document, y.document) ? [] : [`nothing leads from ${x.document} to ${y.document}`];
    });
    return { what: `direction  ${entry.id}`, passed: wrong.length === 0, says: wrong.join("; ") || entry.direction };
  }

  first(prefix: string): Line {
    const { document, certainty } = this.gold.first_publisher[prefix];
    const entries = this.gold.reuse.filter(({ id }) => id === prefix || id.startsWith(`${prefix}-`));
    const clusters = new Set(
      entries.flatMap((entry) => pairsOf(entry).flatMap((pair) => this.clustersOf(pair).slice(0, 1))),
    );
    const wrong = [...clusters].filter(({ first }) =>
      document === null
        ? first.certainty !== certainty
        : first.article !== document || (first.certainty !== "likely" && first.certainty !== "established"),
    );
    const told = [...clusters].map(
      ({ first }) => `${first.article ?? "nobody"}, ${first.certainty} ${first.probability.toFixed(2)}`,
    );
    return {
      what: `first      ${prefix}`,
      passed: clusters.size > 0 && wrong.length === 0,
      says: `${[...new Set(told)].join("; ") || "not found"} (expected ${document ?? certainty})`,
    };
  }

  exclusions(): Line[] {
    const { boilerplate, repeated_within_document: repeated, scoring } = this.gold;
    const cases = [
      ...boilerplate.map((entry) => ({ ...entry, kind: "boilerplate" })),
      ...repeated.map((entry) => ({ ...entry, kind: "repetition" })),
    ].filter(({ id }) => !scoring.may_be_missed.includes(id));
    return cases.map(({ id, kind, occurrences }) => {
      const spans = (document: string) =>
        unionOf(
          this.report.excluded
            .filter((cluster) => cluster.kind === kind)
            .flatMap(({ witnesses }) =>
              witnesses.filter(({ article }) => article === document).flatMap((w) => w.spans),
            ),
        );
      const share = ratio(occurrences.map((place) => [sharedLength(spans(place.document), [place]), lengthOf(place)]));
      return { what: `set aside  ${id}`, passed: share >= FOUND_SHARE, says: `${percent(share)} as ${kind}` };
    });
  }

  /** Of the characters that clusters claim, for each pair of documents that they join, the share that is marked as reuse. */
  precision(): { value: number; lines: Line[] } {
    const parts: [number, number][] = [];
    const lines: Line[] = [];
    for (const cluster of this.report.clusters) {
      for (const documents of documentPairs(cluster)) {
        const own = documents.map((document): [number, number] => {
          // Two states of one page share its furniture too: neither right nor wrong there.
          const spans = subtract(
            spansOf(cluster, document),
            cluster.kind === "revision" ? this.marked("boilerplate", document) : [],
          );
          return [sharedLength(spans, this.marked("reuse", document)), totalLength(spans)];
        });
        parts.push(...own);
        const right = ratio(own);
        if (right < 0.9) {
          const text = cluster.text.slice(0, 80).replace(/\s+/g, " ");
          const says = `${percent(right)} marked, ${documents.join(" and ")}: “${text}…”`;
          lines.push({ what: `false text ${cluster.kind}`, passed: false, says });
        }
      }
    }
    return { value: ratio(parts), lines };
  }

  private marked(what: "reuse" | "boilerplate", document: string): Span[] {
    const places =
      what === "reuse" ? this.gold.reuse.flatMap(placesOf) : this.gold.boilerplate.flatMap((b) => b.occurrences);
    return unionOf(places.filter((place) => place.document === document));
  }

  falsePairs(): Line[] {
    const { pairs_without_reuse: without, pairs_with_boilerplate_only: only } = this.gold;
    return [...without, ...only].flatMap(([x, y]) =>
      this.report.clusters
        .filter((cluster) => [x, y].every((document) => spansOf(cluster, document).length > 0))
        .map(({ text, kind }) => ({
          what: `false pair ${kind}`,
          passed: false,
          says: `${x} and ${y}: “${text.slice(0, 80)}”`,
        })),
    );
  }
}

/**
 * The day that an article's own text bounds it by, beside the marked one. It is false where it is later than that, or
 * than a date that the article states; nothing is lost by one that is earlier, but it is not found.
 */
function boundOf(
  { id, dates }: Report["articles"][number],
  marked: string | undefined,
): { line: Line | null; isFalse: boolean } {
  const bounds = dates.filter(
    (date) => date.kind === "inferred" && date.earliest !== null && date.span?.article === id,
  );
  const told = bounds[0]?.value.replace("/..", "");
  const limits = [marked, dates.find(({ kind }) => kind === "published")?.value].filter((day) => day !== undefined);
  const isFalse = told !== undefined && limits.some((limit) => told > limit);
  if (marked === undefined && !isFalse) return { line: null, isFalse };
  const says = `${told ?? "nothing"} (expected ${limits.join(", at most ")})`;
  return { line: { what: `not before ${id}`, passed: told === marked, says }, isFalse };
}

const lengthOf = ({ start, end }: Span): number => end - start;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function pairsOf(entry: GoldReuse): Pair[] {
  if (entry.source) return (entry.copies ?? []).map((y) => ({ x: entry.source!, y }));
  const places = placesOf(entry);
  return places.flatMap((x, i) => places.slice(i + 1).map((y) => ({ x, y })));
}

const spansOf = ({ witnesses }: ReportCluster, document: string): Span[] =>
  witnesses.filter(({ article }) => article === document).flatMap(({ spans }) => spans);

function documentPairs({ witnesses }: ReportCluster): [string, string][] {
  const documents = witnesses.map(({ article }) => article);
  return documents.flatMap((x, i) => documents.slice(i + 1).map((y): [string, string] => [x, y]));
}

/** Whether derivations lead from one document to another, directly or through others. */
function leadsTo({ derivations }: ReportCluster, from: string, to: string): boolean {
  const parent = new Map(derivations.map((derivation) => [derivation.to, derivation.from]));
  for (let at = parent.get(to); at != null; at = parent.get(at)) if (at === from) return true;
  return false;
}
