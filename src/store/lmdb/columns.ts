import { sortedByTwoLanes } from "../../kernel/numbers.js";
import type { Keys } from "../store.js";

/**
 * Places in which keys stand, as columns that rise by key and then by paragraph, each place once. Of a key 48 bits are
 * kept: among a billion of them, one question of 750 keys in four hundred is led to an article that has none of them,
 * and finds nothing there.
 */
export interface Columns {
  /** The key's high lane. */
  readonly hi: Uint32Array;
  /** The first half of its low lane. */
  readonly tail: Uint16Array;
  /** Counted through the whole store. */
  readonly paragraph: Uint32Array;
}

export const tailOf = (lo: number): number => lo >>> 16;

/** The keys of some articles, each with the number of its first paragraph. */
export function columnsOf(articles: readonly { readonly keys: Keys; readonly first: number }[]): Columns {
  const count = articles.reduce((sum, { keys }) => sum + keys.hi.length, 0);
  const [hi, tail, paragraph] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)];
  let at = 0;
  for (const { keys, first } of articles) {
    for (let i = 0; i < keys.hi.length; i++, at++) {
      hi[at] = keys.hi[i];
      tail[at] = tailOf(keys.lo[i]);
      paragraph[at] = first + keys.paragraph[i];
    }
  }
  const order = sortedByTwoLanes(hi, tail);
  putParagraphsInOrder(order, hi, tail, paragraph);
  const sorted = emptyColumns(count);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const item = order[i];
    const before = order[i - 1];
    const isSame = i > 0 && sameKey(hi, tail, before, item) && paragraph[before] === paragraph[item];
    if (isSame) continue;
    sorted.hi[kept] = hi[item];
    sorted.tail[kept] = tail[item];
    sorted.paragraph[kept++] = paragraph[item];
  }
  return slice(sorted, 0, kept);
}

type Lane = Uint32Array | Uint16Array;
const sameKey = (hi: Lane, tail: Lane, a: number, b: number): boolean => hi[a] === hi[b] && tail[a] === tail[b];

/** Paragraphs of one key come nearly in order: an article's runs of words do, and then its paragraphs as a whole do. */
function putParagraphsInOrder(order: Uint32Array, hi: Lane, tail: Lane, paragraph: Uint32Array): void {
  for (let i = 1; i < order.length; i++) {
    const item = order[i];
    let at = i;
    for (; at > 0 && sameKey(hi, tail, order[at - 1], item) && paragraph[order[at - 1]] > paragraph[item]; at--) {
      order[at] = order[at - 1];
    }
    order[at] = item;
  }
}

export const emptyColumns = (count: number): Columns => ({
  hi: new Uint32Array(count),
  tail: new Uint16Array(count),
  paragraph: new Uint32Array(count),
});

/** A stretch of some columns, without a copy. */
export const slice = ({ hi, tail, paragraph }: Columns, from: number, to: number): Columns => ({
  hi: hi.subarray(from, to),
  tail: tail.subarray(from, to),
  paragraph: paragraph.subarray(from, to),
});

/** All places of some columns that are still there. The smallest are merged first, so that no place is moved often. */
export function merged(parts: readonly Columns[], isGone: ((paragraph: number) => boolean) | null): Columns {
  const left = [...parts];
  while (left.length > 1) {
    left.sort((a, b) => b.hi.length - a.hi.length);
    const [a, b] = left.splice(-2);
    left.push(mergedTwo(a, b));
  }
  const all = left[0] ?? emptyColumns(0);
  return isGone === null ? all : withoutGone(all, isGone);
}

function mergedTwo(a: Columns, b: Columns): Columns {
  const [ofA, ofB] = [a.hi.length, b.hi.length];
  const all = emptyColumns(ofA + ofB);
  let [i, j] = [0, 0];
  for (let at = 0; at < all.hi.length; at++) {
    const isA = j === ofB || (i < ofA && comesFirst(a, i, b, j));
    const from = isA ? a : b;
    const item = isA ? i++ : j++;
    all.hi[at] = from.hi[item];
    all.tail[at] = from.tail[item];
    all.paragraph[at] = from.paragraph[item];
  }
  return all;
}

function comesFirst(a: Columns, i: number, b: Columns, j: number): boolean {
  if (a.hi[i] !== b.hi[j]) return a.hi[i] < b.hi[j];
  if (a.tail[i] !== b.tail[j]) return a.tail[i] < b.tail[j];
  return a.paragraph[i] < b.paragraph[j];
}

function withoutGone({ hi, tail, paragraph }: Columns, isGone: (paragraph: number) => boolean): Columns {
  const left = emptyColumns(hi.length);
  let kept = 0;
  for (let i = 0; i < hi.length; i++) {
    if (isGone(paragraph[i])) continue;
    left.hi[kept] = hi[i];
    left.tail[kept] = tail[i];
    left.paragraph[kept++] = paragraph[i];
  }
  return slice(left, 0, kept);
}
