import type { Cluster, ExcludedCluster, Witness } from "../clusters/clusters.js";
import type { Limit } from "../kernel/limit.js";
import { addTo } from "../kernel/lists.js";
import { byKeys } from "../kernel/order.js";
import { pairKey } from "../kernel/pair-key.js";
import { totalLength } from "../kernel/span.js";
import type { Steps } from "../kernel/steps.js";
import type { Plan } from "../plan.js";
import type { Observation, Place } from "../provenance/evidence/index.js";
import { speakerOf } from "../provenance/naming.js";
import { type Derivation, derivationsInto, type Provenance } from "../provenance/provenance.js";
import type { InferredDate } from "../provenance/publication.js";
import type { Collection } from "../text/collection.js";
import { wordsIn, wordsInside } from "../text/words.js";
import type { ArticleUnits } from "../units/units.js";
import { VERSION } from "../version.js";
import { tellAlignment } from "./alignments.js";
import { withNeighbours } from "./around.js";
import { tellDates } from "./dates.js";
import { flowsOf, outletFlowsOf } from "./flows.js";
import { fourDecimals } from "./numbers.js";
import { contentId, recordOf } from "./record.js";
import {
  REPORT_FORMAT,
  REPORT_VERSION,
  type Report,
  type ReportArticle,
  type ReportCluster,
  type ReportExcluded,
  type ReportPlace,
} from "./schema.js";
import { creditOf, type Shares, sharesOf } from "./shares.js";

export type { Report } from "./schema.js";

/** Everything the pipeline found, before it is told. */
export interface Findings {
  readonly plan: Plan;
  readonly collection: Collection;
  /** The collection's articles, divided, in its order. */
  readonly divided: readonly ArticleUnits[];
  readonly provenances: readonly Provenance[];
  readonly excluded: readonly ExcludedCluster[];
  /** Bounds of publication times that nobody states. */
  readonly inferred: readonly InferredDate[];
  readonly limits: readonly Limit[];
}

/**
 * Tells what was found as plain data: ids in place of indexes, stated orders, probabilities of four decimals. A step for
 * each cluster, those that are set aside included.
 */
export function* reportSteps(findings: Findings): Steps<Report> {
  const { plan, collection, divided, provenances, excluded, inferred, limits } = findings;
  const teller = new Teller(divided);
  const shares = sharesOf(divided, provenances, excluded);
  yield 0;
  const dates = tellDates(divided, inferred);
  const { settings, fingerprint: planFingerprint } = plan;
  const generator = { name: "urtext" as const, version: VERSION, plan: { ...settings }, planFingerprint };
  const clusters: ReportCluster[] = [];
  for (const provenance of provenances) {
    clusters.push(teller.cluster(provenance));
    yield 1;
  }
  const setAside: ReportExcluded[] = [];
  for (const cluster of excluded) {
    setAside.push(teller.excluded(cluster));
    yield 1;
  }
  return {
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    generator,
    articles: divided.map((units, i) => tellArticle(units, shares[i], dates[i])),
    clusters: clusters.sort(BY_LENGTH),
    flows: flowsOf(divided, provenances),
    outletFlows: outletFlowsOf(divided, provenances),
    record: recordOf(collection.articles, generator),
    excluded: setAside.sort(BY_LENGTH),
    rejected: [...collection.rejected],
    limits: limits.map((limit) => ({ ...limit })),
  };
}

/** The longest text first: what matters most is read first. Ids settle what is equally long. */
const BY_LENGTH = byKeys<{ words: number; id: string }>(
  ({ words }) => -words,
  ({ id }) => id,
);

function tellArticle(
  { article, language }: ArticleUnits,
  shares: Shares,
  dates: Pick<ReportArticle, "published" | "dates">,
): ReportArticle {
  return {
    id: article.id,
    outlet: article.outlet?.name ?? null,
    title: article.title,
    url: article.url,
    authors: [...article.authors],
    language: article.language ?? (language.code === "und" ? null : language.code),
    ...dates,
    words: wordsIn(article.words, { start: 0, end: article.words.count }),
    shares,
  };
}

/** Tells clusters in terms of article ids. */
class Teller {
  constructor(private readonly divided: readonly ArticleUnits[]) {}

