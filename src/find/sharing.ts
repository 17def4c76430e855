import { type Alignment, align } from "../alignment/alignment.js";
import { type FurnitureLine, findFurniture, publisherOf } from "../clusters/find-furniture.js";
import { type JudgedAlignment, judge } from "../clusters/judge.js";
import { Rarity } from "../clusters/rarity.js";
import type { Limit } from "../kernel/limit.js";
import { orderedPairKey } from "../kernel/pair-key.js";
import { type Span, subtract, unionOf } from "../kernel/span.js";
import { readLexicon } from "../lexicon/lexicon.js";
import { stemmerLimits } from "../pipeline.js";
import type { Plan } from "../plan.js";
import { RegionFinder } from "../regions/regions.js";
import type { ArticleSketch } from "../sketch/sketch.js";
import { spanOfWords, wordsIn, wordsInside } from "../text/words.js";
import { lineOfWord } from "../units/page-lines.js";
import type { ArticleUnits, Unit } from "../units/units.js";
import { type Excerpt, excerptOf, partOf, type Unread } from "./excerpt.js";
import { SeedFinder } from "./seeds.js";

/** A text that is looked for, read once however many articles it is held against. */
export interface Sought {
  readonly units: ArticleUnits;
  readonly sketch: ArticleSketch;
}

/** An article that may share something with a sought text, and where. */
export interface Place {
  /** The first and the last paragraph of the text of which something met. */
  readonly sought: { readonly from: number; readonly to: number };
  readonly article: Unread & { readonly asides: readonly (Span & { readonly reason: string })[] };
  /** Its first and its last paragraph in which something met. */
  readonly from: number;
  readonly to: number;
  /** Units of the sought text (indexes into its sketch) and paragraphs of the article whose signatures met. */
  readonly alike: readonly (readonly [unit: number, paragraph: number])[];
}

/** What a text shares with an article, as `compare` would say it; side `a` is the text. */
export interface Shared {
  readonly judged: readonly JudgedAlignment[];
  readonly limits: readonly Limit[];
}

/** With fewer words of the text outside the passages found, nothing is left that could be said in other words. */
const LEAST_LEFT = 8;

/** Holds one text against one article after the other. */
export class Sharing {
  private readonly seeds: SeedFinder;
  private readonly publisher: string | null;
  private readonly whole: Excerpt;
  private readonly parts = new Map<number, Excerpt>();
  private asides: Place["article"]["asides"] | null = null;

  constructor(
    private readonly sought: Sought,
    private readonly plan: Plan,
  ) {
    this.seeds = new SeedFinder(sought.sketch.fingerprints, plan.sketch);
    this.publisher = publisherOf(sought.units.article);
    this.whole = { units: sought.units, first: 0, isWhole: true };
  }

  /**
   * What the text shares with an article, around where something met: only these parts of both are read and aligned, so
   * that a long text in which thirty articles have a paragraph each costs thirty paragraphs. Where page furniture has a
   * say, for which one must see the pages, all of both is.
   */
  with(place: Place): Shared {
    const { article, sought } = place;
    const onePublisher = this.publisher !== null && this.publisher === publisherOf(article.details);
    if (!onePublisher) {
      const excerpts = { a: this.part(sought), b: excerptOf(article, place.from, place.to) };
      const shared = this.in(excerpts, place, onePublisher);
      const isWhole = excerpts.a.isWhole && excerpts.b.isWhole;
      if (isWhole || shared.judged.every(({ kind }) => kind !== "boilerplate")) return shared;
    }
    return this.in({ a: this.whole, b: excerptOf(article) }, place, onePublisher);
  }

  /** Several articles have the same paragraph of a text. */
  private part({ from, to }: Place["sought"]): Excerpt {
    const known = this.parts.get(orderedPairKey(from, to));
    if (known !== undefined) return known;
    const part = partOf(this.whole.units, from, to);
    this.parts.set(orderedPairKey(from, to), part);
    return part;
  }

