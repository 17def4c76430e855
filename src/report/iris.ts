import type { Report } from "./schema.js";

/**
 * The names of things in exports that ask for IRIs. The host is under `.example`, which nobody can register: no such
 * name leads to a page, and none can ever become someone else's. They are made from content, so that one article in two
 * reports has one name, and another text under the same id has another.
 */
const BASE = "https://urtext.example/";

/** Our own vocabulary: what the standards have no words for. */
export const NAMESPACE = `${BASE}ns#`;

/** Prefixes for compact names ("article:9f86d081884c/post"), the same in every export. */
export const PREFIXES = {
  urtext: NAMESPACE,
  report: `${BASE}report/`,
  article: `${BASE}article/`,
  text: `${BASE}text/`,
  witness: `${BASE}witness/`,
  outside: `${BASE}outside/`,
  derivation: `${BASE}derivation/`,
  agent: `${BASE}agent/`,
  annotation: `${BASE}annotation/`,
} as const;

export type Prefix = keyof typeof PREFIXES;

/** A compact name of parts, any of which may come from anyone: each is encoded so that no two lists share a name. */
export const compact = (prefix: Prefix, ...parts: readonly string[]): string =>
  `${prefix}:${parts.map(encodePart).join("/")}`;

export const iri = (prefix: Prefix, ...parts: readonly string[]): string =>
  PREFIXES[prefix] + parts.map(encodePart).join("/");

/** The parts of each article's name: the beginning of its text's hash, and its id. */
export function articleParts({ record }: Pick<Report, "record">): (id: string) => readonly [string, string] {
  const hashes = new Map(record.articles.map(({ id, sha256 }) => [id, sha256.slice(0, 12)]));
  return (id) => [hashes.get(id) ?? "", id];
}

/** An article's address where it is one, as browsers write it: linked data takes no spaces, and no half addresses. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href.replace(/[|^`"<>\\{}]/g, encodeURIComponent) : null;
}

const KEPT = /^[A-Za-z0-9_.-]$/;

/**
 * Percent-encoding of all but letters, digits, "_", "-" and ".". `encodeURIComponent` throws at half a surrogate pair,
 * which an id may hold; here it is encoded as any other character. A part of dots alone is a step up or none to whoever
 * makes a name absolute, percent-encoded or not: "~", which nothing else brings, stands before a dot that comes first.
 */
function encodePart(part: string): string {
  let encoded = part.startsWith(".") ? "~" : "";
  for (const character of part) encoded += KEPT.test(character) ? character : percent(character.codePointAt(0)!);
  return encoded;
}

/** UTF-8, also of what UTF-8 leaves out. */
function percent(point: number): string {
  const bytes =
    point < 0x80
      ? [point]
      : point < 0x800
        ? [0xc0 | (point >> 6), tail(point)]
        : point < 0x10000
          ? [0xe0 | (point >> 12), tail(point >> 6), tail(point)]
          : [0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}

const tail = (bits: number): number => 0x80 | (bits & 0x3f);
