/** A half-open interval of ISO 8601 moments in UTC, either end `null` where it is open. */
export interface KnownTime {
  readonly earliest: string | null;
  readonly latest: string | null;
}

type Pair = readonly [from: number, to: number];

/**
 * In which column of a drawing each thing stands, so that time runs one way: behind everything that is certainly
 * earlier, and behind what it was taken from; in the first column for which both hold. Where a derivation and a certain
 * time contradict each other, time is kept, and the derivation runs as it can.
 */
export function ranksOf(times: readonly (KnownTime | null)[], derivations: readonly Pair[]): number[] {
  const order = timeOrder(times);
  const first = longestPaths(times.length, order, derivations);
  if (first.stuck.size === 0) return first.ranks;
  const free = derivations.filter(([from, to]) => !(first.stuck.has(from) && first.stuck.has(to)));
  return longestPaths(times.length, order, free).ranks;
}

/** "All up to here are certainly earlier than this one", without writing down each pair: there may be 10,000². */
interface TimeOrder {
  /** Things by the end of their time; those with an open end are in no order before others. */
  readonly byLatest: readonly number[];
  /** Of each thing, how many of `byLatest` are certainly earlier. */
  readonly earlier: readonly number[];
}

function timeOrder(times: readonly (KnownTime | null)[]): TimeOrder {
  const moment = (value: string | null | undefined): number | null => (value ? Date.parse(value) : null);
  const ends = times.map((time) => ({ earliest: moment(time?.earliest), latest: moment(time?.latest) }));
  const byLatest = ends.flatMap(({ latest }, i) => (latest === null ? [] : [i]));
  byLatest.sort((i, j) => ends[i].latest! - ends[j].latest! || i - j);
  const byEarliest = ends.flatMap(({ earliest }, i) => (earliest === null ? [] : [i]));
  byEarliest.sort((i, j) => ends[i].earliest! - ends[j].earliest!);
  const earlier = times.map(() => 0);
  let count = 0;
  for (const i of byEarliest) {
    while (count < byLatest.length && ends[byLatest[count]].latest! <= ends[i].earliest!) count++;
    earlier[i] = count;
  }
  return { byLatest, earlier };
}

/**
 * The longest way to each thing. Between the things lie gates, one behind each of `byLatest`: a thing passes its gate
 * when it and all before it have their ranks, and whoever waits for the gate is certainly later than all of them.
 */
function longestPaths(count: number, { byLatest, earlier }: TimeOrder, derivations: readonly Pair[]) {
  const gates = byLatest.length;
  const next: number[][] = Array.from({ length: count + gates }, () => []);
  const waiting = new Int32Array(count + gates);
  const link = (from: number, to: number): void => {
    next[from].push(to);
    waiting[to]++;
  };
  byLatest.forEach((thing, i) => {
    link(thing, count + i);
    if (i > 0) link(count + i - 1, count + i);
  });
  earlier.forEach((passed, thing) => {
    if (passed > 0) link(count + passed - 1, thing);
  });
  for (const [from, to] of derivations) link(from, to);

  const ranks = new Array<number>(count + gates).fill(0);
  const ready = [...waiting.keys()].filter((i) => waiting[i] === 0);
  for (let at = 0; at < ready.length; at++) {
    const i = ready[at];
    for (const j of next[i]) {
      // Onto a gate a rank is carried as it is; from a gate or a source it goes up by one.
      ranks[j] = Math.max(ranks[j], ranks[i] + (j >= count ? 0 : 1));
      if (--waiting[j] === 0) ready.push(j);
    }
  }
  const stuck = new Set<number>();
  for (let i = 0; i < count; i++) if (waiting[i] > 0) stuck.add(i);
  return { ranks: ranks.slice(0, count), stuck };
}