  cluster(provenance: Provenance): ReportCluster {
    const { cluster, first, derivations, origins, conflicts } = provenance;
    const { witnesses } = cluster;
    const into = derivationsInto(provenance);
    const winner = first.witness === null ? null : witnesses[first.witness];
    return {
      ...this.shared(cluster, winner ?? longest(witnesses)),
      witnesses: witnesses.map((witness, i) => this.witness(witness, creditOf(provenance, i, into.get(i)))),
      kind: cluster.kind,
      derivations: derivations.map((derivation) => this.derivation(cluster, derivation)),
      parallels: this.parallels(cluster, derivations),
      first: {
        article: winner === null ? null : this.id(winner.article),
        outlet: winner?.units.article.outlet?.name ?? null,
        certainty: first.certainty,
        probability: fourDecimals(first.probability),
        because: [...first.because],
        source: first.source && {
          name: first.source.name,
          url: first.source.url,
          span: first.source.place && this.place(first.source.place),
        },
      },
      origins,
      conflicts: conflicts.map(({ kind, articles, says, places }) => ({
        kind,
        articles: articles.map((article) => this.id(article)),
        says,
        spans: places.map((place) => this.place(place)),
      })),
    };
  }

  excluded(cluster: ExcludedCluster): ReportExcluded {
    return {
      ...this.shared(cluster, longest(cluster.witnesses)),
      witnesses: cluster.witnesses.map((witness) => this.witness(witness, null)),
      kind: cluster.kind,
      reason: cluster.reason,
    };
  }

  private shared(cluster: Cluster | ExcludedCluster, representative: Witness) {
    const { article } = representative.units;
    const spans = cluster.kind === "repetition" ? representative.spans.slice(0, 1) : representative.spans;
    const speaker = speakerOf(cluster);
    return {
      id: contentId({
        kind: cluster.kind,
        witnesses: cluster.witnesses.map(({ article: index, spans: own, units }) => [
          this.id(index),
          own.map(({ start, end }) => [start, units.article.text.slice(start, end)]),
        ]),
      }),
      text: spans.map(({ start, end }) => article.text.slice(start, end)).join(" … "),
      words: spans.reduce((sum, span) => sum + wordsIn(article.words, wordsInside(article.words, span)), 0),
      speaker: speaker && { name: speaker.name },
    };
  }

  private witness({ article, spans, quoted }: Witness, credit: ReportCluster["witnesses"][number]["credit"]) {
    return { article: this.id(article), spans: spans.map(({ start, end }) => ({ start, end })), quoted, credit };
  }

  private derivation({ witnesses }: Cluster, derivation: Derivation): ReportCluster["derivations"][number] {
    const from = derivation.from === null ? null : witnesses[derivation.from].article;
    const to = witnesses[derivation.to].article;
    const alignments = derivation.alignments.map(tellAlignment);
    return {
      from: from === null ? null : this.id(from),
      to: this.id(to),
      relation: derivation.relation,
      probability: fourDecimals(derivation.probability),
      alignments,
      evidence: derivation.evidence.map((observation) => this.evidence(observation)),
      changes: alignments.flatMap(({ changes }) =>
        changes.map(({ kind, from: was, to: is, a, b }) => ({
          kind,
          from: was,
          to: is,
          spans: [...(from === null ? [] : [{ article: this.id(from), ...a }]), { article: this.id(to), ...b }],
        })),
      ),
    };
  }

  private parallels(
    { witnesses, alignments }: Cluster,
    derivations: readonly Derivation[],
  ): ReportCluster["parallels"] {
    const told = new Set(
      derivations.flatMap(({ from, to }) =>
        from === null ? [] : [pairKey(witnesses[from].article, witnesses[to].article)],
      ),
    );
    const pairs = new Map<number, (typeof alignments)[number][]>();
    for (const pair of alignments) {
      const key = pairKey(pair.a, pair.b);
      if (told.has(key)) continue;
      addTo(pairs, key, pair);
    }
    return [...pairs.values()].map((group) => ({
      from: this.id(group[0].a),
      to: this.id(group[0].b),
      alignments: group.map((pair) => tellAlignment({ pair, swapped: false })),
    }));
  }

  private evidence({ kind, favours, weight, says, places }: Observation) {
    return {
      kind,
      favours: FAVOURS[favours],
      weight: fourDecimals(weight),
      says,
      spans: places.map((place) => this.place(place)),
    };
  }

  private place = ({ article, span }: Place): ReportPlace => {
    const { id, words } = this.divided[article].article;
    return { article: id, ...withNeighbours(words, span) };
  };

  private id = (article: number): string => this.divided[article].article.id;
}

const FAVOURS = { a: "forward", b: "backward", "common-source": "common-source" } as const;

const longest = (witnesses: readonly Witness[]): Witness =>
  witnesses.reduce((best, witness) => (totalLength(witness.spans) > totalLength(best.spans) ? witness : best));
