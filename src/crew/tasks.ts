import { SketchColumns, type SketchData } from "../candidates/sketch-columns.js";
import { getOrMake } from "../kernel/get-or-make.js";
import { finish } from "../kernel/steps.js";
import { type AlignedPair, PairAligner } from "../pipeline.js";
import type { Plan } from "../plan.js";
import type { Census } from "../provenance/census.js";
import { FactFinder } from "../provenance/facts.js";
import { allComparedUnder } from "../provenance/provenance.js";
import type { InferredDate } from "../provenance/publication.js";
import { solve } from "../provenance/solver.js";
import { Sketcher } from "../sketch/sketch.js";
import { type ArticleUnits, divide } from "../units/units.js";
import { type BareCluster, type BareSolved, bareSolved, clusterIn } from "./bare.js";
import { type PairColumns, pairsOf } from "./pair-columns.js";
import { type SharedArticles, type SharedLexicon, sharedArticle, sharedLexicon } from "./shared-articles.js";

/** What a worker is told once, before anything is asked of it that needs it. */
export type Notice =
  | { readonly kind: "collection"; readonly articles: SharedArticles; readonly plan: Plan }
  | { readonly kind: "lexicon"; readonly lexicon: SharedLexicon | null }
  | { readonly kind: "census"; readonly census: Census };

/** What a worker is asked. */
export type Task =
  | { readonly kind: "sketch"; readonly from: number; readonly to: number }
  | { readonly kind: "align"; readonly pairs: PairColumns }
  | SolveTask;

export interface SolveTask {
  readonly kind: "solve";
  /** None of which bears on another. */
  readonly groups: readonly (readonly BareCluster[])[];
  /** What the texts of their articles tell of their own times. */
  readonly told: readonly InferredDate[];
  /** That a stated time is wrong. */
  readonly odds: number;
}

/** What it answers, by the kind of task. */
export interface Answers {
  readonly sketch: SketchedPortion;
  readonly align: readonly AlignedPair[];
  readonly solve: readonly BareSolved[];
}

/** A divided article, but for what whoever asks has already; a language is a bundle of functions, which cannot be sent. */
export type DividedElsewhere = Omit<ArticleUnits, "article" | "language">;

export interface SketchedPortion {
  readonly divided: readonly DividedElsewhere[];
  readonly sketches: SketchData;
}

/** Works on a collection of which it is told, one task after the other. */
export class Worker {
  private collection: Collection | null = null;

  hear(notice: Notice): void {
    if (notice.kind === "collection") this.collection = new Collection(notice.articles, notice.plan);
    else if (notice.kind === "lexicon") this.told().open(notice.lexicon);
    else this.told().know(notice.census);
  }

  do(task: Task): Answers[Task["kind"]] {
    if (task.kind === "sketch") return this.told().sketch(task.from, task.to);
    return task.kind === "align" ? this.told().align(task.pairs) : this.told().solve(task);
  }

  private told(): Collection {
    if (this.collection === null) throw new Error("A worker was asked before it was told of the articles.");
    return this.collection;
  }
}

class Collection {
  private readonly sketcher: Sketcher;
  private readonly known = new Map<number, ArticleUnits>();
  private aligner: PairAligner | null = null;
  private readonly inferred = new Map<number, InferredDate>();
  private finder: FactFinder | null = null;

  constructor(
    private readonly articles: SharedArticles,
    private readonly plan: Plan,
  ) {
    this.sketcher = new Sketcher(plan.sketch);
  }

  open(lexicon: SharedLexicon | null): void {
    const shared = lexicon && sharedLexicon(lexicon, this.articles);
    this.aligner = new PairAligner((index) => this.article(index), shared, this.plan);
  }

  sketch(from: number, to: number): SketchedPortion {
    const articles = Array.from({ length: to - from }, (_, i) => this.article(from + i));
    const sketches = new SketchColumns(this.plan.candidates.banding);
    for (const article of articles) sketches.add(this.sketcher.sketch(article));
    return {
      divided: articles.map(({ article: _article, language: _language, ...divided }) => divided),
      sketches: sketches.data,
    };
  }

  align(columns: PairColumns): AlignedPair[] {
    const { aligner } = this;
    if (aligner === null) throw new Error("A worker was asked to align before it was told of the words.");
    return pairsOf(columns).map((pair) => aligner.align(pair));
  }

  know(census: Census): void {
    this.finder = new FactFinder(census, this.inferred);
  }

  solve({ groups, told, odds }: SolveTask): BareSolved[] {
    const { finder } = this;
    if (finder === null) throw new Error("A worker was asked to solve before it was told of the census.");
    for (const date of told) this.inferred.set(date.of, date);
    const allCompared = allComparedUnder(this.plan.candidates.mostCarriers);
    return groups.map((group) => {
      const clusters = group.map((bare) => clusterIn(bare, (index) => this.article(index)));
      return bareSolved(finish(solve(clusters, finder, odds, allCompared)), clusters);
    });
  }

  private article(index: number): ArticleUnits {
    return getOrMake(this.known, index, () => divide(sharedArticle(this.articles, index)));
  }
}

/** The memory of the columns in a message, which may go over to whoever gets it, and need not be copied. */
export function transferable(message: object): ArrayBuffer[] {
  if (Array.isArray(message)) return [];
  return Object.values(message).flatMap((value) => {
    if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
    return value !== null && typeof value === "object" ? transferable(value) : [];
  });
}
