import type { Alignment, ChangeKind } from "../index.js";
import { oneLine, type Side, shorten } from "./compare-text.js";
import type { Paint } from "./paint.js";
import { cellsOfLine, type Line, type Stretch, wrap } from "./wrap.js";

const INDENT = "   ";
const GAP = "  │  ";
/** Narrower terminals have no room for two columns that can be read. */
const TWO_COLUMNS_FROM = 80;
/** Lines that go over the whole of a wide terminal are not read either. */
const WIDEST = 160;

/** What a fact-checker reads first stands out from what is merely put in other words. */
const STANDS_OUT: ReadonlySet<ChangeKind> = new Set(["number", "date", "name", "negation"]);

type Mark = ChangeKind | null;
type Marked = readonly Stretch<Mark>[];

/**
 * A passage as it stands in both texts, for a terminal of so many columns: side by side, piece by piece, with what was
 * changed painted; one above the other where there is no room. Of a long stretch without a change, its ends are shown.
 */
export function sideBySide(
  alignment: Alignment,
  sides: Readonly<Record<"a" | "b", Side>>,
  columns: number,
  paint: Paint,
): string[] {
  const width = Math.max(20, Math.min(columns, WIDEST) - INDENT.length);
  const pairs = alignment.pieces.map((_, i) => ({
    a: markedIn(alignment, i, "a", sides),
    b: markedIn(alignment, i, "b", sides),
  }));
  const both = columns < TWO_COLUMNS_FROM ? oneAboveTheOther : inTwoColumns;
  return pairs.flatMap((pair, i) => [...(i > 0 ? [`${INDENT}[…]`] : []), ...both(pair.a, pair.b, width, paint)]);
}

function inTwoColumns(a: Marked, b: Marked, width: number, paint: Paint): string[] {
  const column = Math.floor((width - GAP.length) / 2);
  const [left, right] = [wrap(a, column), wrap(b, column)];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const line = left[i] ?? [];
    const padding = " ".repeat(column - cellsOfLine(line));
    const row = `${INDENT}${painted(line, paint)}${padding}${paint.faint(GAP)}${painted(right[i] ?? [], paint)}`;
    return row.trimEnd();
  });
}

const oneAboveTheOther = (a: Marked, b: Marked, width: number, paint: Paint): string[] =>
  (["a", "b"] as const).flatMap((side) =>
    wrap(side === "a" ? a : b, width - 3).map((line, i) => `${INDENT}${i === 0 ? side : " "}  ${painted(line, paint)}`),
  );

/** One piece of the passage in one of the texts, cut where something was changed. */
function markedIn(
  { pieces, changes }: Alignment,
  piece: number,
  side: "a" | "b",
  sides: Readonly<Record<"a" | "b", Side>>,
): Marked {
  const { text } = sides[side];
  const { start, end } = pieces[piece][side];
  const marks = changes
    .map((change) => ({ kind: change.kind, span: change[side] }))
    .filter(({ span }) => span.start < span.end && start <= span.start && span.end <= end)
    .sort((x, y) => x.span.start - y.span.start);
  const stretches: Stretch<Mark>[] = [];
  let from = start;
  for (const { kind, span } of marks) {
    if (span.start < from) continue; // what is changed twice is painted once
    stretches.push({ text: shown(text.slice(from, span.start)), mark: null });
    stretches.push({ text: shown(text.slice(span.start, span.end)), mark: kind });
    from = span.end;
  }
  return [...stretches, { text: shown(text.slice(from, end)), mark: null }];
}

/** On one line, but with the blanks at its ends: they part it from what stands beside it. */
const shown = (text: string): string =>
  `${/^\s/u.test(text) ? " " : ""}${shorten(oneLine(text))}${/\s$/u.test(text) ? " " : ""}`;

/** Written from right to left. A column of it is set apart, or a terminal would turn both columns and the line between. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

function painted(line: Line<Mark>, paint: Paint): string {
  const text = merged(line)
    .map(({ text, mark }) =>
      mark === null ? text : STANDS_OUT.has(mark) ? paint.warning(paint.strong(text)) : paint.strong(text),
    )
    .join("");
  return RIGHT_TO_LEFT.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text;
}

function merged(line: Line<Mark>): Stretch<Mark>[] {
  const all: Stretch<Mark>[] = [];
  for (const { text, mark } of line) {
    const last = all.at(-1);
    if (last?.mark === mark) all[all.length - 1] = { text: last.text + text, mark };
    else all.push({ text, mark });
  }
  return all;
}
