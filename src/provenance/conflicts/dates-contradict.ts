import { articleOf } from "../evidence/index.js";
import { contradictions } from "../publication.js";
import type { ConflictSource } from "./conflict.js";

/** Dates of one article that exclude each other: changed, or seen, before it was published. */
export const datesContradict: ConflictSource = ({ facts }) =>
  facts.flatMap((facts) => {
    const article = articleOf(facts);
    return contradictions(article).map(([a, b]) => ({
      kind: "dates-contradict" as const,
      articles: [facts.witness.article],
      says: `"${article.id}" is ${a.kind} at ${a.value} (${a.source}) and ${b.kind} at ${b.value} (${b.source}): both cannot be true`,
      places: [],
    }));
  });
