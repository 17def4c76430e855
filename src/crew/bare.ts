import { type Cluster, toWitness, type Witness } from "../clusters/clusters.js";
import type { Derivation, Provenance } from "../provenance/provenance.js";
import type { Solved } from "../provenance/solver.js";
import type { ArticleUnits } from "../units/units.js";

/** A cluster without its articles, which whoever gets it has. */
export interface BareCluster extends Pick<Cluster, "kind" | "alignments"> {
  readonly witnesses: readonly Pick<Witness, "article" | "spans">[];
}

export const bareCluster = ({ kind, alignments, witnesses }: Cluster): BareCluster => ({
  kind,
  alignments,
  witnesses: witnesses.map(({ article, spans }) => ({ article, spans })),
});

export const clusterIn = (
  { kind, alignments, witnesses }: BareCluster,
  unitsOf: (article: number) => ArticleUnits,
): Cluster => ({
  kind,
  alignments,
  witnesses: witnesses.map(({ article, spans }) => toWitness(article, spans, unitsOf(article))),
});

/** What was found of some clusters without that of which whoever asked for it has the same. */
export interface BareSolved extends Omit<Solved, "provenances"> {
  readonly provenances: readonly (readonly BareProvenance[])[];
}

interface BareProvenance extends Omit<Provenance, "cluster" | "derivations"> {
  /** One of those that were asked about, by its place, or one that it was divided into. */
  readonly cluster: number | BareCluster;
  readonly derivations: readonly BareDerivation[];
}

interface BareDerivation extends Omit<Derivation, "alignments"> {
  /** By their places in the cluster. */
  readonly alignments: readonly { readonly pair: number; readonly swapped: boolean }[];
}

export function bareSolved({ provenances, ...rest }: Solved, asked: readonly Cluster[]): BareSolved {
  const places = new Map(asked.map((cluster, place) => [cluster, place]));
  return { ...rest, provenances: provenances.map((ofOne) => ofOne.map((told) => bareProvenance(told, places))) };
}

function bareProvenance(
  { cluster, derivations, ...rest }: Provenance,
  places: ReadonlyMap<Cluster, number>,
): BareProvenance {
  const pairs = new Map(cluster.alignments.map((pair, place) => [pair, place]));
  return {
    ...rest,
    cluster: places.get(cluster) ?? bareCluster(cluster),
    derivations: derivations.map(({ alignments, ...derivation }) => ({
      ...derivation,
      alignments: alignments.map(({ pair, swapped }) => ({ pair: pairs.get(pair)!, swapped })),
    })),
  };
}

export const solvedIn = (
  { provenances, ...rest }: BareSolved,
  asked: readonly Cluster[],
  unitsOf: (article: number) => ArticleUnits,
): Solved => ({
  ...rest,
  provenances: provenances.map((ofOne) => ofOne.map((told) => provenanceIn(told, asked, unitsOf))),
});

function provenanceIn(
  { cluster: told, derivations, ...rest }: BareProvenance,
  asked: readonly Cluster[],
  unitsOf: (article: number) => ArticleUnits,
): Provenance {
  const cluster = typeof told === "number" ? asked[told] : clusterIn(told, unitsOf);
  return {
    ...rest,
    cluster,
    derivations: derivations.map(({ alignments, ...derivation }) => ({
      ...derivation,
      alignments: alignments.map(({ pair, swapped }) => ({ pair: cluster.alignments[pair], swapped })),
    })),
  };
}
