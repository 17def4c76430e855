import { SketchColumns } from "../candidates/sketch-columns.js";
import type { Cluster } from "../clusters/clusters.js";
import { UrtextError } from "../errors.js";
import type { Pace } from "../kernel/steps.js";
import type { AlignedPair, Places } from "../pipeline.js";
import type { Plan } from "../plan.js";
import { censusOf } from "../provenance/census.js";
import { SELDOM } from "../provenance/doubted-dates.js";
import { inEarshot } from "../provenance/earshot.js";
import { type FoundProvenance, oddsAfter, together } from "../provenance/provenance.js";
import type { InferredDate } from "../provenance/publication.js";
import type { Solved } from "../provenance/solver.js";
import type { Article } from "../text/article.js";
import { languageOf } from "../text/languages/index.js";
import type { ArticleUnits } from "../units/units.js";
import { type BareSolved, bareCluster, solvedIn } from "./bare.js";
import { columnsOf } from "./pair-columns.js";
import { type SharedArticles, shareArticles, shareLexicon } from "./shared-articles.js";
import { Shares } from "./shares.js";
import {
  type Answers,
  type DividedElsewhere,
  type Notice,
  type SketchedPortion,
  type Task,
  transferable,
} from "./tasks.js";
import type { Sketched, Workforce } from "./workforce.js";

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

/** Threads that work on one collection. What they find is put together in the order in which one alone would find it. */
export class Crew implements Workforce {
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
    const sketched: SketchedPortion[] = [];
    const tasks = portions(articles.length, this.hands.length, (index) => articles[index].text.length);
    await this.share(
      tasks,
      pace,
      ({ from, to }) => ({ kind: "sketch", from, to }),
      (answer: SketchedPortion, { from, to }, index) => {
        sketched[index] = answer;
        return to - from;
      },
    );
    const columns = new SketchColumns(plan.candidates.banding);
    for (const { sketches } of sketched) columns.addAll(sketches);
    const divided = sketched.flatMap((portion) => portion.divided).map((rest, i) => dividedAs(rest, articles[i]));
    return { divided, columns };
  }

  async align(
    articles: readonly ArticleUnits[],
    { candidates: { pairs }, lexicon }: Places,
    _plan: Plan,
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
      (found: readonly AlignedPair[], { from, to }, index) => {
        aligned[index] = found;
        return to - from;
      },
    );
    return aligned.flat();
  }

  /** As provenanceSteps does it: groups of clusters that bear on each other are solved each by itself. */
  async solve(
    articles: readonly ArticleUnits[],
    clusters: readonly Cluster[],
    inferred: ReadonlyMap<number, InferredDate>,
    _plan: Plan,
    pace: Pace,
  ): Promise<FoundProvenance> {
    this.tell({ kind: "census", census: censusOf(clusters) });
    const groups = inEarshot(clusters);
    const asked = groups.map((group) => group.map((cluster) => clusters[cluster]));
    const solved = await this.solveGroups(asked, articles, { inferred, odds: SELDOM }, pace);
    const odds = oddsAfter(clusters, groups, solved);
    if (odds === null) return together(groups, solved);
    const uncounted = { step: () => pace.step(0) };
    return together(groups, await this.solveGroups(asked, articles, { inferred, odds }, uncounted));
  }

  private async solveGroups(
    groups: readonly (readonly Cluster[])[],
    articles: readonly ArticleUnits[],
    { inferred, odds }: { readonly inferred: ReadonlyMap<number, InferredDate>; readonly odds: number },
    pace: Pick<Pace, "step">,
  ): Promise<Solved[]> {
    const work = groups.map((group) => group.reduce((sum, cluster) => sum + workOf(cluster), 0));
    const order = heaviestFirst(work);
    const solved: Solved[] = [];
    await this.share(
      portions(order.length, this.hands.length, (index) => work[order[index]]),
      pace,
      ({ from, to }) => {
        const own = order.slice(from, to).map((group) => groups[group]);
        const carriers = new Set(own.flat().flatMap(({ witnesses }) => witnesses.map(({ article }) => article)));
        const told = [...carriers].flatMap((article) => inferred.get(article) ?? []);
        return { kind: "solve", groups: own.map((group) => group.map(bareCluster)), told, odds };
      },
      (found: readonly BareSolved[], { from, to }) => {
        order.slice(from, to).forEach((group, i) => {
          solved[group] = solvedIn(found[i], groups[group], (article) => articles[article]);
        });
        return found.reduce((sum, { provenances }) => sum + provenances.length, 0);
      },
    );
    return solved;
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
  private async share<Asked extends Task>(
    tasks: readonly Portion[],
    pace: Pick<Pace, "step">,
    taskOf: (portion: Portion) => Asked,
    /** Tells how much is done by it. */
    take: (answer: Answers[Asked["kind"]], portion: Portion, index: number) => number,
  ): Promise<void> {
    const shares = new Shares(tasks.length, this.hands.length);
    const work = async (hand: Hand, own: number): Promise<void> => {
      for (let index = shares.next(own); index !== null; index = shares.next(own)) {
        const portion = tasks[index];
        const task = taskOf(portion);
        const pause = pace.step(take(await askOf(hand, task), portion, index));
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

async function askOf<Asked extends Task>(hand: Hand, task: Asked): Promise<Answers[Asked["kind"]]> {
  try {
    return (await hand.ask(task, transferable(task))) as Answers[Asked["kind"]];
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

/** To weigh two witnesses takes about as long as to read so many characters. */
const CHARACTERS_A_PAIR = 200;

/** How long it takes to solve a cluster, in characters. */
const workOf = ({ witnesses }: Cluster): number =>
  witnesses.reduce((sum, { units }) => sum + units.article.text.length, CHARACTERS_A_PAIR * witnesses.length ** 2);

/** What takes longer than is asked at once comes first: begun last, it would leave the others waiting for one. */
function heaviestFirst(work: readonly number[]): number[] {
  const order = work.map((_, i) => i);
  const isHeavy = (i: number): boolean => work[i] > CHARACTERS_AT_ONCE;
  const heavy = order.filter(isHeavy).sort((x, y) => work[y] - work[x] || x - y);
  return [...heavy, ...order.filter((i) => !isHeavy(i))];
}

/** An article that was divided elsewhere. */
const dividedAs = (rest: DividedElsewhere, article: Article): ArticleUnits => ({
  ...rest,
  article,
  language: languageOf(article.language, article.words),
});
