import type {
  ExplainedAlignment,
  ExplainedArticle,
  ExplainedPassage,
  ExplainedRegion,
  Explanation,
  Places,
  UnitsAlike,
} from "../index.js";
import { count, field, oneLine, range, type Side, section, shorten } from "./compare-text.js";
import type { Paint } from "./paint.js";

type Sides = Readonly<Record<"a" | "b", Side>>;

/** Of a long list so many lines are shown; JSON has them all. */
const MOST_LINES = 12;

/** An explanation for people: the verdict that was asked for, then what each stage saw, in their order. */
export function explanationToText(explanation: Explanation, sides: Sides, paint: Paint): string {
  const { a, b, answer, sketch, candidate, seeds, runs, passages, regions, alignments, limits } = explanation;
  const list = (heading: string, lines: readonly string[]): string[] =>
    section(paint.heading(heading), shortened(lines, paint));
  const quote = (places: Places): string => paint.faint(field("", `“${oneLine(textOf(places, sides))}”`));
  const blocks = [
    paint.strong(`a: ${oneLine(sides.a.name)}\nb: ${oneLine(sides.b.name)}`),
    ...(answer === null
      ? []
      : [
          [
            paint.strong(oneLine(answer.says)),
            field("asked", `${range(answer.at)} in ${answer.at.article}, ${count(answer.words, "word")}`),
          ].join("\n"),
        ]),
    ...section(paint.heading("Articles"), [...articleLines("a", a), ...articleLines("b", b)]),
    ...section(paint.heading("Sketch"), [
      field("prints", `${sketch.fingerprints.a} in a, ${sketch.fingerprints.b} in b, ${sketch.shared.length} shared`),
      ...sketch.unitsAlike.slice(0, MOST_LINES).map((units) => field("alike", alike(units))),
      field("candidate", candidate.through.length > 0 ? `through ${candidate.through.join(", ")}` : "no"),
    ]),
    ...list(
      `Runs of equal words (from ${count(seeds, "seed")})`,
      runs.map((run) => field(count(run.words, "word"), place(run))),
    ),
    ...list("Passages", passages.map(passageLine)),
    ...list("Regions of other words", (regions ?? []).map(regionLine)),
    ...section(
      paint.heading("Alignments"),
      alignments.flatMap((found) => [alignmentLine(found), quote(found.alignment)]),
    ),
    ...section(
      paint.heading("Limits reached"),
      limits.map(({ cap, says }) => field(cap, oneLine(says))),
    ),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function shortened(lines: readonly string[], paint: Paint): readonly string[] {
  const more = lines.length - MOST_LINES;
  return more > 0 ? [...lines.slice(0, MOST_LINES), paint.faint(field("", `and ${more} more`))] : lines;
}

function articleLines(name: string, article: ExplainedArticle): string[] {
  const { words, language, stemmer, paragraphs, sentences, quotations } = article;
  const parts = [
    count(words, "word"),
    `language ${oneLine(language)}`,
    stemmer === null ? "not stemmed" : "stemmed",
    count(paragraphs.length, "paragraph"),
    count(sentences.length, "sentence"),
    count(quotations.length, "quotation"),
  ];
  const said = quotations
    .slice(0, MOST_LINES)
    .map(({ span, speaker }) => field("", `quotation ${range(span)} of ${oneLine(speaker ?? "nobody named")}`));
  return [field(name, parts.join(" · ")), ...said];
}

const alike = ({ kinds, bands, speaker, estimated, exact, ...places }: UnitsAlike): string =>
  [
    `${kinds.a} ${range(places.a)} | ${kinds.b} ${range(places.b)}`,
    `Jaccard ${exact.toFixed(2)}, estimated ${estimated.toFixed(2)}`,
    count(bands, "band"),
    ...(speaker === null ? [] : [`both by ${oneLine(speaker)}`]),
  ].join(" · ");

const passageLine = ({ words, evidence, says, ...places }: ExplainedPassage): string =>
  field(
    count(words, "word"),
    [place(places), ...(evidence === null ? [] : [`${evidence.toFixed(1)} nats`]), oneLine(says)].join(" · "),
  );

function regionLine({ from, rough, refined, words, evidence, says }: ExplainedRegion): string {
  const parts =
    refined === null
      ? [`around ${place(rough!)}`, says]
      : [place(refined), `${words.a} + ${words.b} words`, `${evidence.toFixed(1)} nats`, says];
  return field(from, parts.join(" · "));
}

function alignmentLine({ kind, setAside, reason, alignment }: ExplainedAlignment): string {
  const parts = [
    place(alignment),
    count(alignment.words, "equal word"),
    `similarity ${alignment.similarity.toFixed(2)}`,
  ];
  return field(
    setAside ? "set aside" : "reported",
    [...parts, oneLine(reason === null ? kind : `${kind}: ${reason}`)].join(" · "),
  );
}

const place = ({ a, b }: Places): string => `${range(a)} | ${range(b)}`;

const textOf = ({ a }: Places, sides: Sides): string => shorten(oneLine(sides.a.text.slice(a.start, a.end)));
