import type { Report, ReportCluster } from "urtext";
import type { Passage } from "./draft.js";
import type { Story, TrueArticle } from "./story.js";

/** A story and a report made by hand, for the tests of how one is scored against the other. */

const WORDS = 30;
const LENGTH = "word ".repeat(WORDS).length;

/** An article of passages of thirty words each: of whom it has them, and who had them first. */
export function handArticle(
  id: string,
  passages: readonly { readonly origin: string | null; readonly from: string | null }[],
  more: Partial<TrueArticle> = {},
): TrueArticle {
  const placed: Passage[] = passages.map((passage, i) => ({ start: i * LENGTH, end: (i + 1) * LENGTH, ...passage }));
  const parents = [...new Set(passages.map(({ from }) => from))].filter((from) => from !== id);
  const kind = parents.length === 0 ? "origin" : "whole";
  return { id, outlet: `The ${id}`, kind, parents, time: 0, passages: placed, shift: null, ...more };
}

export const handStory = (
  truth: readonly TrueArticle[],
  more: Partial<Story> = {},
  stated: Readonly<Record<string, string>> = {},
): Story => ({
  seed: 1,
  index: 1,
  regime: "minute",
  shape: "inside",
  articles: truth.map(({ id, outlet, passages }) => ({
    id,
    outlet,
    text: "word ".repeat(WORDS * passages.length),
    publishedAt: stated[id] ?? null,
  })),
  truth,
  ...more,
});

type Edge = readonly [from: string | null, to: string, probability?: number];

/** A cluster in which each witness has the passages of these numbers. */
export const handCluster = (
  witnesses: Readonly<Record<string, readonly number[]>>,
  edges: readonly Edge[],
  first: Partial<ReportCluster["first"]> = {},
  more: Partial<ReportCluster> = {},
): ReportCluster => ({
  id: Object.keys(witnesses).join(),
  text: "",
  words: WORDS,
  speaker: null,
  witnesses: Object.entries(witnesses).map(([article, passages]) => ({
    article,
    spans: passages.map((i) => ({ start: i * LENGTH, end: (i + 1) * LENGTH })),
    quoted: false,
    credit: null,
  })),
  kind: "copy",
  derivations: edges.map(([from, to, probability = 0.9]) => ({
    from,
    to,
    relation: "copy",
    probability,
    alignments: [],
    evidence: [],
    changes: [],
  })),
  parallels: [],
  first: {
    article: null,
    outlet: null,
    certainty: "undetermined",
    probability: 0.5,
    because: [],
    source: null,
    ...first,
  },
  origins: { min: 1, max: 1 },
  conflicts: [],
  ...more,
});

/** A report of which nothing but what is scored is filled in. */
export const handReport = (
  clusters: readonly ReportCluster[],
  published: Readonly<Record<string, readonly [earliest: string, latest: string]>> = {},
): Report =>
  ({
    clusters,
    articles: Object.entries(published).map(([id, [earliest, latest]]) => ({
      id,
      published: { earliest, latest, source: "given" },
    })),
  }) as unknown as Report;
