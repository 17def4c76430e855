import { lengthOf, type Span, totalLength } from "../kernel/span.js";
import type { ReportCluster, ReportPlace } from "./schema.js";

/** The words just before a place and just behind it. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

const SEPARATOR = " … ";
const MOST_WORDS = 2;
/** Far enough for two words of any language that parts them. */
const REACH = 40;

/**
 * Where a cluster's text shows what stands around a place in one of its articles. A report holds the text of one
 * witness only; what stands around a change, up to the next one, is equal on both its sides, so that this one is enough
 * for every change between it and another: no words are put together that stand together in nobody's text.
 */
export function surroundingsIn(cluster: ReportCluster): (place: ReportPlace) => Surroundings | null {
  const { witnesses, first, text } = cluster;
  const length = ({ spans }: ReportCluster["witnesses"][number]) =>
    totalLength(spans) + SEPARATOR.length * (spans.length - 1);
  const shown =
    witnesses.find(({ article }) => article === first.article) ?? witnesses.find((one) => length(one) === text.length);
  const changed = shown === undefined ? [] : changedIn(cluster, shown.article);
  return ({ article, start, end }) => {
    if (shown === undefined || shown.article !== article || length(shown) !== text.length) return null;
    const from = Math.max(0, ...changed.filter((other) => other.end <= start && other.start < start).map(endOf));
    const to = Math.min(...changed.filter((other) => other.start >= end && other.end > end).map(startOf));
    let at = 0;
    for (const span of shown.spans) {
      if (span.start <= start && end <= span.end) {
        const equal = text.slice(at + Math.max(0, from - span.start), at + Math.min(lengthOf(span), to - span.start));
        const begins = Math.max(from, span.start);
        return around(equal, start - begins, end - begins);
      }
      at += lengthOf(span) + SEPARATOR.length;
    }
    return null;
  };
}

const startOf = ({ start }: Span): number => start;
const endOf = ({ end }: Span): number => end;

/** Every place of an article that another witness reads otherwise. */
const changedIn = ({ derivations, parallels }: ReportCluster, article: string): Span[] => [
  ...derivations.flatMap(({ changes }) =>
    changes.flatMap(({ spans }) => spans.filter((span) => span.article === article)),
  ),
  ...parallels.flatMap(({ from, to, alignments }) =>
    alignments.flatMap(({ changes }) =>
      changes.flatMap(({ a, b }) => [...(from === article ? [a] : []), ...(to === article ? [b] : [])]),
    ),
  ),
];

/** On the same line, with the punctuation that stands at a word. */
function around(text: string, start: number, end: number): Surroundings {
  const before = text
    .slice(Math.max(0, start - REACH), start)
    .split(/[\n\r]/u)
    .at(-1)!;
  const after = text.slice(end, end + REACH).split(/[\n\r]/u)[0];
  const words = (part: string) => part.split(/\s+/u).filter((word) => word !== "");
  return {
    before: words(before).slice(-MOST_WORDS).join(" "),
    after: words(after).slice(0, MOST_WORDS).join(" "),
  };
}

/** Words among their neighbours, parted as a text parts them: "1 May, and". */
export const amongst = ({ before, after }: Surroundings, words: string): string =>
  `${before} ${words} ${after}`
    .replace(/\s+/gu, " ")
    .replace(/ (?=[,.;:!?)\]”’»])|(?<=[([“„«]) /gu, "")
    .trim();
