import { addTo } from "../../kernel/lists.js";
import { type Span, subtract, unionOf } from "../../kernel/span.js";
import type { Report, ReportCluster } from "../schema.js";

/** What an article's part in a cluster is: whether it has it from somebody, had it first, or nobody can tell. */
export type Role = "taken" | "open" | "first" | "aside";

/** One article's part in one cluster. */
export interface Part {
  /** Place of the cluster among the report's; of what was set aside among that. */
  readonly cluster: number;
  readonly role: Role;
  /** From whom it was taken; `null`: from outside, or not taken. */
  readonly from: string | null;
  readonly probability: number;
  readonly words: number;
  readonly spans: readonly Span[];
}

/** The parts of every article, by its id, in the order in which they are painted: what was taken above all. */
export function partsOf({ clusters, excluded }: Report): ReadonlyMap<string, readonly Part[]> {
  const parts = new Map<string, Part[]>();
  clusters.forEach((cluster, i) => {
    const likeliest = likeliestInto(cluster);
    for (const witness of cluster.witnesses)
      addTo(parts, witness.article, partIn(cluster, i, witness, likeliest.get(witness.article)));
  });
  excluded.forEach(({ witnesses, words }, cluster) => {
    for (const { article, spans } of witnesses)
      addTo(parts, article, { cluster, role: "aside", from: null, probability: 1, words, spans });
  });
  const rank: readonly Role[] = ["taken", "open", "first", "aside"];
  for (const list of parts.values()) list.sort((a, b) => rank.indexOf(a.role) - rank.indexOf(b.role));
  return parts;
}

type Derivation = ReportCluster["derivations"][number];

/** By who took it. */
function likeliestInto({ derivations }: ReportCluster): ReadonlyMap<string, Derivation> {
  const into = new Map<string, Derivation>();
  for (const one of derivations) {
    const best = into.get(one.to);
    if (best === undefined || one.probability > best.probability) into.set(one.to, one);
  }
  return into;
}

function partIn(
  cluster: ReportCluster,
  place: number,
  { article, spans }: ReportCluster["witnesses"][number],
  taken: Derivation | undefined,
): Part {
  if (taken === undefined) {
    const role = cluster.first.article === article ? "first" : "open";
    return { cluster: place, role, from: null, probability: cluster.first.probability, words: cluster.words, spans };
  }
  const { from, probability, alignments } = taken;
  const aligned = alignments.reduce((sum, { words }) => sum + words, 0);
  return { cluster: place, role: "taken", from, probability, words: from === null ? cluster.words : aligned, spans };
}

/** A stretch of a text, and what it was painted with. */
export interface Stretch<Paint> extends Span {
  readonly paint: Paint | null;
}

/** A text cut where its paint changes. Where layers lie upon each other, the first is seen. */
export function painted<Paint>(
  length: number,
  layers: readonly { readonly spans: readonly Span[]; readonly paint: Paint }[],
): Stretch<Paint>[] {
  const stretches: Stretch<Paint>[] = [];
  let taken: readonly Span[] = [];
  for (const { spans, paint } of layers) {
    const own = subtract(unionOf(spans), taken);
    for (const span of own) stretches.push({ ...span, paint });
    taken = unionOf([...taken, ...own]);
  }
  for (const span of subtract([{ start: 0, end: length }], taken)) stretches.push({ ...span, paint: null });
  return stretches.sort((a, b) => a.start - b.start);
}
