import type { Alignment } from "../alignment/alignment.js";
import { type ExcludedKind, isExcludedKind } from "../clusters/pair-kind.js";
import { type Limit, limitOrder } from "../kernel/limit.js";
import { byKeys } from "../kernel/order.js";
import { unionOf } from "../kernel/span.js";
import { orderInTime, publicationOf } from "../provenance/publication.js";
import { tellPublication } from "../report/dates.js";
import type { ReportArticle } from "../report/schema.js";
import type { Article } from "../text/article.js";
import { wordsIn, wordsInside } from "../text/words.js";
import type { Shared } from "./sharing.js";

/** An article that shares something with a text that was looked for. */
export interface Hit {
  /** Its id in the index: `ID@2` for the second version of an article, and so on. */
  readonly article: string;
  readonly outlet: string | null;
  /** When it was published, from its own dates; a report may know more, from its text and from its copies. */
  readonly published: ReportArticle["published"];
  /** How many words of the text stand in passages that the article has too. */
  readonly words: number;
  /** The same as a share of all words of the text, from 0 to 1. */
  readonly share: number;
  /** The passages, in the order of the text: side `a` is the text, side `b` the article. */
  readonly alignments: readonly Alignment[];
  /** Whether the article was published before the text, by the dates of both: `unknown` where these leave it open. */
  readonly earlier: "yes" | "no" | "unknown";
}

/** A passage that the text shares with an article and that is nobody's, or page furniture. */
export interface ExcludedHit {
  readonly article: string;
  readonly kind: ExcludedKind;
  readonly reason: string;
  readonly alignment: Alignment;
}

/** What was found of a text: an array of hits, best first, with what was set aside and what was not looked at. */
export interface Hits extends ReadonlyArray<Hit> {
  /** Passages that were set aside, with the reason, in the order of the articles' ids. */
  readonly excluded: readonly ExcludedHit[];
  /** Every cap that was reached, and what may be missing because of it; empty: nothing was cut. */
  readonly limits: readonly Limit[];
}

/** An article with what a text shares with it. */
export interface FoundIn {
  readonly id: string;
  readonly details: Omit<Article, "text" | "words">;
  readonly shared: Shared;
}

/** Tells what was found of a text. */
export function tellHits(text: Article, found: readonly FoundIn[], limits: readonly Limit[]): Hits {
  const hits = found.flatMap((item) => tellHit(text, item) ?? []).sort(BEST_FIRST);
  const excluded = [...found]
    .sort(BY_ID)
    .flatMap(({ id, shared }) =>
      shared.judged.flatMap(({ pair, kind, reason }) =>
        isExcludedKind(kind) ? [{ article: id, kind, reason: reason ?? "", alignment: pair.alignment }] : [],
      ),
    );
  const all = [...limits, ...found.flatMap(({ shared }) => shared.limits)];
  const told = new Map(all.map((limit) => [limit.says, limit]));
  // Not enumerable: to whoever goes through it, compares it or writes it, it is an array of hits.
  return Object.defineProperties(hits, {
    excluded: { value: excluded },
    limits: { value: [...told.values()].sort(limitOrder) },
  }) as unknown as Hits;
}

const BY_ID = byKeys<FoundIn>(({ id }) => id);

/** Who has most of the text; of equals who has it most like it; then who was surely published first; then by id. */
const BEST_FIRST = byKeys<Hit>(
  ({ words }) => -words,
  ({ alignments }) => -equalWords(alignments),
  ({ published }) => published?.latest ?? "~",
  ({ article }) => article,
);

const equalWords = (alignments: readonly Alignment[]): number => alignments.reduce((sum, { words }) => sum + words, 0);

function tellHit(text: Article, { id, details, shared }: FoundIn): Hit | null {
  const alignments = shared.judged.filter(({ kind }) => !isExcludedKind(kind)).map(({ pair }) => pair.alignment);
  if (alignments.length === 0) return null;
  const spans = unionOf(alignments.flatMap(({ pieces }) => pieces.map(({ a }) => a)));
  const words = spans.reduce((sum, span) => sum + wordsIn(text.words, wordsInside(text.words, span)), 0);
  const [of, own] = [publicationOf(details), publicationOf(text)];
  const order = orderInTime(of?.interval ?? null, own?.interval ?? null);
  return {
    article: id,
    outlet: details.outlet?.name ?? null,
    published: tellPublication(of),
    words,
    share: words / wordsIn(text.words, { start: 0, end: text.words.count }),
    alignments,
    earlier: Number.isFinite(order) ? "unknown" : order > 0 ? "yes" : "no",
  };
}
