import { findFurniture } from "./clusters/find-furniture.js";
import { isExcludedKind } from "./clusters/pair-kind.js";
import { toArticle } from "./compare.js";
import { UrtextError } from "./errors.js";
import type { Addition, Additions, FindOptions, Index, IndexOptions } from "./find/contract.js";
import { type FoundIn, type Hits, tellHits } from "./find/hits.js";
import { keysOf } from "./find/keys.js";
import { carrierLimits, hitLimits, mostOf, TRACED_LIMIT } from "./find/limits.js";
import { Meeting, mostMet } from "./find/meeting.js";
import { Sharing, type Sought } from "./find/sharing.js";
import { copyOf, saysTheSame, sighting, versionId } from "./find/versions.js";
import type { Limit } from "./kernel/limit.js";
import { type Span, sharedLength, subtract, unionOf } from "./kernel/span.js";
import { makePlan, type Plan } from "./plan.js";
import { aboutArticle } from "./report/about.js";
import type { Report, ReportCluster } from "./report/schema.js";
import { makeRun } from "./run.js";
import { Sketcher } from "./sketch/sketch.js";
import { MemoryStore } from "./store/memory.js";
import type { Store, StoredArticle } from "./store/store.js";
import type { Article, ArticleInput } from "./text/article.js";
import { type Inputs, type Rejection, readCollection, readEach, reject } from "./text/collection.js";
import { traceCollection } from "./trace.js";
import { divide } from "./units/units.js";

/**
 * An empty index in memory. It takes somewhat less than a kilobyte a paragraph of 75 words, beside the texts.
 *
 * @throws UrtextError URTEXT_OPTION_INVALID
 */
export function createIndex(options: IndexOptions = {}): Index {
  const { now = () => new Date(), ...settings } = options ?? {};
  if (typeof now !== "function") {
    throw new UrtextError("URTEXT_OPTION_INVALID", {
      option: "now",
      problem: "it must be a function that gives a Date",
    });
  }
  return new StoreIndex(new MemoryStore(), makePlan(options === null ? options : settings), now);
}

interface SearchBounds {
  readonly isLeftOut: (article: StoredArticle) => boolean;
  /** Only what stands in paragraphs that reach into these is looked for; `null`: all of the text. */
  readonly within?: readonly Span[] | null;
}

/** An article that was reached, and what of it carries what it was reached by. */
interface Reached {
  readonly article: StoredArticle;
  readonly spans: readonly Span[];
}

/** Among so many articles each is asked again when more of it is reached; among more that would cost their square. */
const MOST_REVISITED = 32;