  private in(excerpts: Excerpts, place: Place, onePublisher: boolean): Shared {
    const pair = [excerpts.a.units, excerpts.b.units] as const;
    const { alignments, limits } = this.align(excerpts, place);
    if (alignments.length === 0) return { judged: [], limits };
    this.asides ??= findFurniture([this.whole.units])[0].map(({ span, reason }) => ({ ...span, reason }));
    const furniture = onePublisher
      ? findFurniture(pair)
      : [furnitureIn(excerpts.a, this.asides), furnitureIn(excerpts.b, place.article.asides)];
    const found = alignments.map((alignment) => ({ a: 0, b: 1, alignment }));
    return { judged: judge(found, pair, { furniture, rarity: Rarity.of(pair) }), limits };
  }

  /**
   * What is said in other words is asked for only where what is said in the same words leaves something of the text: it
   * costs as much as all else together, and would find the same passages again.
   */
  private align(excerpts: Excerpts, place: Place): { alignments: Alignment[]; limits: Limit[] } {
    const { alignment: plan, regions, candidates } = this.plan;
    const [a, b] = [excerpts.a.units, excerpts.b.units];
    const before = this.whole.units.paragraphs[excerpts.a.first].words.start;
    const { capped, ...seeds } = this.seeds.find(
      b.article.words,
      before,
      a.article.words.count,
      candidates.mostCarriers,
    );
    const places = { seedsA: seeds.a, seedsB: seeds.b, alike: this.unitsAlike(excerpts, place, before) };
    const repeated = capped === 0 ? [] : [repeatedLimit(place.article.details.id, candidates.mostCarriers, capped)];
    const plain = align(a, b, places, plan, null);
    if (regions === null || this.isAllIn(plain.alignments, place)) {
      return { alignments: plain.alignments, limits: [...repeated, ...plain.limits] };
    }
    const lexicon = readLexicon([a, b], regions.stemmed);
    const { alignments, limits } = align(a, b, places, plan, new RegionFinder([a, b], lexicon, regions));
    return { alignments, limits: [...repeated, ...stemmerLimits(lexicon.unstemmed), ...limits] };
  }

  /** Whether nearly all of the paragraphs in which something met is in some passages. */
  private isAllIn(alignments: readonly Alignment[], { sought }: Place): boolean {
    if (alignments.length === 0) return false;
    const { article, paragraphs } = this.whole.units;
    const met = { start: paragraphs[sought.from].words.start, end: paragraphs[sought.to].words.end };
    const spans = unionOf(alignments.flatMap(({ pieces }) => pieces.map(({ a }) => a)));
    const left = subtract([spanOfWords(article.words, met)], spans);
    const words = left.reduce((sum, span) => sum + wordsIn(article.words, wordsInside(article.words, span)), 0);
    return words < LEAST_LEFT;
  }

  /** Units of which the store has said that they are alike, their words counted from a word of the text on. */
  private unitsAlike({ b }: Excerpts, { alike }: Place, from: number): (readonly [Unit, Unit])[] {
    return alike.flatMap(([index, paragraph]) => {
      const [unit, other] = [this.sought.sketch.units[index], b.units.paragraphs[paragraph - b.first]];
      const words = { start: unit.words.start - from, end: unit.words.end - from };
      return other === undefined ? [] : [[{ ...unit, words }, other] as const];
    });
  }
}

/** Of the text, and of the article. */
interface Excerpts {
  readonly a: Excerpt;
  readonly b: Excerpt;
}

const repeatedLimit = (id: string, value: number, reached: number): Limit => ({
  cap: "mostCarriers",
  value,
  reached,
  says: `Some runs of words stand in more than ${value} places of the text and of "${id}" together; each place was compared with the first of the other only. A shared passage may be missing or cut short.`,
});

/** The lines of furniture that an excerpt has of its page. */
function furnitureIn({ units }: Excerpt, asides: Place["article"]["asides"]): FurnitureLine[] {
  return asides.flatMap(({ reason, ...span }) => {
    const words = wordsInside(units.article.words, span);
    return words.end > words.start ? [{ line: lineOfWord(units, words.start), span, words, reason }] : [];
  });
}
