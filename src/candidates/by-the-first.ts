import { addTo } from "../kernel/lists.js";
import type { Words } from "../text/words.js";
import type { CandidatePair, CandidatePairs } from "./pairs.js";

/** A fingerprint this far from another of the same two articles, in words, is part of the same passage. */
const BESIDE = 32;

/**
 * Pairs that need to be looked at, where more articles carry a text than are compared with each other. All of them meet
 * the first that has it; some two also meet at fingerprints that winnowing chose in a few of them only, for what stands
 * beside the text or was edited in it. What such two have in common and both have in common with the first, at one and
 * the same place of it, is aligned there: to align it again would cost each of them dozens of pairs. Two are still looked
 * at where they share words that the first has not.
 *
 * @param wordsOf Of an article, by its place.
 * @param run Words in a fingerprint.
 * @param cap More carriers than this do not all meet each other.
 */
export function withoutMetByTheFirst(
  pairs: CandidatePairs,
  wordsOf: (article: number) => Words,
  run: number,
  cap: number,
): CandidatePairs {
  const carried = carriedBy(pairs, cap);
  if (carried.size === 0) return pairs;
  const firsts = new Map<number, WithFirst[]>();
  return pairs.where((pair) => {
    const { a, b, rareTerms } = pair;
    if (a === b) return true;
    const isKnown = rareTerms === 0 && common(firsts, a, b).some((both) => isMetBy(both, pair, wordsOf, run));
    if (isKnown) return false;
    const places = carried.get(a);
    if (places !== undefined) addTo(firsts, b, new WithFirst(pair, places));
    return true;
  });
}

/** Where an article has what more others than the cap have too, and it is the first of them. */
interface Carried {
  /** Words at which a shared fingerprint begins. */
  readonly at: ReadonlySet<number>;
  readonly units: ReadonlySet<number>;
}

function carriedBy(pairs: CandidatePairs, cap: number): ReadonlyMap<number, Carried> {
  const carried = new Map<number, Carried>();
  let own: CandidatePair[] = [];
  const close = (): void => {
    if (own.length <= cap) return;
    const at = inMoreThan(
      cap,
      own.map(({ seedsA }) => seedsA),
    );
    const units = inMoreThan(
      cap,
      own.map(({ alikeA }) => alikeA),
    );
    if (at.size > 0 || units.size > 0) carried.set(own[0].a, { at, units });
  };
  for (const pair of pairs) {
    if (own.length > 0 && own[0].a !== pair.a) {
      close();
      own = [];
    }
    if (pair.a !== pair.b) own.push(pair);
  }
  close();
  return carried;
}

/** What is in more lists than so many. */
function inMoreThan(cap: number, lists: readonly Uint32Array[]): Set<number> {
  const times = new Map<number, number>();
  for (const list of lists) for (const item of new Set(list)) times.set(item, (times.get(item) ?? 0) + 1);
  return new Set([...times].filter(([, count]) => count > cap).map(([item]) => item));
}

interface Places {
  readonly before: number | null;
  readonly behind: number | null;
}

/** An article beside the first that has some text of it. */
class WithFirst {
  readonly first: number;
  /** Where carried fingerprints begin in the article, rising, and how much further on they do in the first. */
  private readonly at: readonly number[];
  private readonly shift: readonly number[];
  private readonly units: ReadonlyMap<number, readonly number[]>;

  constructor({ a, seedsA, seedsB, alikeA, alikeB }: CandidatePair, carried: Carried) {
    this.first = a;
    const seeds = Array.from(seedsB, (at, i) => ({ at, there: seedsA[i] })).filter(({ there }) =>
      carried.at.has(there),
    );
    seeds.sort((x, y) => x.at - y.at || x.there - y.there);
    this.at = seeds.map(({ at }) => at);
    this.shift = seeds.map(({ at, there }) => there - at);
    const units = new Map<number, number[]>();
    alikeB.forEach((unit, i) => {
      if (carried.units.has(alikeA[i])) addTo(units, unit, alikeA[i]);
    });
    this.units = units;
  }

  /** Where in the first a word would stand, by what of the text stands right before it, and right behind it. */
  placesOf(word: number): Places {
    let [next, end] = [0, this.at.length];
    while (next < end) {
      const middle = (next + end) >>> 1;
      if (this.at[middle] > word) end = middle;
      else next = middle + 1;
    }
    const place = (i: number) =>
      i >= 0 && i < this.at.length && Math.abs(this.at[i] - word) <= BESIDE ? word + this.shift[i] : null;
    return { before: place(next - 1), behind: place(next) };
  }

  unitsLike = (unit: number): readonly number[] => this.units.get(unit) ?? [];
}

/** What two articles have with one and the same first. */
function common(firsts: ReadonlyMap<number, readonly WithFirst[]>, a: number, b: number): [WithFirst, WithFirst][] {
  const ofB = firsts.get(b) ?? [];
  return (firsts.get(a) ?? []).flatMap((x): [WithFirst, WithFirst][] => {
    const y = ofB.find(({ first }) => first === x.first);
    return y === undefined ? [] : [[x, y]];
  });
}

/** Whether all that meets in a pair meets at one place of the first, too. */
function isMetBy(
  [x, y]: [WithFirst, WithFirst],
  pair: CandidatePair,
  wordsOf: (article: number) => Words,
  run: number,
): boolean {
  const { a, seedsA, seedsB, alikeA, alikeB } = pair;
  const [own, first] = [wordsOf(a), wordsOf(x.first)];
  for (let i = 0; i < seedsA.length; i++) {
    const equal = (at: number) => equalWords(own, seedsA[i], first, at, run);
    if (!isInFirst(x.placesOf(seedsA[i]), y.placesOf(seedsB[i]), equal, run)) return false;
  }
  for (let i = 0; i < alikeA.length; i++) {
    const inY = y.unitsLike(alikeB[i]);
    if (!x.unitsLike(alikeA[i]).some((unit) => inY.includes(unit))) return false;
  }
  return true;
}

/**
 * Whether the words of a fingerprint stand in the first, where both articles go on as it does. At an end of the text that
 * is carried half of them are enough: with one or two words more in common nothing else is shared there.
 */
function isInFirst(x: Places, y: Places, equal: (at: number) => Ends, run: number): boolean {
  const half = Math.ceil(run / 2);
  return [x.before, x.behind].some((at) => {
    if (at === null || (at !== y.before && at !== y.behind)) return false;
    const { opening, closing } = equal(at);
    if (opening === run) return true;
    if (x.behind === null && y.behind === null) return opening >= half;
    return x.before === null && y.before === null && closing >= half;
  });
}

/** How many words of a run are equal from its beginning on, and up to its end. */
interface Ends {
  readonly opening: number;
  readonly closing: number;
}

function equalWords(x: Words, atX: number, y: Words, atY: number, run: number): Ends {
  const isEqual = (i: number) => x.lo[atX + i] === y.lo[atY + i] && x.hi[atX + i] === y.hi[atY + i];
  let [opening, closing] = [0, 0];
  while (opening < run && isEqual(opening)) opening++;
  while (closing < run && isEqual(run - 1 - closing)) closing++;
  return { opening, closing };
}
