import { type Span, unionOf } from "../kernel/span.js";
import { wordsInside } from "../text/words.js";
import type { ArticleUnits } from "../units/units.js";
import { type Cluster, clusterOf, isNested } from "./clusters.js";
import { cut, type EqualPair } from "./cut.js";
import { group } from "./group.js";
import { type PairAlignment, reuseKindOf, sideIn } from "./pair-kind.js";

/** Fewer equal words that the first lacks are a turn of phrase of the second's in the text of the first. */
const LEAST_WORDS = 12;
/** In larger clusters not every two were compared: what the first shares with each of the others is not known. */
const ALL_COMPARED = 32;

/** A cluster's text in two: what one of its witnesses has part in, and what others share that it never had. */
export interface Divided {
  readonly within: Cluster;
  readonly beyond: readonly Cluster[];
}

/**
 * Who copies a text and adds to it is the first to have what it added, and those who copy the copy have both in one
 * passage. Whether a stretch was added or left out is seen only when it is known who was first; so a cluster is divided
 * then, at what the first of its witnesses carries.
 */
export class Divider {
  private readonly between = new Map<string, PairAlignment[]>();
  private readonly byArticle = new Map<number, Cluster[]>();
  private readonly divided = new Set<Cluster>();

  constructor(clusters: readonly Cluster[]) {
    for (const cluster of clusters) {
      for (const pair of cluster.alignments) {
        const key = keyOf(pair.a, pair.b);
        const others = this.between.get(key);
        if (others) others.push(pair);
        else this.between.set(key, [pair]);
      }
      for (const { article } of cluster.witnesses) {
        const others = this.byArticle.get(article);
        if (others) others.push(cluster);
        else this.byArticle.set(article, [cluster]);
      }
    }
  }

  /** Divides a cluster at what the witness of an article carries, here or in another cluster; `null` where there is nothing beyond. */
  divide(cluster: Cluster, first: number): Divided | null {
    if (cluster.witnesses.length < 3 || cluster.witnesses.length > ALL_COMPARED) return null;
    const units = new Map(cluster.witnesses.map((witness) => [witness.article, witness.units]));
    const carried = new Map([...units].map(([article, own]) => [article, this.carriedWords(article, own, first)]));
    const kept: PairAlignment[] = [];
    const added: PairAlignment[] = [];
    for (const pair of cluster.alignments) {
      const [a, b] = [units.get(pair.a)!, units.get(pair.b)!];
      const isBeyond = (equal: EqualPair) => !carried.get(pair.a)![equal.a] && !carried.get(pair.b)![equal.b];
      const { rest, out } = cutLong(pair, a, b, isBeyond);
      if (rest !== null) kept.push({ ...pair, alignment: rest });
      for (const alignment of out) added.push({ ...pair, alignment });
    }
    if (added.length === 0) return null;
    this.divided.add(cluster);
    const make = (members: readonly PairAlignment[]): Cluster => {
      const kinds = members.map((pair) =>
        reuseKindOf(pair, units.get(pair.a)!, units.get(pair.b)!, cluster.kind === "revision"),
      );
      return clusterOf(members, kinds, (article) => units.get(article)!);
    };
    return {
      within: make(kept),
      beyond: group(added)
        .map(make)
        .filter((part) => !this.isKnown(part)),
    };
  }

  /** For each word of an article, whether the first has it too. */
  private carriedWords(article: number, { article: { words } }: ArticleUnits, first: number): Uint8Array {
    const carried = new Uint8Array(words.start.length);
    if (article === first) return carried.fill(1);
    const sides: Span[] = unionOf(
      (this.between.get(keyOf(article, first)) ?? []).flatMap((pair) => sideIn(pair, article)),
    );
    for (const span of sides) {
      const { start, end } = wordsInside(words, span);
      carried.fill(1, start, end);
    }
    return carried;
  }

  /** Whether the collection has a cluster of its own of this text, or of a longer one of the same witnesses. */
  private isKnown({ witnesses }: Cluster): boolean {
    return (this.byArticle.get(witnesses[0].article) ?? []).some(
      (other) =>
        !this.divided.has(other) && other.witnesses.length >= witnesses.length && isNested(witnesses, other.witnesses),
    );
  }
}

/** Cuts out the stretches for which a test holds, where they are long enough. */
function cutLong(
  { alignment }: PairAlignment,
  a: ArticleUnits,
  b: ArticleUnits,
  isOut: (pair: EqualPair) => boolean,
): { rest: PairAlignment["alignment"] | null; out: PairAlignment["alignment"][] } {
  const long = cut(alignment, a, b, isOut).out.filter((block) => block.alignment.words >= LEAST_WORDS);
  if (long.length === 0) return { rest: alignment, out: [] };
  const words = new Set(long.flatMap(({ pairs }) => pairs.map((pair) => pair.a)));
  const { rest, out } = cut(alignment, a, b, (pair) => words.has(pair.a));
  return { rest, out: out.map((block) => block.alignment) };
}

const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
