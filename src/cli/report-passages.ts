import { type ArticleInput, type Inputs, LocatedInput, type Report, type ReportCluster } from "../index.js";
import type { Paint } from "./paint.js";
import { sideBySide } from "./side-by-side.js";

type Derivation = ReportCluster["derivations"][number];

/** Of a derivation in many passages, the first are shown; what was changed in the others is told all the same. */
const MOST_PASSAGES = 3;

/**
 * The passages of a report as they stand in both texts, for a terminal of so many columns: those in which something was
 * changed. What was taken word for word stands above them already.
 */
export async function passagesOf(
  { clusters }: Report,
  articles: Inputs,
  columns: number,
  paint: Paint,
): Promise<(derivation: Derivation) => string[]> {
  const texts = await textsOf(articles, new Set(clusters.flatMap(({ derivations }) => derivations.flatMap(changedIn))));
  return ({ from, to, alignments }) => {
    const [a, b] = [texts.get(from ?? ""), texts.get(to)];
    if (!a || !b) return [];
    const sides = { a: { name: from!, text: a }, b: { name: to, text: b } };
    return alignments
      .filter(({ changes }) => changes.length > 0)
      .slice(0, MOST_PASSAGES)
      .flatMap((alignment) => sideBySide(alignment, sides, columns, paint));
  };
}

const changedIn = ({ from, to, changes }: Derivation): string[] =>
  from !== null && changes.length > 0 ? [from, to] : [];

/** Of an id that is given twice, nothing is shown: the words could be the other's. */
async function textsOf(articles: Inputs, ids: ReadonlySet<string>): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  if (ids.size === 0) return texts;
  for await (const given of articles) {
    const { id, text } = ((LocatedInput.is(given) ? given.input : given) ?? {}) as Partial<ArticleInput>;
    if (typeof id !== "string" || typeof text !== "string" || !ids.has(id)) continue;
    texts.set(id, texts.has(id) && texts.get(id) !== text ? "" : text);
  }
  return texts;
}
