/**
 * Work that can be paused between any two steps, and be given up there. Each step yields how much more is done; 0 where
 * it counts for nothing, and is only a place to pause. So one piece of code serves whoever must wait for an answer and
 * whoever must not: a second one for each would drift from the first.
 */
export type Steps<Result> = Generator<number, Result, void>;

/** Does all steps without a pause. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

/** What drives the work of one stage, and is told after each step how much more is done. */
export interface Pace {
  readonly signal: AbortSignal | null;
  /** A promise where it is time to let others run: it is to be awaited. @throws the signal's reason, once it is aborted. */
  step(more: number): Promise<void> | null;
  /** Does all steps, and lets others run now and then. */
  do<Result>(steps: Steps<Result>): Promise<Result>;
}

/** Nobody looks on, and nobody stops it. */
export const UNWATCHED: Pace = { signal: null, step: () => null, do: async (steps) => finish(steps) };
