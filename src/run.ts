import * as z from "zod";
import { UrtextError } from "./errors.js";
import { lazyFields } from "./kernel/lazily.js";
import type { Pace, Steps } from "./kernel/steps.js";
import { makePlan, type Options, type Plan } from "./plan.js";
import { Rereading, type TextOf } from "./text/reread.js";

/** The stages of a trace, in their order. */
export const STAGES = ["reading", "sketching", "candidates", "aligning", "clustering", "provenance", "report"] as const;
export type Stage = (typeof STAGES)[number];

/** How far a stage is. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  /** `null` where nobody knows: a stream does not say how long it is. */
  readonly total: number | null;
  /** Units a second, over the stage so far. */
  readonly rate: number;
}

const isSignal = (given: unknown): boolean =>
  given !== null &&
  typeof given === "object" &&
  ["throwIfAborted", "addEventListener", "removeEventListener"].every(
    (name) => typeof (given as Record<string, unknown>)[name] === "function",
  );

const MOST_WORKERS = 64;

/**
 * How a trace is run: what it makes of the articles does not depend on any of these, so they are no part of the plan,
 * nor of its fingerprint.
 */
export const runOptionsSchema = z.strictObject(
  lazyFields({
    onProgress: () =>
      z
        .custom<(progress: Progress) => void>((given) => typeof given === "function")
        .nullish()
        .describe(
          "Is told `{ stage, done, total, rate }`, at most ten times a second and at the end of each stage. What it throws stops the trace, which rejects with it; so does, a moment later, what an async function throws, which is not waited for.",
        ),
    signal: () =>
      z
        .custom<AbortSignal>(isSignal)
        .nullish()
        .describe(
          "Stops the trace when it is aborted: the trace rejects with the signal's reason, and nothing runs on. Without workers it is heard between two pairs of articles, which is at once but where articles are megabytes long.",
        ),
    workers: () =>
      z
        .int()
        .min(0)
        .max(MOST_WORKERS)
        .default(0)
        .describe(
          "Threads to sketch, to align and to weigh who took from whom in. 0 uses none, and runs in browsers; more than there are processors cost more than they gain, and so do any for less than some hundred articles. The report is the same, byte for byte.",
        ),
  }),
);

export type RunOptions = z.input<typeof runOptionsSchema>;

/** What a trace takes beside these: an index has its texts already. */
export interface TextOptions {
  /**
   * Gives an article's text again by its id, as it was first given. Texts are not kept then, nor what is read from them,
   * but for some 50 MB of those used last: a collection may be larger than memory, where it comes as a stream. It is
   * called some five times for each article, and often for those that share much; what it takes, the trace takes. The
   * report is the same. Where an id is given twice, the article whose text is given again is kept.
   */
  readonly textOf?: TextOf | null;
}

export type TraceOptions = Options & RunOptions & TextOptions;

/** What each must be, for people. */
const EXPECTED: Readonly<Record<keyof RunOptions, string>> = {
  onProgress: "it must be a function",
  signal: "it must be an AbortSignal",
  workers: `it must be a whole number from 0 to ${MOST_WORKERS}`,
};
const NAMES: ReadonlySet<string> = new Set(Object.keys(EXPECTED));

/**
 * Decides all options of a trace at once: what it looks for, and how it is run.
 * @throws UrtextError URTEXT_OPTION_INVALID
 */
export function decide(options: TraceOptions = {}): { plan: Plan; run: Run; rereading: Rereading | null } {
  // What is no object of options is refused where the plan's are.
  if (options === null || typeof options !== "object")
    return { plan: makePlan(options), run: makeRun(), rereading: null };
  const { textOf = null, ...rest } = options;
  if (textOf !== null && typeof textOf !== "function")
    throw new UrtextError("URTEXT_OPTION_INVALID", { option: "textOf", problem: "it must be a function" });
  const entries = Object.entries(rest);
  const plan = makePlan(Object.fromEntries(entries.filter(([name]) => !NAMES.has(name))));
  const run = makeRun(Object.fromEntries(entries.filter(([name]) => NAMES.has(name))));
  return { plan, run, rereading: textOf && new Rereading(textOf) };
}

/** @throws UrtextError URTEXT_OPTION_INVALID */
export function makeRun(options: RunOptions = {}): Run {
  const parsed = runOptionsSchema.safeParse(options);
  if (parsed.success) return new Run(parsed.data);
  const [issue] = parsed.error.issues;
  const unknown = issue.code === "unrecognized_keys";
  throw new UrtextError("URTEXT_OPTION_INVALID", {
    option: unknown ? issue.keys[0] : issue.path.map(String).join(".") || "options",
    problem: unknown
      ? "there is no such option"
      : (EXPECTED[issue.path[0] as keyof RunOptions] ?? "it must be an object of options"),
  });
}

