import type { Alignment, Change, ChangeKind, Comparison, Span } from "../index.js";
import type { Paint } from "./paint.js";

/** A text that was compared, under the name that the user knows it by. */
export interface Side {
  readonly name: string;
  readonly text: string;
}

type Sides = Readonly<Record<"a" | "b", Side>>;

const INDENT = "   ";
const LABEL_WIDTH = 12;
/** Of a long passage, its beginning and its end are shown. */
const LONGEST_EXCERPT = 320;

/** The weightiest changes are told first, and of very many only so many. */
const WEIGHT: Readonly<Record<ChangeKind, number>> = {
  number: 0,
  date: 1,
  name: 2,
  negation: 3,
  hedge: 4,
  quantity: 5,
  other: 6,
};
const MOST_CHANGES = 24;
/** So many words are shown on either side of a change, from so many characters. */
const WORDS_AROUND = 2;
const REACH = 40;

/** How the words of a passage are shown, where it is not by an excerpt. */
export type ShowPassage = (alignment: Alignment) => string[];

/** A comparison for people: each shared passage at its places in both texts, with what was changed, and what is left out. */
export function comparisonToText(
  { alignments, excluded, limits }: Comparison,
  sides: Sides,
  paint: Paint,
  show?: ShowPassage,
): string {
  const blocks = [
    paint.strong(
      `a: ${sides.a.name}\nb: ${sides.b.name}\n${count(alignments.length, "passage")} shared · ${excluded.length} set aside`,
    ),
    ...alignments.map((alignment, i) =>
      [paint.heading(`${i + 1}. ${measure(alignment)}`), ...body(alignment, sides, paint, show)].join("\n"),
    ),
    ...section(
      paint.heading("Set aside"),
      excluded.flatMap(({ kind, reason, alignment }) => [
        field(kind, `${measure(alignment)}: ${reason}`),
        ...body(alignment, sides, paint, show),
      ]),
    ),
    ...section(
      paint.heading("Limits reached"),
      limits.map(({ cap, says }) => field(cap, says)),
    ),
  ];
  return `${blocks.join("\n\n")}\n`;
}

export const measure = ({ words, similarity }: Alignment): string =>
  `${count(words, "equal word")} · similarity ${similarity.toFixed(2)}`;

/** One passage at its places in both texts, with what was changed. */
export function body(alignment: Alignment, sides: Sides, paint: Paint, show?: ShowPassage): string[] {
  const [a, b] = [sideOf(alignment, "a", sides), sideOf(alignment, "b", sides)];
  const told = changes(alignment.changes, sides, paint);
  if (show) return [field("a", a.place), field("b", b.place), ...show(alignment), ...told];
  const excerpt = (passage: string): string => paint.faint(field("", `“${shorten(passage)}”`));
  return [
    field("a", a.place),
    ...(a.passage === b.passage ? [] : [excerpt(a.passage)]),
    field("b", b.place),
    excerpt(b.passage),
    ...told,
  ];
}

function changes(all: readonly Change[], sides: Sides, paint: Paint): string[] {
  const ranked = [...all].sort((x, y) => WEIGHT[x.kind] - WEIGHT[y.kind]);
  const shown = ranked.slice(0, MOST_CHANGES).map((change) => field("changed", inWords(change, sides)));
  const more = all.length - MOST_CHANGES;
  return more > 0 ? [...shown, paint.faint(field("", `and ${count(more, "more change")}`))] : shown;
}

/** What was changed; and, for what a fact-checker reads first, among its neighbours: a lone "not" says little. */
function inWords({ kind, from, to, a, b }: Change, sides: Sides): string {
  const what = change(shorten(oneLine(from)), shorten(oneLine(to)));
  if (kind === "other") return what;
  return `${kind}: ${what} (“${amongWords(sides.a.text, a)}” → “${amongWords(sides.b.text, b)}”)`;
}

function amongWords(text: string, { start, end }: Span): string {
  const line = (part: string, at: 0 | -1) => part.split(/[\n\r]/u).at(at)!;
  const words = (part: string) => part.split(/\s+/u).filter((word) => word !== "");
  const before = words(line(text.slice(Math.max(0, start - REACH), start), -1)).slice(-WORDS_AROUND);
  const after = words(line(text.slice(end, end + REACH), 0)).slice(0, WORDS_AROUND);
  return oneLine([...before, text.slice(start, end), ...after].join(" ")).replace(
    / (?=[,.;:!?)\]”’»])|(?<=[([“„«]) /gu,
    "",
  );
}

/** A passage in pieces is told by its pieces: what one text puts between them is not shared. */
function sideOf({ pieces, ...reach }: Alignment, side: "a" | "b", sides: Sides): { place: string; passage: string } {
  const spans = pieces.map((piece) => piece[side]);
  const parts = spans.length > 1 ? ` (${spans.map(range).join(", ")})` : "";
  const passage = spans.map(({ start, end }) => oneLine(sides[side].text.slice(start, end))).join(" […] ");
  return { place: `${range(reach[side])}${parts}`, passage };
}

function change(from: string, to: string): string {
  if (from === "") return `b adds “${to}”`;
  return to === "" ? `b leaves out “${from}”` : `“${from}” in a is “${to}” in b`;
}

export const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [[heading, ...lines].join("\n")] : [];

export const field = (name: string, value: string): string => `${INDENT}${name.padEnd(LABEL_WIDTH)}${value}`;

export const range = ({ start, end }: Span): string => `${start}–${end}`;

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;

/** On one line, with what steers a terminal made visible: the texts are anyone's. */
export const oneLine = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd")
    .trim();

export function shorten(text: string): string {
  const characters = [...text];
  if (characters.length <= LONGEST_EXCERPT) return text;
  const half = Math.floor((LONGEST_EXCERPT - 5) / 2);
  return `${characters.slice(0, half).join("").trimEnd()} […] ${characters.slice(-half).join("").trimStart()}`;
}
