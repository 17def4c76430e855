import { CHANGE_KINDS, type ChangeKind } from "../alignment/changes.js";
import { DisjointSets } from "../kernel/disjoint-sets.js";
import { byKeys } from "../kernel/order.js";
import type { ReportCluster, ReportPlace } from "./schema.js";

/** One place of a text at which its witnesses read otherwise, where nobody can say who changed it. */
export interface Variant {
  readonly kind: ChangeKind;
  /** What stands there, each once, with who has it; "" where nothing does. In the order of the witnesses. */
  readonly readings: readonly { readonly words: string; readonly articles: readonly string[] }[];
  readonly places: readonly ReportPlace[];
}

interface Side {
  readonly kind: ChangeKind;
  readonly words: string;
  readonly place: ReportPlace;
}

/**
 * Where the witnesses of a text differ in what a fact-checker reads first, and no derivation between them tells it: all
 * that two outlets changed in one speaker's words stands in their parallels only. What is changed at one place in one
 * article is one variant, with however many others it is compared. Other words than these are not told.
 */
export function variantsOf(cluster: ReportCluster): Variant[] {
  const links = [...linksIn(cluster)];
  const sides = new Map(links.flat().map((side) => [keyOf(side), side]));
  const keys = [...sides.keys()];
  const index = new Map(keys.map((key, i) => [key, i]));
  const sets = new DisjointSets(keys.length);
  for (const [a, b] of links) sets.union(index.get(keyOf(a))!, index.get(keyOf(b))!);
  const order = new Map(cluster.witnesses.map(({ article }, i) => [article, i]));
  return sets
    .sets()
    .map((set) => variant(set.map((i) => sides.get(keys[i])!).sort(byKeys(({ place }) => order.get(place.article)!))))
    .sort(byKeys(({ kind }) => CHANGE_KINDS.indexOf(kind)));
}

function* linksIn({ witnesses, derivations, parallels }: ReportCluster): Generator<readonly [Side, Side]> {
  const places = new Map(witnesses.map(({ article }, i) => [article, i]));
  const joined = new DisjointSets(witnesses.length);
  const setOf = (article: string): number => joined.find(places.get(article)!);
  for (const { from, to } of derivations) if (from !== null) joined.union(setOf(from), setOf(to));
  for (const { from, to, alignments } of parallels) {
    if (setOf(from) === setOf(to)) continue;
    for (const { kind, from: was, to: is, a, b } of alignments.flatMap(({ changes }) => changes)) {
      if (kind === "other") continue;
      yield [
        { kind, words: was, place: { article: from, ...a } },
        { kind, words: is, place: { article: to, ...b } },
      ];
    }
  }
}

function variant(sides: readonly Side[]): Variant {
  const words = [...new Set(sides.map((side) => side.words))];
  return {
    kind: sides[0].kind,
    readings: words.map((one) => ({
      words: one,
      articles: [...new Set(sides.filter((side) => side.words === one).map(({ place }) => place.article))],
    })),
    places: sides.map(({ place }) => place),
  };
}

const keyOf = ({ kind, place: { article, start, end } }: Side): string => `${kind} ${start} ${end} ${article}`;