/** Between two pauses, in milliseconds: an abort is soon heard, and what so few pauses cost is lost in the noise. */
const BETWEEN_PAUSES = 50;
/** Between two tellings of progress. */
const BETWEEN_TELLINGS = 100;
/** A stage that took less than the clock can tell has no rate. */
const LEAST_TIME = 0.5;

/** One run of the pipeline: whom it tells how far it is, what stops it, and in how many threads it works. */
export class Run {
  readonly signal: AbortSignal | null;
  readonly workers: number;
  private readonly onProgress: ((progress: Progress) => void) | null;
  private readonly pauses = new Pauses();
  /** What a promise that was given for a telling of progress was rejected with. */
  private fault: { readonly reason: unknown } | null = null;

  constructor({ signal, onProgress, workers }: z.output<typeof runOptionsSchema>) {
    this.signal = signal ?? null;
    this.onProgress = onProgress ? (progress) => this.hear(onProgress(progress)) : null;
    this.workers = workers;
  }

  /** Does all steps of a stage. */
  do<Result>(stage: Stage, total: number | null, steps: Steps<Result>): Promise<Result> {
    return this.work(stage, total, (pace) => pace.do(steps));
  }

  /** Does a stage, of which whoever works tells each step. */
  async work<Result>(stage: Stage, total: number | null, work: (pace: StagePace) => Promise<Result>): Promise<Result> {
    this.goOn();
    const pace = this.pace(stage, total);
    const result = await work(pace);
    pace.end();
    await null; // so that what an async function has thrown by now is known
    this.goOn();
    return result;
  }

  /** The pace of a stage that somebody else ends. */
  pace = (stage: Stage, total: number | null): StagePace =>
    new StagePace(stage, total, this.signal, this.onProgress, this.pauseIfDue);

  /** @throws what stops the run: the signal's reason, or what whoever is told of the progress has failed by. */
  private readonly goOn = (): void => {
    this.signal?.throwIfAborted();
    if (this.fault !== null) throw this.fault.reason;
  };

  /** An async function may be given where none is asked for. It is not waited for, but what it throws is heard. */
  private hear(told: unknown): void {
    if (told instanceof Promise) {
      told.catch((reason) => {
        this.fault ??= { reason };
      });
    }
  }

  private readonly pauseIfDue = (now: number): Promise<void> | null => this.pauses.ifDue(now)?.then(this.goOn) ?? null;
}

/** Lets others run now and then: promises that follow each other leave no turn to timers, sockets and signals. */
export class Pauses {
  private last = performance.now();

  /** `null` where others had their turn a moment ago. */
  ifDue(now = performance.now()): Promise<void> | null {
    return now - this.last < BETWEEN_PAUSES ? null : this.pause();
  }

  private async pause(): Promise<void> {
    await othersRun();
    this.last = performance.now();
  }
}

/** The pace of one stage. */
export class StagePace implements Pace {
  private done = 0;
  private readonly begun = performance.now();
  private told = this.begun;

  constructor(
    private readonly stage: Stage,
    private readonly total: number | null,
    readonly signal: AbortSignal | null,
    private readonly onProgress: ((progress: Progress) => void) | null,
    private readonly pauseIfDue: (now: number) => Promise<void> | null,
  ) {}

  /** Does all steps, and lets others run now and then. */
  async do<Result>(steps: Steps<Result>): Promise<Result> {
    for (;;) {
      const next = steps.next();
      if (next.done) return next.value;
      const pause = this.step(next.value);
      if (pause !== null) await pause;
    }
  }

  step(more: number): Promise<void> | null {
    this.signal?.throwIfAborted();
    this.done += more;
    const now = performance.now();
    if (now - this.told >= BETWEEN_TELLINGS) this.tell(now);
    return this.pauseIfDue(now);
  }

  /** The last that is told of a stage is told always: whoever draws a bar must see it full. */
  end(): void {
    this.tell(performance.now());
  }

  private tell(now: number): void {
    this.told = now;
    const seconds = (now - this.begun) / 1_000;
    const rate = now - this.begun < LEAST_TIME ? 0 : this.done / seconds;
    this.onProgress?.({ stage: this.stage, done: this.done, total: this.total, rate });
  }
}

/** Lets timers, signals and whatever else waits have their turn; promises alone would not. */
function othersRun(): Promise<void> {
  return new Promise((resolve) => {
    // A browser holds back timers that follow each other; a message comes at once.
    if (typeof setImmediate === "function") setImmediate(resolve);
    else {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    }
  });
}
