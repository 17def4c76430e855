import { overlapOf } from "../kernel/span.js";
import type { WordRange } from "../text/words.js";
import { bestStretch, type Interval } from "./interval.js";
import { matched, type Odds, type Tally } from "./odds.js";
import { type FoundRegion, type Given, hullOf, isLongCopy, lengthOfRange, type RoughRegion } from "./region.js";
import type { Side } from "./side.js";

/** Of a text that is condensed, half of the words are taken: a little more than of one reworded sentence by sentence. */
const TAKEN = 0.5;
/** What the words of a condensed passage must say, in nats: more than elsewhere, as they are looked for in a whole text. */
const LEAST_EVIDENCE = 60;
/** A condensed passage has so many words at least: two sentences. */
const LEAST_WORDS = 40;
/** Weighed by rarity, at least this share of its words stands in the other text. */
const LEAST_SHARE = 0.6;
/** The stretch of the other text is so many times as long at least. */
const LEAST_RATIO = 2.5;
/** Where one compact region has this share of the words that the other text has, the passage is no digest but a copy. */
const MOST_EXPLAINED = 0.7;
/** A sentence of the other text is part of what was condensed where the words that stand in both say this much, in nats. */
const LEAST_COMMON = 3;
/** This share of its sentences is, or only a part of it was condensed. */
const LEAST_SENTENCES = 0.25;
/** How often a word is said is asked outside the passage itself: so many words around a place do not count. */
const AROUND = 80;
const MOST_PASSAGES = 20;

/** The two texts as this stage reads them: `text` may condense `source`. */
interface Direction {
  readonly text: Side;
  readonly source: Side;
  /** Which side of a region lies in which. */
  readonly textKey: "a" | "b";
  readonly sourceKey: "a" | "b";
}

/**
 * Adds passages of one text that condense much of the other: few of their words stand close together there, and yet
 * most of their rare words stand there somewhere. Regions that such a passage explains better are taken into it.
 */
export function withCondensed(
  a: Side,
  b: Side,
  found: readonly FoundRegion[],
  given: readonly Given[],
  odds: Odds,
  tally: Tally,
): readonly FoundRegion[] {
  const directions: Direction[] = [
    { text: a, source: b, textKey: "a", sourceKey: "b" },
    { text: b, source: a, textKey: "b", sourceKey: "a" },
  ];
  return directions.reduce<readonly FoundRegion[]>((regions, direction) => {
    const reader = new DigestReader(direction, odds, tally);
    return reader.passages().reduce((all, passage) => reader.added(passage, all, given), regions);
  }, found);
}

class DigestReader {
  /** For each word of the text, what it says, and how rare it is. */
  private readonly says: Float64Array;
  private readonly rarity: Float64Array;

  constructor(
    private readonly direction: Direction,
    private readonly odds: Odds,
    private readonly tally: Tally,
  ) {
    const { terms } = direction.text;
    this.says = new Float64Array(terms.length);
    this.rarity = new Float64Array(terms.length);
    this.holding("source", { start: 0, end: direction.source.terms.length }, () => this.weigh());
  }

  /** Does something while the tally holds a range of one of the texts. */
  private holding<T>(which: "text" | "source", { start, end }: WordRange, act: () => T): T {
    const { terms } = this.direction[which];
    this.tally.add(terms, start, end);
    const result = act();
    this.tally.remove(terms, start, end);
    return result;
  }

  private weigh(): void {
    const { text, source } = this.direction;
    const near = new Map<number, number>(); // how often each term stands around the place
    let [start, end] = [0, 0];
    for (let i = 0; i < text.terms.length; i++) {
      for (; end < Math.min(text.terms.length, i + AROUND); end++) count(near, text.terms[end], 1);
      for (; start < i - AROUND; start++) count(near, text.terms[start], -1);
      const term = text.terms[i];
      const here = this.tally.of(term);
      const apart = end - start + source.terms.length;
      const chance = this.odds.chance(term, source.terms.length, near.get(term)! + here, apart);
      this.says[i] = here > 0 ? matched(chance, TAKEN) : Math.log(1 - TAKEN);
      this.rarity[i] = -Math.log(chance);
    }
  }

