import type { Interval } from "../kernel/time.js";
import type { WeightedGraph } from "./arborescence.js";
import type { WitnessFacts } from "./evidence/index.js";
import { type Marginals, marginalsOf } from "./marginals.js";
import type { Order } from "./order.js";
import { contradictions } from "./publication.js";

/** The odds that a time is wrong, where nothing is known of the dates of a collection: one in two hundred. */
export const SELDOM = 0.005;

/** A page that tells of a day after its own date is wrong in the one or misread in the other. */
const EVEN = 1;

/** Each doubt costs all trees once more: the dates of at most so many witnesses are doubted, one after the other. */
export const MOST_DOUBTED = 24;

/** The chances over all trees, and for each witness that its time is wrong. */
interface WeighedDates {
  readonly marginals: Marginals;
  readonly doubts: readonly number[];
}

/**
 * Weighs the trees under the times as they are stated, and under each of them doubted alone. A time forbids; but one that
 * forbids what the texts say plainly is itself the less likely. The weight of all trees without it, over that with it, is
 * how much likelier the texts are if it is wrong (the Bayes factor), and the chances are the means over these cases. So
 * what rests on one date is told with the doubt that a date deserves, and what the texts say too is as sure as before.
 *
 * That two dates of one text are wrong at once is left out: it is seldom, and would cost the square. Costs O(n⁴).
 */
export function weighDates(
  facts: readonly WitnessFacts[],
  order: Order,
  stated: Marginals,
  graphUnder: (order: Order) => WeightedGraph,
  odds: number,
): WeighedDates {
  const right = { of: stated, odds: 1 };
  const times = facts.map(({ published }) => published);
  const dated = facts.map((_, x) => x).filter((x) => times[x] !== null);
  if (facts.length > MOST_DOUBTED || odds === 0) return { marginals: right.of, doubts: [] };
  const wrong = dated.map((x) => {
    const other = order.doubting(x);
    const of = marginalsOf(graphUnder(other), other.mayBeFirst);
    const before = facts[x].tellsOfLater ? Math.max(EVEN, odds) : odds;
    return { x, of, odds: before * isolation(x, times) * Math.exp(Math.min(MOST, of.logTotal - right.of.logTotal)) };
  });
  const all = wrong.reduce((sum, one) => sum + one.odds, right.odds);
  const doubts = new Array<number>(facts.length).fill(0);
  for (const one of wrong) doubts[one.x] = one.odds / all;
  return { marginals: meanOf([right, ...wrong], all), doubts };
}

const MOST = 50;

function meanOf(cases: readonly { readonly of: Marginals; readonly odds: number }[], all: number): Marginals {
  const mean = (rowOf: (of: Marginals) => Float64Array): Float64Array =>
    rowOf(cases[0].of).map((_, j) => cases.reduce((sum, { of, odds }) => sum + (odds / all) * rowOf(of)[j], 0));
  const logTotal = cases[0].of.logTotal + Math.log(all);
  return {
    edge: cases[0].of.edge.map((_, i) => mean(({ edge }) => edge[i])),
    root: mean(({ root }) => root),
    soleRoot: mean(({ soleRoot }) => soleRoot),
    logTotal,
  };
}

const DAY = 86_400_000;
/** Half of those who take a text do so within so many days. */
const MEDIAN = 2 * DAY;
/** What is wrong may be so by an hour or by three years, and as well by any factor between them: its density over the logarithm. */
const ANY_TIME = 1 / Math.log((3 * 365 * DAY) / (DAY / 24));

/**
 * How much likelier a time is if it is wrong, by how far it is from any other of the same text. What the news take up
 * they take up within days, and after that ever more seldom, with a heavy tail (Leskovec, Backstrom, Kleinberg 2009,
 * section 4): of a survival of 1 / (1 + t), t in medians, the density over the logarithm is t / (1 + t)². A page's date,
 * though, is often that of its last change, its moving or its fetching, which may be years later. Nearer than the median
 * it says nothing.
 */
export function isolation(i: number, times: readonly (Interval | null)[]): number {
  const distance = times.reduce(
    (least, time, j) => (j === i ? least : Math.min(least, apart(times[i], time))),
    NOWHERE,
  );
  const t = distance / MEDIAN;
  return distance === NOWHERE || t <= 1 ? 1 : Math.max(1, (ANY_TIME * (1 + t) ** 2) / t);
}

const NOWHERE = Number.POSITIVE_INFINITY;

/** How far two intervals are from each other; an open end reaches as far as anything. */
function apart(a: Interval | null, b: Interval | null): number {
  if (a === null || b === null) return NOWHERE;
  const open = Number.NEGATIVE_INFINITY;
  return Math.max(0, (a.earliest ?? open) - (b.latest ?? NOWHERE), (b.earliest ?? open) - (a.latest ?? NOWHERE));
}

/** How many dated articles' worth the usual doubt counts, where few dates are seen. */
const WORTH = 5;

/** How far the dates of articles were doubted, by their places: each as far as for any of its texts. Of the undated nothing. */
export class DoubtedDates {
  readonly most = new Map<number, number>();

  note(facts: readonly WitnessFacts[], { doubts }: { readonly doubts: ReadonlyMap<number, number> }): void {
    facts.forEach(({ witness: { article, units }, published, tellsOfLater }, i) => {
      if (published === null) return;
      const isContradicted = tellsOfLater || contradictions(units.article).length > 0;
      this.add(article, isContradicted ? 1 : (doubts.get(i) ?? 0));
    });
  }

  noteAll(doubts: ReadonlyMap<number, number>): void {
    for (const [article, doubt] of doubts) this.add(article, doubt);
  }

  /** The odds that any one is wrong: the share of those that were, as if a few more had been seen of which few are. */
  odds(): number {
    const wrong = [...this.most.values()].reduce((sum, doubt) => sum + doubt, SELDOM * WORTH);
    const share = wrong / (this.most.size + WORTH);
    return share / (1 - share);
  }

  private add(article: number, doubt: number): void {
    this.most.set(article, Math.max(this.most.get(article) ?? 0, doubt));
  }
}
