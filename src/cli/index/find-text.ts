import type { Hit, Hits } from "../../index.js";
import { body, count, field, measure, oneLine, section } from "../compare-text.js";
import type { Paint } from "../paint.js";
import { placeOf } from "../terminal.js";

/** What was found of one text. */
export interface Answer {
  readonly source: string;
  readonly line: number | null;
  /** Of an article its id; `null` of a plain text. */
  readonly id: string | null;
  readonly text: string;
  readonly hits: Hits;
  /** The texts of the articles in which something was found, by their ids. */
  readonly texts: ReadonlyMap<string, string>;
}

const EARLIER: Readonly<Record<Hit["earlier"], string>> = {
  yes: "before the text",
  no: "not before the text",
  unknown: "it cannot be told whether before the text",
};

/** What was found of each text, for people: the articles, best first, with each passage at its places in both. */
export const answersToText = (answers: readonly Answer[], paint: Paint): string =>
  answers.map((answer) => `${answerBlocks(answer, paint).join("\n\n")}\n`).join("\n");

function answerBlocks(answer: Answer, paint: Paint): string[] {
  const { source, line, id, hits } = answer;
  const name = oneLine(id === null ? placeOf(source, line) : `${placeOf(source, line)} [${id}]`);
  return [
    paint.strong(`a: ${name}\n${count(hits.length, "article")} with text of it · ${hits.excluded.length} set aside`),
    ...hits.map((hit, i) => hitBlock(hit, i, answer, paint)),
    ...section(
      paint.heading("Set aside"),
      hits.excluded.map(({ article, kind, reason, alignment }) =>
        field(kind, oneLine(`${article}: ${measure(alignment)}: ${reason}`)),
      ),
    ),
    ...section(
      paint.heading("Limits reached"),
      hits.limits.map(({ cap, says }) => field(cap, oneLine(says))),
    ),
  ];
}

function hitBlock(hit: Hit, i: number, { text, texts }: Answer, paint: Paint): string {
  const { article, outlet, published, words, share, earlier, alignments } = hit;
  const name = outlet === null ? article : `${outlet} [${article}]`;
  const sides = { a: { name: "the text", text }, b: { name: article, text: texts.get(article) ?? "" } };
  return [
    paint.heading(oneLine(`${i + 1}. b: ${name} · ${count(words, "word")} · ${Math.round(100 * share)} % of the text`)),
    field("published", `${timeOf(published)} · ${EARLIER[earlier]}`),
    ...alignments.flatMap((alignment) => [field("passage", measure(alignment)), ...body(alignment, sides, paint)]),
  ].join("\n");
}

function timeOf(published: Hit["published"]): string {
  const { earliest = null, latest = null } = published ?? {};
  const ends = [...(earliest === null ? [] : [`from ${earliest}`]), ...(latest === null ? [] : [`until ${latest}`])];
  return ends.length === 0 ? "at a time that is not known" : ends.join(" ");
}