  /** The stretches of the text whose words say most (Kadane's algorithm, again on what is left on either side). */
  passages(): Interval[] {
    const passages: Interval[] = [];
    const open: WordRange[] = [{ start: 0, end: this.says.length }];
    for (let range = open.pop(); range !== undefined && passages.length < MOST_PASSAGES; range = open.pop()) {
      const best = bestStretch(this.direction.text, range, this.says.subarray(range.start, range.end));
      if (best.score < LEAST_EVIDENCE) continue;
      passages.push(best);
      open.push({ start: best.end, end: range.end }, { start: range.start, end: best.start });
    }
    return passages;
  }

  /** The regions, with a passage among them if it condenses the source. */
  added(passage: Interval, regions: readonly FoundRegion[], given: readonly Given[]): readonly FoundRegion[] {
    const { source, textKey, sourceKey } = this.direction;
    if (lengthOfRange(passage) < LEAST_WORDS) return regions;
    const { all, taken } = this.holding("source", { start: 0, end: source.terms.length }, () => this.rarityOf(passage));
    const reach = this.reach(passage);
    if (taken < LEAST_SHARE * all || reach === null) return regions;
    if (lengthOfRange(reach) < LEAST_RATIO * lengthOfRange(passage)) return regions;
    const here = new Set(regions.filter((region) => overlapOf(region[textKey], passage) > 0));
    if ([...here].some((region) => this.explained(passage, region) > MOST_EXPLAINED * taken)) return regions;
    if (given.some((copy) => isLongCopy(copy) && overlapOf(copy[textKey], passage) > 0)) return regions;
    const takesIn = new Set([...here].flatMap((region) => region.takesIn));
    given.forEach((region, index) => {
      if (overlapOf(region[textKey], passage) > 0 && overlapOf(region[sourceKey], reach) > 0) takesIn.add(index);
    });
    const covered = [...takesIn].map((index) => given[index]);
    const inText = covered.reduce((range, region) => hullOf(range, region[textKey]), rangeOf(passage));
    const inSource = covered.reduce((range, region) => hullOf(range, region[sourceKey]), reach);
    const [inA, inB] = textKey === "a" ? [inText, inSource] : [inSource, inText];
    const digest = { a: inA, b: inB, score: passage.score, takesIn: [...takesIn].sort((x, y) => x - y) };
    return [...regions.filter((region) => !here.has(region)), digest];
  }

  /** How rare a passage's words are together, and those of them that stand in what the tally holds. */
  private rarityOf({ start, end }: WordRange): { all: number; taken: number } {
    let [all, taken] = [0, 0];
    for (let i = start; i < end; i++) {
      all += this.rarity[i];
      if (this.tally.of(this.direction.text.terms[i]) > 0) taken += this.rarity[i];
    }
    return { all, taken };
  }

  /** How rare the words of a passage are together that one region has of the source. */
  private explained(passage: WordRange, region: RoughRegion): number {
    return this.holding("source", region[this.direction.sourceKey], () => this.rarityOf(passage)).taken;
  }

  /**
   * From the first to the last sentence of the source that says something of what a passage says; `null` where too few
   * do: the passage is then of a part of the source, and no digest of it.
   */
  private reach(passage: WordRange): WordRange | null {
    const { sentences } = this.direction.source;
    const common = this.holding("text", passage, () => {
      const length = lengthOfRange(passage);
      return sentences.filter((sentence) => this.commonEvidence(sentence, length) >= LEAST_COMMON);
    });
    if (common.length < LEAST_SENTENCES * sentences.length || common.length === 0) return null;
    return { start: common[0].start, end: common[common.length - 1].end };
  }

  /** What the different words of a sentence say that stand in the passage held by the tally, in nats. */
  private commonEvidence({ start, end }: WordRange, length: number): number {
    const seen = new Set<number>();
    let evidence = 0;
    for (let i = start; i < end; i++) {
      const term = this.direction.source.terms[i];
      const here = this.tally.of(term);
      if (here === 0 || seen.has(term)) continue;
      seen.add(term);
      evidence += this.odds.of(term, here, length);
    }
    return evidence;
  }
}

const rangeOf = ({ start, end }: WordRange): WordRange => ({ start, end });

const count = (counts: Map<number, number>, term: number, by: number): void => {
  counts.set(term, (counts.get(term) ?? 0) + by);
};
