import { joined } from "../kernel/numbers.js";
import { type AlignedArticle, type AlignedPair, PairAligner } from "../pipeline.js";
import type { Plan } from "../plan.js";
import { Sketcher } from "../sketch/sketch.js";
import { type ArticleUnits, divide, unitsOf } from "../units/units.js";
import { endsOf, type PairColumns, pairsOf } from "./pair-columns.js";
import { type SharedArticles, type SharedLexicon, sharedArticle, sharedLexicon } from "./shared-articles.js";

/** What a worker is told once, before anything is asked of it that needs it. */
export type Notice =
  | { readonly kind: "collection"; readonly articles: SharedArticles; readonly plan: Plan }
  | { readonly kind: "lexicon"; readonly lexicon: SharedLexicon | null };

/** What a worker is asked, and what it answers. */
export type Task =
  | { readonly kind: "sketch"; readonly from: number; readonly to: number }
  | { readonly kind: "align"; readonly pairs: PairColumns };

export interface SketchedColumns {
  readonly kind: "sketched";
  /** Divided articles, but for what whoever asks has already; a language is a bundle of functions, which cannot be sent. */
  readonly divided: readonly Omit<ArticleUnits, "article" | "language">[];
  readonly printsAt: Uint32Array;
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
  readonly at: Uint32Array;
  readonly signatures: Uint32Array;
}

export type Answer = SketchedColumns | { readonly kind: "aligned"; readonly found: readonly AlignedPair[] };

/** Works on a collection of which it is told, one task after the other. */
export class Worker {
  private collection: Collection | null = null;

  hear(notice: Notice): void {
    if (notice.kind === "collection") this.collection = new Collection(notice.articles, notice.plan);
    else this.told().open(notice.lexicon);
  }

  do(task: Task): Answer {
    return task.kind === "sketch" ? this.told().sketch(task.from, task.to) : this.told().align(task.pairs);
  }

  private told(): Collection {
    if (this.collection === null) throw new Error("A worker was asked before it was told of the articles.");
    return this.collection;
  }
}

class Collection {
  private readonly sketcher: Sketcher;
  private readonly known = new Map<number, AlignedArticle>();
  private aligner: PairAligner | null = null;

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

  sketch(from: number, to: number): SketchedColumns {
    const articles = Array.from({ length: to - from }, (_, i) => this.article(from + i).article);
    const sketches = articles.map((article) => this.sketcher.sketch(article));
    return {
      kind: "sketched",
      divided: articles.map(({ article: _article, language: _language, ...divided }) => divided),
      printsAt: endsOf(sketches.map(({ fingerprints }) => fingerprints.at)),
      hi: joined(sketches.map(({ fingerprints }) => fingerprints.hi)),
      lo: joined(sketches.map(({ fingerprints }) => fingerprints.lo)),
      at: joined(sketches.map(({ fingerprints }) => fingerprints.at)),
      signatures: joined(sketches.map(({ signatures }) => signatures)),
    };
  }

  align(columns: PairColumns): Answer {
    const { aligner } = this;
    if (aligner === null) throw new Error("A worker was asked to align before it was told of the words.");
    return { kind: "aligned", found: pairsOf(columns).map((pair) => aligner.align(pair)) };
  }

  private article(index: number): AlignedArticle {
    const known = this.known.get(index);
    if (known) return known;
    const article = divide(sharedArticle(this.articles, index));
    const made = { article, units: unitsOf(article) };
    this.known.set(index, made);
    return made;
  }
}

/** The memory of a message that may go over to whoever gets it, and need not be copied. */
export function transferable(message: object): ArrayBuffer[] {
  return Object.values(message).flatMap((value) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
}
