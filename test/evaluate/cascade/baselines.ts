import { Dice } from "./dice.js";
import type { Answer, FirstVerdict, Verdict } from "./score.js";
import type { Story } from "./story.js";
import { Truth } from "./truth.js";

export const BASELINES = ["earliest date", "longest text", "random"] as const;
export type Baseline = (typeof BASELINES)[number];

export interface BaselineScore {
  readonly parents: readonly Verdict[];
  readonly firsts: readonly FirstVerdict[];
  readonly pairs: readonly Verdict[];
}

/** The lower, the earlier it is thought to be; null: nothing is known. */
type Rank = (id: string) => number | null;

/**
 * What could be said without reading: of those that truly carry a text, the one of the lowest rank is first, and all
 * others have it from there. Two of one rank are not told apart. That which articles share text is known to it, and not
 * to urtext, favours it.
 */
export function scoreBaseline(story: Story, baseline: Baseline): BaselineScore {
  const truth = new Truth(story);
  const rank = rankOf(baseline, truth);
  const firstOf = (origin: string | null): string | null => {
    const text = truth.originTexts.find((one) => one.origin === origin);
    return lowest(
      (text?.witnesses ?? []).map(({ id }) => id),
      rank,
    );
  };
  const judge = (told: string | null, isRight: boolean): Answer =>
    told === null ? "none" : isRight ? "right" : "wrong";
  return {
    parents: truth.taken.map(({ kind, from, origin }) => {
      const told = firstOf(origin);
      return { kind, answer: judge(told, told === from) };
    }),
    firsts: truth.originTexts.map(({ origin, witnesses, isMain }) => {
      const told = firstOf(origin);
      const kind = witnesses.find(({ id }) => id !== origin)!.kind;
      return {
        kind,
        answer: judge(told, truth.outletOf(told) === truth.outletOf(origin)),
        isMain,
        isOutside: origin === null,
        saidOutside: false,
      };
    }),
    pairs: truth.taken
      .filter(({ from }) => from !== null)
      .map(({ kind, from, to }) => {
        const told = lowest([from!, to.id], rank);
        return { kind, answer: judge(told, told === from) };
      }),
  };
}

/** The one of the lowest rank among those whose rank is known; null where there is none, or another of the same. */
export function lowest(ids: readonly string[], rank: Rank): string | null {
  const ranked = ids.flatMap((id) => rank(id) ?? []);
  const least = Math.min(...ranked);
  const first = ids.filter((id) => rank(id) === least);
  return first.length === 1 ? first[0] : null;
}

function rankOf(baseline: Baseline, truth: Truth): Rank {
  if (baseline === "longest text") return (id) => -truth.input(id).text.length;
  if (baseline === "earliest date") {
    return (id) => {
      const { publishedAt } = truth.input(id);
      return typeof publishedAt === "string" ? Date.parse(publishedAt) : null;
    };
  }
  const dice = new Dice(truth.story.index);
  const ranks = new Map(truth.story.truth.map(({ id }) => [id, dice.fraction()]));
  return (id) => ranks.get(id)!;
}
