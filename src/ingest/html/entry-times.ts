import { parseTime } from "../../kernel/time.js";
import { isoOf } from "./date-forms.js";
import type { Furniture } from "./furniture.js";
import { lineOf, upwards } from "./page-dom.js";

/** Times that stand alike in more places than these are those of entries: a publication and a change are two. */
const MOST_ALIKE = 2;
/** Entries with so much of a page's prose are what its article is made of; others are a list beside it. */
const LEAST_PROSE = 0.5;

/** The times of a page that begin one entry each of a list: posts of a live blog, teasers. None is that of the page. */
export function entryTimesOf(body: Element): Element[][] {
  const alike = new Map<string, Element[]>();
  for (const time of body.querySelectorAll("time[datetime]")) {
    if (lineOf(time) === "" || !isFirst(time)) continue; // told of in a sentence
    const around = time.parentElement!;
    const name = `${nameOf(around)} ${nameOf(time)}`;
    alike.set(name, [...(alike.get(name) ?? []), time]);
  }
  return [...alike.values()].filter((times) => new Set(times.map((time) => time.parentElement)).size > MOST_ALIKE);
}

function isFirst(element: Element): boolean {
  let before = element.previousSibling;
  while (before !== null && lineOf(before) === "") before = before.previousSibling;
  return before === null;
}

const nameOf = (element: Element): string => `${element.localName} ${element.getAttribute("class") ?? ""}`;

/** The first and the last time of the entries that the article is made of, in ISO 8601; `null` where it is made of none. */
export function spanOfEntries(
  lists: readonly Element[][],
  body: Element,
  furniture: Furniture,
): [string, string] | null {
  const all = furniture.sizeOf(body).prose;
  const own = lists.find((times) => {
    const prose = entriesOf(times).map((entry) => (furniture.isApart(entry) ? 0 : furniture.sizeOf(entry).prose));
    return prose.reduce((sum, size) => sum + size, 0) > all * LEAST_PROSE;
  });
  const values = own?.map((time) => isoOf(time.getAttribute("datetime")!)).filter((value) => value !== null) ?? [];
  const inOrder = values.sort((a, b) => beginOf(a) - beginOf(b));
  return inOrder.length === 0 ? null : [inOrder[0], inOrder.at(-1)!];
}

function beginOf(value: string): number {
  const parsed = parseTime(value);
  return "interval" in parsed ? parsed.interval.earliest! : 0;
}

/** The parts that hold one of the times each: the widest below the element that holds them all. */
function entriesOf(times: readonly Element[]): Element[] {
  const list = [...upwards(times[0])].find((around) => times.every((time) => around.contains(time)));
  return times.map((time) => [...upwards(time)].find(({ parentElement }) => parentElement === list)!);
}