/** An index over any store: what is asked of the stages is put together here, and what is kept is in the store. */
export class StoreIndex implements Index {
  private readonly sketcher: Sketcher;
  private isClosed = false;
  private lastTurn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly plan: Plan,
    private readonly now: () => Date,
  ) {
    this.sketcher = new Sketcher(plan.sketch);
  }

  get size(): number {
    return this.open().size;
  }

  has = (id: string): boolean => this.open().get(id) !== undefined;

  get(id: string): ArticleInput | undefined {
    const stored = this.open().get(id);
    return stored && copyOf(stored.input);
  }

  async *articles(): AsyncGenerator<ArticleInput> {
    for (const { input } of this.open().articles()) {
      yield copyOf(input);
      this.open();
    }
  }

  async add(article: ArticleInput): Promise<Addition> {
    this.open();
    const [read, copy] = [toArticle(article, ""), copyOf(article)];
    return this.inTurn(() => this.put(read, copy));
  }

  async addAll(articles: Inputs): Promise<Additions> {
    this.open();
    const counts = { added: 0, revised: 0, amended: 0, unchanged: 0 };
    const rejected: Rejection[] = [];
    for await (const item of readEach(articles)) {
      if ("rejection" in item) {
        rejected.push(item.rejection);
        continue;
      }
      try {
        this.open();
        const copy = copyOf(item.located.input as ArticleInput);
        const { outcome } = await this.inTurn(() => this.put(item.article, copy));
        counts[outcome]++;
      } catch (error) {
        if (!(error instanceof UrtextError) || error.code === "URTEXT_INDEX_CLOSED") throw error;
        rejected.push(reject(item.located, [error]));
      }
    }
    return { ...counts, rejected };
  }

  async update(given: ArticleInput): Promise<Addition> {
    this.open();
    const [article, copy] = [toArticle(given, ""), copyOf(given)];
    return this.inTurn(async () => {
      const last = this.versionsOf(article.id).at(-1);
      if (last === undefined) throw new UrtextError("URTEXT_ARTICLE_UNKNOWN", { id: article.id });
      return last.input.text === article.text ? this.amend(last, article, copy) : this.replace(last, article, copy);
    });
  }

  async remove(id: string): Promise<boolean> {
    this.open();
    return this.inTurn(async () => {
      const versions = this.versionsOf(id);
      await this.store.write(versions.map((version) => ({ kind: "remove", id: version.id })));
      return versions.length > 0;
    });
  }

  async find(text: string | ArticleInput, options: FindOptions = {}): Promise<Hits> {
    const store = this.open();
    const most = mostOf(options);
    const article = toArticle(text, "text");
    const own = typeof text === "string" ? null : (store.get(article.id)?.of ?? article.id);
    const carriers = this.plan.candidates.mostCarriers;
    const { found, limits } = this.search(this.read(article), carriers, most, {
      isLeftOut: ({ of }) => of === own,
    });
    return tellHits(article, found, limits);
  }

  async trace(id: string): Promise<Report> {
    const first = this.open().get(id);
    if (first === undefined) throw new UrtextError("URTEXT_ARTICLE_UNKNOWN", { id });
    const { articles, limits } = this.reachedFrom(first);
    const collection = await readCollection(articles.map(({ input }) => input));
    const report = await traceCollection(collection, this.plan, makeRun(), null);
    return aboutArticle({ ...report, limits: [...report.limits, ...limits] }, id);
  }

  async report(): Promise<Report> {
    return traceCollection(await readCollection(this.articles()), this.plan, makeRun(), null);
  }

  async *clusters(): AsyncGenerator<ReportCluster> {
    yield* (await this.report()).clusters;
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.inTurn(async () => this.store.close());
  }

  /** Changes come one after the other, also where nobody waits: each is decided by what the one before has left. */
  private inTurn<T>(change: () => Promise<T>): Promise<T> {
    const turn = this.lastTurn.then(change);
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }

  private open(): Store {
    if (this.isClosed) throw new UrtextError("URTEXT_INDEX_CLOSED", {});
    return this.store;
  }

  /** The versions of an article, from the first on: none is ever removed without those behind it. */
  private versionsOf(id: string): StoredArticle[] {
    const first = this.store.get(id);
    if (first === undefined) return [];
    if (first.of !== id) throw new UrtextError("URTEXT_ARTICLE_VERSION", { id, of: first.of });
    const versions = [first];
    for (;;) {
      const next = this.store.get(versionId(id, versions.length + 1));
      if (next?.of !== id) return versions;
      versions.push(next);
    }
  }

  private async put(article: Article, input: ArticleInput): Promise<Addition> {
    const versions = this.versionsOf(article.id);
    const same = versions.find(({ input: { text } }) => text === article.text);
    if (same !== undefined) return this.amend(same, article, input);
    const id = versionId(article.id, versions.length + 1);
    if (this.store.get(id) !== undefined) {
      throw new UrtextError("URTEXT_ARTICLE_DUPLICATE", { id, kept: "the article that was given under it" });
    }
    await this.write([], id, article, input);
    return { id, outcome: versions.length === 0 ? "added" : "revised" };
  }

  /** The same text: what else is known of it may have changed. */
  private async amend(kept: StoredArticle, article: Article, input: ArticleInput): Promise<Addition> {
    if (saysTheSame(input, kept.input)) return { id: kept.id, outcome: "unchanged" };
    const { observedAt } = kept.input;
    const amended = observedAt === undefined ? input : { ...input, observedAt };
    return this.replace(kept, toArticle({ ...amended, id: article.id }, ""), amended);
  }

  private async replace(kept: StoredArticle, article: Article, input: ArticleInput): Promise<Addition> {
    await this.write([kept.id], kept.id, article, input);
    return { id: kept.id, outcome: "amended" };
  }

  private async write(removed: readonly string[], id: string, article: Article, input: ArticleInput): Promise<void> {
    const { units, sketch } = this.read(article);
    const { text: _, words: __, ...details } = article;
    const seen = sighting(article, this.now);
    const [furniture] = findFurniture([units]);
    const stored: StoredArticle = {
      id,
      of: article.id,
      input: { ...input, id, ...(seen && { observedAt: seen.value }) },
      details: { ...details, id, dates: seen === null ? details.dates : [...details.dates, seen] },
      language: units.language.code,
      asides: furniture.map(({ span, reason }) => ({ ...span, reason })),
    };
    const keys = keysOf(units, sketch, this.plan);
    await this.store.write([
      ...removed.map((gone) => ({ kind: "remove" as const, id: gone })),
      { kind: "add" as const, article: stored, keys },
    ]);
  }

  private read(article: Article): Sought {
    const units = divide(article);
    return { units, sketch: this.sketcher.sketch(units) };
  }

  /** What a text shares with articles of the store. */
  private search(
    sought: Sought,
    carriers: number,
    most: number,
    { isLeftOut, within = null }: SearchBounds,
  ): { found: FoundIn[]; limits: Limit[] } {
    const keys = keysOf(sought.units, sought.sketch, this.plan);
    const { key, article, paragraph, capped } = this.store.lookup(keys, carriers);
    const places = new Map<number, Meeting>();
    const isAsked = sought.units.paragraphs.map(({ span }) => within === null || sharedLength(within, [span]) > 0);
    for (let i = 0; i < key.length; i++) {
      if (!isAsked[keys.paragraph[key[i]]]) continue;
      let place = places.get(article[i]);
      if (place === undefined) {
        place = new Meeting(this.store.at(article[i]));
        places.set(article[i], place);
      }
      place.note(keys.paragraph[key[i]], paragraph[i], keys.unit[key[i]]);
    }
    const meetings = [...places.values()].filter(({ article }) => !isLeftOut(article)).sort(mostMet);
    const sharing = new Sharing(sought, this.plan);
    const found = meetings.slice(0, most).map((meeting): FoundIn => {
      const { id, details } = meeting.article;
      return { id, details, shared: sharing.with(meeting.place()) };
    });
    return { found, limits: [...carrierLimits(capped, carriers), ...hitLimits(meetings.length, most)] };
  }

  /**
   * All articles that carry what one has, or what reaches into that in one of them, and so on: who has a text is a witness
   * of it, also where the article itself has another part of it. What they share beside it leads no further: in a
   * newsroom's collection nearly all would be reached.
   */
  private reachedFrom(first: StoredArticle): { articles: StoredArticle[]; limits: Limit[] } {
    const reached = new Map<string, Reached>([
      [first.id, { article: first, spans: [{ start: 0, end: first.input.text.length }] }],
    ]);
    const articles = () => [...reached.values()].map(({ article }) => article);
    const open = new Set([first.id]);
    for (const from of open) {
      open.delete(from);
      const { article, spans } = reached.get(from)!;
      const { found } = this.search(
        this.read(toArticle(article.input, "")),
        TRACED_LIMIT.value,
        Number.POSITIVE_INFINITY,
        {
          isLeftOut: ({ id }) => id === from || (reached.size > MOST_REVISITED && reached.has(id)),
          within: spans,
        },
      );
      for (const { id, shared } of found) {
        const pieces = shared.judged.flatMap(({ pair, kind }) => (isExcludedKind(kind) ? [] : pair.alignment.pieces));
        const carried = pieces.filter(({ a }) => sharedLength(spans, [a]) > 0).map(({ b }) => b);
        const known = reached.get(id);
        if (subtract(unionOf(carried), known?.spans ?? []).length === 0) continue;
        if (known === undefined && reached.size === TRACED_LIMIT.value) {
          return { articles: articles(), limits: [TRACED_LIMIT] };
        }
        reached.set(id, { article: this.store.get(id)!, spans: unionOf([...carried, ...(known?.spans ?? [])]) });
        open.add(id);
      }
    }
    return { articles: articles(), limits: [] };
  }
}
