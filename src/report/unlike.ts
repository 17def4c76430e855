import { canonicalJson } from "../kernel/order.js";

/** The first place at which two pieces of plain data differ, and what each has there, in few words. */
export interface Unlike {
  /** Names and numbers, parted by dots: `first.probability`. */
  readonly place: string;
  readonly was: string;
  readonly is: string;
}

const MOST_SHOWN = 60;

/** Goes down to where both still have something to compare; `null` where they are equal, in whatever order of keys. */
export function firstUnlike(was: unknown, is: unknown, path: readonly string[] = []): Unlike | null {
  if (canonicalJson(was) === canonicalJson(is)) return null;
  const place = path.join(".");
  if (Array.isArray(was) && Array.isArray(is) && was.length !== is.length) {
    return { place, was: `${was.length} entries`, is: `${is.length}` };
  }
  if (isObject(was) && isObject(is)) {
    for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
      const unlike = firstUnlike(was[key], is[key], [...path, key]);
      if (unlike !== null) return unlike;
    }
  }
  return { place, was: shown(was), is: shown(is) };
}

/** Lists too: their keys are their places. */
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === "object";

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const json = [...JSON.stringify(value)];
  return json.length <= MOST_SHOWN ? json.join("") : `${json.slice(0, MOST_SHOWN).join("")}…`;
}
