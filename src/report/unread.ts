import { UrtextError } from "../errors.js";
import { addTo } from "../kernel/lists.js";
import { canonicalJson } from "../kernel/order.js";
import type { Rejection } from "../text/collection.js";

/** How the inputs that could not be read differ from those that could not be read when a report was made. */
export interface UnreadNow {
  readonly more: readonly Rejection[];
  readonly missing: readonly Rejection[];
  /** The same input, of which something else is said. */
  readonly otherwise: readonly (readonly [was: Rejection, is: Rejection])[];
}

/** Inputs are matched by id and code: where they lie may be another place, on another machine. */
export function compareUnread(expected: readonly Rejection[], found: readonly Rejection[]): UnreadNow {
  const same = matchBy(saidOf, expected, found);
  const { pairs, onlyA, onlyB } = matchBy(({ id, code }) => canonicalJson([id, code]), same.onlyA, same.onlyB);
  return { more: onlyB, missing: onlyA, otherwise: pairs };
}

/** What a rejection says without where: messages name its folder, and of an id given twice the place of the one kept. */
function saidOf({ source, id, code, message }: Rejection): string {
  if (code !== "URTEXT_ARTICLE_DUPLICATE") {
    const folder = source?.slice(0, source.lastIndexOf("/") + 1);
    return canonicalJson([id, code, folder ? message.replaceAll(folder, "") : message]);
  }
  const [head, tail] = new UrtextError(code, { id: id ?? "", kept: "\0" }).message.split("\0");
  const fits = message.startsWith(head) && message.endsWith(tail);
  return canonicalJson([id, code, fits ? null : message]);
}

/** Matches each with one of an equal key; what is left over on either side stays in its order. */
function matchBy<T>(keyOf: (item: T) => string, a: readonly T[], b: readonly T[]) {
  const waiting = new Map<string, T[]>();
  for (const item of b) addTo(waiting, keyOf(item), item);
  const pairs: (readonly [T, T])[] = [];
  const onlyA: T[] = [];
  for (const item of a) {
    const match = waiting.get(keyOf(item))?.shift();
    if (match === undefined) onlyA.push(item);
    else pairs.push([item, match]);
  }
  const matched = new Set(pairs.map(([, match]) => match));
  return { pairs, onlyA, onlyB: b.filter((item) => !matched.has(item)) };
}
