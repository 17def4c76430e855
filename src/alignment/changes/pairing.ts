import type { Span } from "../../kernel/span.js";

/**
 * How things of two texts are paired. Every way of pairing here gives the same pairs whichever text is read first: a
 * change is no other change when the texts are exchanged.
 */

/** How one thing stands to one of the other text: 0 where they can be a pair, else which of them is too far in front. */
type Apart<T> = (x: T, y: T) => number;

/**
 * Pairs what has one key in both lists, the first with the first; a key of "" is none. Both lists are in the order of
 * their texts. Where two things are too far apart, the one in front is given up: what follows is further still.
 */
export function pairByKey<T>(
  x: readonly T[],
  y: readonly T[],
  keyOf: (thing: T) => string,
  apart: Apart<T> = together,
): [T, T][] {
  if (x.length === 0 || y.length === 0) return [];
  const others = listsByKey(y, keyOf);
  return [...listsByKey(x, keyOf)].flatMap(([key, list]) => pairAlong(list, others.get(key) ?? [], apart));
}

const together = (): number => 0;

function listsByKey<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const list = lists.get(key);
    if (list) list.push(thing);
    else if (key !== "") lists.set(key, [thing]);
  }
  return lists;
}

function pairAlong<T>(x: readonly T[], y: readonly T[], apart: Apart<T>): [T, T][] {
  const pairs: [T, T][] = [];
  for (let [i, j] = [0, 0]; i < x.length && j < y.length; ) {
    const order = apart(x[i], y[j]);
    if (order === 0) pairs.push([x[i], y[j]]);
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return pairs;
}

interface Placed {
  readonly span: Span;
}

/**
 * Of pairs that have one side in common only one is kept: the one that stands further in front in both texts together.
 * Two such are never equally far in front, for their other sides stand at two places.
 */
export function eachOnce<P extends { readonly a: Placed; readonly b: Placed }>(pairs: readonly P[]): readonly P[] {
  if (pairs.length < 2) return pairs;
  const [usedA, usedB] = [new Set<Placed>(), new Set<Placed>()];
  const placeOf = ({ a, b }: P) => a.span.start + b.span.start;
  return [...pairs]
    .sort((p, q) => placeOf(p) - placeOf(q))
    .filter(({ a, b }) => {
      if (usedA.has(a) || usedB.has(b)) return false;
      usedA.add(a);
      usedB.add(b);
      return true;
    });
}
