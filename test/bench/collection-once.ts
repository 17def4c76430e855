import { type Report, trace } from "urtext";
import { overlapOf } from "../../src/kernel/span.js";
import { type Planted, type PlantedCollection, plantedCollection } from "../support/planted.js";
import { DOLOS_DEFAULTS, DOLOS_OF_WORDS, type DolosPair, findWithDolos } from "./dolos.js";
import { answerOnce } from "./fresh-process.js";

/** Who looks for what was planted; of Dolos, with how many words to a k-gram, and k-grams to a window. */
export type Engine = "urtext" | "dolos 23/17" | "dolos 5/4";

export interface Task {
  readonly engine: Engine;
  readonly count: number;
}

export interface Found {
  readonly found: number;
  readonly planted: number;
}

/** Words in a paragraph of the planted articles. */
const WORDS = 70;

answerOnce(
  ({ count }: Task) => plantedCollection(count, WORDS),
  async ({ articles, planted }: PlantedCollection, { engine }): Promise<Found> => {
    const isFound =
      engine === "urtext"
        ? inReport(await trace(articles))
        : inPairs(findWithDolos(articles, engine === "dolos 5/4" ? DOLOS_OF_WORDS : DOLOS_DEFAULTS));
    return { found: planted.filter(isFound).length, planted: planted.length };
  },
);

/** A planted pair is found where some passage of the two lies over what was planted, in both. */
function inPairs(pairs: readonly DolosPair[]): (planted: Planted) => boolean {
  const fragments = new Map(pairs.map((pair) => [`${pair.source} ${pair.copy}`, pair.fragments]));
  return ({ source, copy, inSource, inCopy }) =>
    (fragments.get(`${source} ${copy}`) ?? []).some(
      (found) => overlapOf(found.inSource, inSource) > 0 && overlapOf(found.inCopy, inCopy) > 0,
    );
}

function inReport({ clusters }: Report): (planted: Planted) => boolean {
  const byArticle = new Map<string, Report["clusters"][number][]>();
  for (const cluster of clusters) {
    for (const { article } of cluster.witnesses) {
      byArticle.set(article, [...(byArticle.get(article) ?? []), cluster]);
    }
  }
  return ({ source, copy, inSource, inCopy }) =>
    (byArticle.get(source) ?? []).some(({ witnesses }) =>
      [
        { article: source, planted: inSource },
        { article: copy, planted: inCopy },
      ].every(({ article, planted }) =>
        witnesses.some(
          (witness) => witness.article === article && witness.spans.some((span) => overlapOf(span, planted) > 0),
        ),
      ),
    );
}
