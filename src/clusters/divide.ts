import { type Span, unionOf } from "../kernel/span.js";
import { type Words, wordsInside } from "../text/words.js";
import type { ArticleUnits } from "../units/units.js";
import type { ClusterIndex } from "./cluster-index.js";
import { type Cluster, clusterOf, isNested } from "./clusters.js";
import { cut, type EqualPair } from "./cut.js";
import { group } from "./group.js";
import { type PairAlignment, reuseKindOf, sideIn } from "./pair-kind.js";

/** Fewer equal words are a turn of phrase in another's text, and no text of their own. */
const LEAST_WORDS = 12;

/** A cluster's text in two: what one of its witnesses has part in, and what others share that it never had. */
export interface Divided {
  readonly within: Cluster;
  readonly beyond: readonly Cluster[];
}

/**
 * Who copies a text and adds to it is the first to have what it added, and those who copy the copy have both in one
 * passage. Whether a stretch was added or left out is seen only when it is known whose text it is; so a cluster is divided
 * then, at what an article shares, here or in another cluster, with those of its witnesses that must have it too where it
 * is part of the text. `null` where there is nothing beyond.
 */
export function divideAt(
  cluster: Cluster,
  haveIt: (article: number) => readonly number[],
  index: ClusterIndex,
): Divided | null {
  // Where not every two were compared, what one shares with each of the others is not known.
  if (cluster.witnesses.length < 3 || cluster.witnesses.length > index.allCompared) return null;
  const carried = wordsOf(cluster, (article, words) => {
    const others = haveIt(article);
    return others.includes(article)
      ? [{ start: 0, end: words.end.at(-1) ?? 0 }]
      : others.flatMap((other) => index.aligned(article, other).flatMap((pair) => sideIn(pair, article)));
  });
  const { rest, out } = cutOut(cluster, ({ a, b }, equal) => !carried.get(a)![equal.a] && !carried.get(b)![equal.b]);
  if (out.length === 0) return null;
  const beyond = group(out).map((members) => remade(cluster, members));
  index.remove(cluster);
  const isKnown = ({ witnesses }: Cluster): boolean =>
    [...index.of(witnesses[0].article)].some(
      (other) => other.witnesses.length >= witnesses.length && isNested(witnesses, other.witnesses),
    );
  return { within: remade(cluster, rest), beyond: beyond.filter((part) => !isKnown(part)) };
}

/**
 * A cluster without what is the text of other clusters, of which all its witnesses are witnesses too: who takes from two
 * was first with neither, though those who copy it have both in one passage. `null` where nothing is left of it.
 */
export function without(cluster: Cluster, others: readonly Cluster[]): Cluster | null {
  const spansOf = others.map(({ witnesses }) => new Map(witnesses.map(({ article, spans }) => [article, spans])));
  const taken = wordsOf(cluster, (article) => spansOf.flatMap((spans) => spans.get(article) ?? []));
  const { rest, out } = cutOut(cluster, ({ a, b }, equal) => taken.get(a)![equal.a] && taken.get(b)![equal.b]);
  if (out.length === 0) return cluster;
  const long = rest.filter(({ alignment }) => alignment.words >= LEAST_WORDS);
  return long.length === 0 ? null : remade(cluster, long);
}

/** For each word of each witness's article, whether it stands in some spans. */
function wordsOf(
  { witnesses }: Cluster,
  spansIn: (article: number, words: Words) => readonly Span[],
): ReadonlyMap<number, readonly boolean[]> {
  return new Map(
    witnesses.map(({ article, units }) => {
      const { words } = units.article;
      const inside = new Array<boolean>(words.start.length).fill(false);
      for (const span of unionOf(spansIn(article, words))) {
        const { start, end } = wordsInside(words, span);
        inside.fill(true, start, end);
      }
      return [article, inside];
    }),
  );
}

/** Cuts the stretches for which a test holds, where they are long enough, out of all alignments of a cluster. */
function cutOut(
  { alignments, witnesses }: Cluster,
  isOut: (pair: PairAlignment, equal: EqualPair) => boolean,
): { rest: PairAlignment[]; out: PairAlignment[] } {
  const units = unitsIn(witnesses);
  const [rest, out]: PairAlignment[][] = [[], []];
  for (const pair of alignments) {
    const [a, b] = [units.get(pair.a)!, units.get(pair.b)!];
    const long = cut(pair.alignment, a, b, (equal) => isOut(pair, equal)).out.filter(
      (block) => block.alignment.words >= LEAST_WORDS,
    );
    const words = new Set(long.flatMap(({ pairs }) => pairs.map((equal) => equal.a)));
    const divided = long.length === 0 ? null : cut(pair.alignment, a, b, (equal) => words.has(equal.a));
    if (divided === null) rest.push(pair);
    else if (divided.rest !== null) rest.push({ ...pair, alignment: divided.rest });
    for (const { alignment } of divided?.out ?? []) out.push({ ...pair, alignment });
  }
  return { rest, out };
}

/** A cluster of some of another's alignments, or of parts of them. */
function remade({ witnesses, kind }: Cluster, alignments: readonly PairAlignment[]): Cluster {
  const units = unitsIn(witnesses);
  const kinds = alignments.map((pair) =>
    reuseKindOf(pair, units.get(pair.a)!, units.get(pair.b)!, kind === "revision"),
  );
  return clusterOf(alignments, kinds, (article) => units.get(article)!);
}

const unitsIn = (witnesses: Cluster["witnesses"]): ReadonlyMap<number, ArticleUnits> =>
  new Map(witnesses.map(({ article, units }) => [article, units]));
