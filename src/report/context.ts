import { lengthOf, totalLength } from "../kernel/span.js";
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
 * witness only; what stands around a change is equal on both its sides, so that this one is enough for every change
 * between it and another.
 */
export function surroundingsIn(cluster: ReportCluster): (place: ReportPlace) => Surroundings | null {
  const { witnesses, first, text } = cluster;
  const length = ({ spans }: ReportCluster["witnesses"][number]) =>
    totalLength(spans) + SEPARATOR.length * (spans.length - 1);
  const shown =
    witnesses.find(({ article }) => article === first.article) ?? witnesses.find((one) => length(one) === text.length);
  return ({ article, start, end }) => {
    if (shown === undefined || shown.article !== article || length(shown) !== text.length) return null;
    let at = 0;
    for (const span of shown.spans) {
      if (span.start <= start && end <= span.end) {
        const piece = text.slice(at, at + lengthOf(span));
        return around(piece, start - span.start, end - span.start);
      }
      at += lengthOf(span) + SEPARATOR.length;
    }
    return null;
  };
}

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
