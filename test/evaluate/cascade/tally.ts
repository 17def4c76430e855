import type { Verdict } from "./score.js";

/** Of all questions: how many are answered, and how many of those rightly. */
export interface Tally {
  readonly asked: number;
  readonly answered: number;
  readonly right: number;
  /** Of those answered; 0 where none is. */
  readonly accuracy: number;
  /** Of all. */
  readonly coverage: number;
}

export const share = (part: number, all: number): number => (all === 0 ? 0 : part / all);

export function tally(verdicts: readonly Pick<Verdict, "answer">[]): Tally {
  const answered = verdicts.filter(({ answer }) => answer !== "none").length;
  const right = verdicts.filter(({ answer }) => answer === "right").length;
  return {
    asked: verdicts.length,
    answered,
    right,
    accuracy: share(right, answered),
    coverage: share(answered, verdicts.length),
  };
}
