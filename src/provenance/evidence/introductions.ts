import type { Span } from "../../kernel/span.js";
import { articleOf, bothWays, type EvidenceSource, nameOf, placeIn, type WitnessFacts } from "./evidence.js";
import { perWitness } from "./per-witness.js";

/** One person called by the family name whom only the other page has introduced; two are hardly an accident. */
const DANGLING = 2;
const FURTHER = 0.7;
const MOST = 4;

/** Two to four words with capitals in a row: somebody, or something, by the full name. */
const FULL_NAME =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{Ll}\p{M}’'-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}’'-]+|(?:de|van|von|al|bin|del|di)(?= \p{Lu}))){1,3}/gu;
/** One word with a capital that none stands before or behind, and that does not open a sentence. */
const LONE_NAME =
  /(?<=[\p{Ll}\p{N},;:—–”’)] |“|")(?<!\p{Lu}[\p{L}\p{M}’'-]+ )\p{Lu}[\p{Ll}\p{M}’'-]{2,}(?! ?\p{Lu})(?![\p{L}\p{M}])/gu;

interface Names {
  /** Names by which the passage calls somebody whom it does not introduce, each where it first does. */
  readonly lone: ReadonlyMap<string, Span>;
  /** Last words of the full names that stand on the page before the passage. */
  readonly before: ReadonlySet<string>;
  /** All words of the page before the passage that have a capital. */
  readonly anywhere: ReadonlySet<string>;
}

/**
 * Who is called by the family name alone was introduced before: in the source, by its own page. Where a passage calls
 * somebody so whom the rest of its page never named, and the other page did name in full above it, the passage was
 * written for the other page.
 */
export const introductions: EvidenceSource = bothWays((source, copy) => {
  const inCopy = namesOf(copy);
  if (inCopy.lone.size === 0) return null;
  const inSource = namesOf(source);
  const dangling = [...inCopy.lone].filter(
    ([name]) => inSource.lone.has(name) && inSource.before.has(name) && !inCopy.anywhere.has(name),
  );
  if (dangling.length === 0) return null;
  return {
    kind: "introductions",
    weight: Math.min(MOST, DANGLING + FURTHER * (dangling.length - 1)),
    shared: 0.5,
    says: `the passage calls ${dangling.map(([name]) => name).join(", ")} so, whom ${nameOf(source)} has introduced above it, and ${nameOf(copy)} has not`,
    places: dangling.map(([, span]) => placeIn(copy, span)),
  };
});

const namesOf = perWitness((facts: WitnessFacts): Names => {
  const { text } = articleOf(facts);
  const { spans } = facts.witness;
  const above = text.slice(0, spans[0].start);
  const lone = new Map<string, Span>();
  const introduced = new Set<string>();
  for (const { start, end } of spans) {
    const passage = text.slice(start, end);
    for (const { 0: name } of passage.matchAll(FULL_NAME)) introduced.add(lastOf(name));
    for (const { 0: name, index } of passage.matchAll(LONE_NAME)) {
      const key = bare(name);
      if (!introduced.has(key) && !lone.has(key))
        lone.set(key, { start: start + index, end: start + index + name.length });
    }
  }
  return {
    lone,
    before: new Set([...above.matchAll(FULL_NAME)].map(([name]) => lastOf(name))),
    anywhere: new Set([...above.matchAll(/\p{Lu}[\p{L}\p{M}’'-]+/gu)].map(([name]) => bare(name))),
  };
});

const lastOf = (name: string): string => bare(name.split(" ").at(-1)!);
const bare = (name: string): string => name.replace(/[’']s?$/u, "");
