import type { CandidatePairs } from "../candidates/pairs.js";
import { UrtextError } from "../errors.js";
import type { Pace } from "../kernel/steps.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { type AlignedPair, Sketches } from "../pipeline.js";
import type { Plan } from "../plan.js";
import type { ArticleSketch } from "../sketch/sketch.js";
import type { Article } from "../text/article.js";
import { languageOf } from "../text/languages/index.js";
import { type ArticleUnits, unitsOf } from "../units/units.js";
import { columnsOf, part } from "./pair-columns.js";
import { type SharedArticles, shareArticles, shareLexicon } from "./shared-articles.js";
import { Shares } from "./shares.js";
import { type Answer, type Notice, type SketchedColumns, type Task, transferable } from "./tasks.js";

/** Articles that were divided, and what is kept of their sketches. */
export interface Sketched {
  readonly divided: readonly ArticleUnits[];
  readonly sketches: Sketches;
}

/** Whoever works for another, as {@link startThreads} gives them. */
interface Hand {
  tell(notice: Notice): void;
  ask(task: Task, transfer: readonly ArrayBuffer[]): Promise<unknown>;
  end(): Promise<void>;
}

/** So much is asked at once, in characters: some tens of milliseconds, so that all are done at nearly one time. */
const CHARACTERS_AT_ONCE = 200_000;
/** And at most so many pairs or articles: short ones cost something, too. */
const MOST_AT_ONCE = 64;
/** Each is asked for the next before it has answered, so that nobody waits for a message. */
const AHEAD = 2;

/** So many threads for one collection: to be ended by whoever asked for them, whatever comes of it. */
export const startCrew = async (workers: number, signal: AbortSignal | null): Promise<Crew> =>
  new Crew(await start(workers), signal);

/** Only here are threads looked for: who works without them, as in a browser, loads nothing of Node. */
async function start(count: number): Promise<readonly Hand[]> {
  try {
    const { startThreads } = await import("../threads/threads.js");
    // A bundler for browsers puts nothing in its place.
    if (typeof startThreads !== "function") throw new Error("there are no threads here");
    return startThreads(count);
  } catch (cause) {
    throw failure(cause);
  }
}

function failure(cause: unknown): UrtextError {
  const problem = cause instanceof Error ? cause.message : String(cause);
  return new UrtextError("URTEXT_WORKER_FAILED", { problem }, { cause });
}

/** Threads that sketch and align one collection. What they find is what one would find, in the same order. */
export class Crew {
  private articles: SharedArticles | null = null;
  private ended: Promise<unknown> | null = null;

  constructor(
    private readonly hands: readonly Hand[],
    private readonly signal: AbortSignal | null,
  ) {
    signal?.addEventListener("abort", this.end);
  }

  async sketch(articles: readonly Article[], plan: Plan, pace: Pace): Promise<Sketched> {
    const shared = shareArticles(articles);
    this.articles = shared;
    this.tell({ kind: "collection", articles: shared, plan });
    const restored: Restored[][] = [];
    const tasks = portions(articles.length, this.hands.length, (index) => articles[index].text.length);
    await this.share(
      tasks,
      pace,
      ({ from, to }) => ({ kind: "sketch", from, to }),
      (answer, { from, to }, index) => {
        restored[index] = restore(articles.slice(from, to), answer as SketchedColumns, plan.sketch.signature.size);
      },
    );
    const sketches = new Sketches(plan);
    const inOrder = restored.flat();
    for (const { sketch } of inOrder) sketches.add(sketch);
    return { divided: inOrder.map(({ article }) => article), sketches };
  }

  async align(
    articles: readonly ArticleUnits[],
    pairs: CandidatePairs,
    lexicon: Lexicon | null,
    pace: Pace,
  ): Promise<AlignedPair[]> {
    this.tell({ kind: "lexicon", lexicon: lexicon && shareLexicon(lexicon, this.articles!) });
    const aligned: (readonly AlignedPair[])[] = [];
    const lengthOf = (article: number): number => articles[article].article.text.length;
    const tasks = portions(pairs.length, this.hands.length, (index) => {
      const { a, b } = pairs.at(index);
      return lengthOf(a) + lengthOf(b);
    });
    await this.share(
      tasks,
      pace,
      ({ from, to }) => ({
        kind: "align",
        pairs: columnsOf(Array.from({ length: to - from }, (_, i) => pairs.at(from + i))),
      }),
      (answer, _, index) => {
        if (answer.kind === "aligned") aligned[index] = answer.found;
      },
    );
    return aligned.flat();
  }

  /** Ends all threads at once, and forgets the signal. */
  readonly end = async (): Promise<void> => {
    this.signal?.removeEventListener("abort", this.end);
    this.ended ??= Promise.all(this.hands.map((hand) => hand.end()));
    await this.ended;
  };

  private tell(notice: Notice): void {
    for (const hand of this.hands) hand.tell(notice);
  }

  /** Shares out portions, each to whoever is next to be done. */
  private async share(
    tasks: readonly Portion[],
    pace: Pace,
    taskOf: (portion: Portion) => Task,
    take: (answer: Answer, portion: Portion, index: number) => void,
  ): Promise<void> {
    const shares = new Shares(tasks.length, this.hands.length);
    const work = async (hand: Hand, own: number): Promise<void> => {
      for (let index = shares.next(own); index !== null; index = shares.next(own)) {
        const portion = tasks[index];
        const task = taskOf(portion);
        take(await askOf(hand, task), portion, index);
        const pause = pace.step(portion.to - portion.from);
        if (pause !== null) await pause;
      }
    };
    try {
      await Promise.all(this.hands.flatMap((hand, own) => Array.from({ length: AHEAD }, () => work(hand, own))));
    } catch (error) {
      this.signal?.throwIfAborted();
      throw error;
    }
  }
}

async function askOf(hand: Hand, task: Task): Promise<Answer> {
  try {
    return (await hand.ask(task, transferable(task.kind === "align" ? task.pairs : {}))) as Answer;
  } catch (cause) {
    throw failure(cause);
  }
}

/** What stands from one place up to another. */
interface Portion {
  readonly from: number;
  readonly to: number;
}

/** So many items, parted into portions of about the same work, several for each worker. */
function portions(count: number, workers: number, sizeOf: (index: number) => number): Portion[] {
  let all = 0;
  for (let i = 0; i < count; i++) all += sizeOf(i);
  const enough = Math.min(CHARACTERS_AT_ONCE, all / (4 * workers));
  const found: Portion[] = [];
  let from = 0;
  let size = 0;
  for (let i = 0; i < count; i++) {
    size += sizeOf(i);
    if (size < enough && i + 1 - from < MOST_AT_ONCE && i + 1 < count) continue;
    found.push({ from, to: i + 1 });
    from = i + 1;
    size = 0;
  }
  return found;
}

interface Restored {
  readonly article: ArticleUnits;
  readonly sketch: ArticleSketch;
}

/** Articles as they were divided and sketched elsewhere. */
function restore(articles: readonly Article[], columns: SketchedColumns, size: number): Restored[] {
  let signed = 0;
  return articles.map((article, i) => {
    const divided = { ...columns.divided[i], article, language: languageOf(article.language, article.words) };
    const units = unitsOf(divided);
    const signatures = columns.signatures.subarray(signed, (signed += units.length * size));
    const [hi, lo, at] = [columns.hi, columns.lo, columns.at].map((values) => part(values, columns.printsAt, i));
    return { article: divided, sketch: { fingerprints: { hi, lo, at }, units, signatures } };
  });
}
