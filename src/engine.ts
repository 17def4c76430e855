import { findFurniture } from "./clusters/find-furniture.js";
import { isExcludedKind } from "./clusters/pair-kind.js";
import { toArticle } from "./compare.js";
import { UrtextError } from "./errors.js";
import { inBatches } from "./find/batches.js";
import type {
  Addition,
  Additions,
  AddOptions,
  FindOptions,
  Index,
  IndexOptions,
  IndexStats,
  OpenOptions,
  VerifyIndexOptions,
} from "./find/contract.js";
import { type FoundIn, type Hits, tellHits } from "./find/hits.js";
import { type IndexVerification, verificationSteps } from "./find/index-verification.js";
import { keysOf } from "./find/keys.js";
import { carrierLimits, hitLimits, mostOf, TRACED_LIMIT } from "./find/limits.js";
import { entryAfter } from "./find/log.js";
import { Meeting, mostMet } from "./find/meeting.js";
import { Sharing, type Sought } from "./find/sharing.js";
import { asFirstSeen, copyOf, datesSeen, saysTheSame, sighting, versionId, versionWith } from "./find/versions.js";
import type { Limit } from "./kernel/limit.js";
import { type Span, sharedLength, subtract, unionOf } from "./kernel/span.js";
import { makePlan, type Plan } from "./plan.js";
import { aboutArticle } from "./report/about.js";
import type { Report, ReportCluster } from "./report/schema.js";
import { makeRun, Pauses, type Run, type RunOptions } from "./run.js";
import { Sketcher } from "./sketch/sketch.js";
import { MemoryStore } from "./store/memory.js";
import type { Draft, Keys, LogEntry, Store, StoredArticle } from "./store/store.js";
import type { Article, ArticleInput } from "./text/article.js";
import { type Inputs, type Rejection, readEach, reject } from "./text/collection.js";
import type { LocatedInput } from "./text/located-input.js";
import { readAll, traceCollection, withWorkers } from "./trace.js";
import { divide } from "./units/units.js";
import { VERSION } from "./version.js";

/**
 * An empty index in memory. It takes somewhat less than a kilobyte a paragraph of 75 words, beside the texts.
 *
 * @throws UrtextError URTEXT_OPTION_INVALID
 */
export function createIndex(options: IndexOptions = {}): Index {
  const { plan, now } = decideIndex(options);
  return new StoreIndex(new MemoryStore(), plan, now);
}

/**
 * An index in a folder: what was added is there when it is opened again, by this process or another, and many may ask it
 * while one changes it. Where the folder is not there, or empty, it is begun, unless it is opened only to be read.
 *
 * @throws UrtextError URTEXT_OPTION_INVALID; URTEXT_INDEX_UNSUPPORTED where there are no folders; what is wrong with what
 * lies there, which is left as it is: URTEXT_INDEX_MISSING, URTEXT_INDEX_FOREIGN, URTEXT_INDEX_DAMAGED,
 * URTEXT_INDEX_FORMAT, URTEXT_INDEX_PLAN, URTEXT_INDEX_UNREADABLE.
 */
export async function openIndex(path: string, options: OpenOptions = {}): Promise<Index> {
  const { readOnly = false, ...others } = options ?? {};
  const { plan, now } = decideIndex(isOptions(options) ? others : options);
  if (typeof path !== "string" || path === "") throw optionInvalid("path", "it must be the path of a folder");
  if (typeof readOnly !== "boolean") throw optionInvalid("readOnly", "it must be true or false");
  const openStore = await storeOnDisk();
  const recipe = { plan: plan.indexFingerprint, settings: plan.settings, version: VERSION };
  return new StoreIndex(openStore(path, recipe, { readOnly }), plan, now);
}

function decideIndex(options: IndexOptions): { plan: Plan; now: () => Date } {
  const { now = () => new Date(), ...settings } = options ?? {};
  if (typeof now !== "function") throw optionInvalid("now", "it must be a function that gives a Date");
  const clock = (): Date => {
    const time = now();
    if (time instanceof Date && time.getUTCFullYear() >= 0 && time.getUTCFullYear() < 10_000) return time;
    throw optionInvalid("now", `it gave ${String(time)}, and must give a Date of the years 0 to 9999`);
  };
  return { plan: makePlan(isOptions(options) ? settings : options), now: clock };
}

const isOptions = (options: unknown): boolean => options !== null && typeof options === "object";

const optionInvalid = (option: string, problem: string): UrtextError =>
  new UrtextError("URTEXT_OPTION_INVALID", { option, problem });

/** Only here is the database looked for: who keeps no index on disk loads nothing of it. */
async function storeOnDisk() {
  try {
    const { openLmdbStore } = await import("./store/lmdb.js");
    // A bundler for browsers puts nothing in its place.
    if (typeof openLmdbStore !== "function") throw new Error("there are no folders here");
    return openLmdbStore;
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new UrtextError("URTEXT_INDEX_UNSUPPORTED", { problem }, { cause });
  }
}

interface SearchBounds {
  readonly isLeftOut: (article: StoredArticle) => boolean;
  /** Only what stands in paragraphs that reach into these is looked for; `null`: all of the text. */
  readonly within?: readonly Span[] | null;
  /** Articles by the store's numbers, as they were read before in the same piece of synchronous work. */
  readonly known?: Map<number, StoredArticle>;
}

/** An article that was reached, and what of it carries what it was reached by. */
interface Reached {
  readonly article: StoredArticle;
  readonly spans: readonly Span[];
}

/** An article that is to be written, and what is made of its text. */
interface Arrival {
  readonly article: Article;
  readonly input: ArticleInput;
  readonly found: () => FoundBy;
}

type FoundBy = Pick<StoredArticle, "language" | "asides"> & { readonly keys: Keys };

type Arriving = { readonly rejection: Rejection } | { readonly located: LocatedInput; readonly arrival: Arrival };

const lengthOf = (item: Arriving): number => ("rejection" in item ? 0 : item.arrival.article.text.length);

/** What an input leads to, or why it cannot be used: one does not stop the others. */
function orRejected<Result>(located: LocatedInput, work: () => Result): Result | { readonly rejection: Rejection } {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UrtextError)) throw error;
    return { rejection: reject(located, [error]) };
  }
}

/** The versions of an article, from the first on: none is ever removed without those behind it. */
function versionsOf(draft: Draft, id: string): StoredArticle[] {
  const first = draft.get(id);
  if (first === undefined) return [];
  if (first.of !== id) throw new UrtextError("URTEXT_ARTICLE_VERSION", { id, of: first.of });
  const versions = [first];
  for (;;) {
    const next = draft.get(versionId(id, versions.length + 1));
    if (next?.of !== id) return versions;
    versions.push(next);
  }
}

/** Among so many articles each is asked again when more of it is reached; among more that would cost their square. */
const MOST_REVISITED = 32;

/** An index over any store: what is asked of the stages is put together here, and what is kept is in the store. */
export class StoreIndex implements Index {
  private readonly sketcher: Sketcher;
  private readonly pauses = new Pauses();
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

  async add(given: ArticleInput): Promise<Addition> {
    this.open();
    const arrival = this.arrivalOf(toArticle(given, ""), copyOf(given));
    const addition = await this.write((draft) => this.put(draft, arrival));
    await this.pauses.ifDue();
    return addition;
  }

  async addAll(articles: Inputs, { signal, onBatch }: AddOptions = {}): Promise<Additions> {
    this.open();
    const counts = { added: 0, revised: 0, amended: 0, unchanged: 0 };
    const rejected: Rejection[] = [];
    let taken = 0;
    const arriving = this.arriving(readEach(articles, makeRun({ signal }).pace("reading", null)));
    for await (const batch of inBatches(arriving, this.store.batch, lengthOf)) {
      this.open();
      const outcomes = await this.write((draft) => batch.map((item) => this.outcomeOf(draft, item)));
      for (const outcome of outcomes) {
        if (typeof outcome === "string") counts[outcome]++;
        else rejected.push(outcome);
      }
      taken += batch.length;
      onBatch?.(taken);
    }
    return { ...counts, rejected };
  }

  async update(given: ArticleInput): Promise<Addition> {
    this.open();
    const arrival = this.arrivalOf(toArticle(given, ""), copyOf(given));
    return this.write((draft) => this.putInPlace(draft, arrival));
  }

  async remove(id: string): Promise<boolean> {
    this.open();
    return this.write((draft) => {
      const versions = versionsOf(draft, id);
      for (const version of versions) this.drop(draft, version, this.now());
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
    const hits = tellHits(article, found, limits);
    await this.pauses.ifDue();
    return hits;
  }

  async trace(id: string, options?: RunOptions): Promise<Report> {
    const run = makeRun(options);
    const first = this.open().get(id);
    if (first === undefined) throw new UrtextError("URTEXT_ARTICLE_UNKNOWN", { id });
    const { articles, limits } = await this.reachedFrom(first, run);
    const report = await this.traceAll(articles, run);
    return aboutArticle({ ...report, limits: [...report.limits, ...limits] }, id);
  }

  async report(options?: RunOptions): Promise<Report> {
    const run = makeRun(options);
    // All are taken now: of those that come or go while it is made, the report would have some and not others.
    return this.traceAll([...this.open().articles()], run);
  }

  async *clusters(options?: RunOptions): AsyncGenerator<ReportCluster> {
    for (const cluster of (await this.report(options)).clusters) {
      yield cluster;
      this.open();
    }
  }

  private traceAll(articles: readonly StoredArticle[], run: Run): Promise<Report> {
    return withWorkers(run.workers, run.signal, async (workforce) => {
      const inputs = articles.map(({ input }) => input);
      return traceCollection(await readAll(inputs, run), this.plan, run, workforce);
    });
  }

  async stats(): Promise<IndexStats> {
    const store = this.open();
    const last = store.lastEntry;
    return {
      ...store.counts(),
      log: { entries: last?.number ?? 0, head: last?.hash ?? null },
      planFingerprint: this.plan.fingerprint,
      version: VERSION,
    };
  }

  async *log(): AsyncGenerator<LogEntry> {
    for (const entry of this.open().log()) {
      yield entry;
      this.open();
    }
  }

  async verify({ head, ...running }: VerifyIndexOptions = {}): Promise<IndexVerification> {
    this.open();
    if (head !== undefined && typeof head !== "string") throw optionInvalid("head", "it must be the hash of an entry");
    const run = makeRun(running);
    return this.inTurn(async () => {
      const { store } = this;
      const total = (store.lastEntry?.number ?? 0) + store.size;
      return run.do("reading", total, verificationSteps(store, head ?? null));
    });
  }

  async compact(): Promise<void> {
    this.open();
    return this.inTurn(async () => this.store.compact());
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

  private write<Result>(work: (draft: Draft) => Result): Promise<Result> {
    return this.inTurn(async () => this.store.write(work));
  }

  private open(): Store {
    if (this.isClosed) throw new UrtextError("URTEXT_INDEX_CLOSED", {});
    return this.store;
  }

  /** What came, one by one, made ready while nothing is locked: an index that is written to makes others wait. */
  private async *arriving(items: ReturnType<typeof readEach>): AsyncGenerator<Arriving> {
    for await (const item of items) yield "rejection" in item ? item : this.arrivingOf(item);
  }

  private arrivingOf({ located, article }: { located: LocatedInput; article: Article }): Arriving {
    return orRejected(located, () => ({
      located,
      arrival: this.arrivalOf(article, copyOf(located.input as ArticleInput)),
    }));
  }

  private outcomeOf(draft: Draft, item: Arriving): Addition["outcome"] | Rejection {
    if ("rejection" in item) return item.rejection;
    const put = orRejected(item.located, () => this.put(draft, item.arrival));
    return "rejection" in put ? put.rejection : put.outcome;
  }

  /** An article that came. What it is found by is made now where its text is new, as it seems; else when it is asked for. */
  private arrivalOf(article: Article, input: ArticleInput): Arrival {
    let made: FoundBy | null = null;
    const found = (): FoundBy => {
      made ??= this.foundBy(article);
      return made;
    };
    const kept = this.store.get(article.id);
    if (kept === undefined || kept.input.text !== article.text) found();
    return { article, input, found };
  }

  private put(draft: Draft, arrival: Arrival): Addition {
    const { article, input } = arrival;
    const versions = versionsOf(draft, article.id);
    const now = this.now();
    const same = versionWith(versions, article, now);
    if (same !== null) return this.amend(draft, same, { ...same.input, ...input }, now);
    const id = versionId(article.id, versions.length + 1);
    if (draft.get(id) !== undefined) {
      throw new UrtextError("URTEXT_ARTICLE_DUPLICATE", { id, kept: "the article that was given under it" });
    }
    const isFirst = versions.length === 0;
    this.insert(draft, isFirst ? "arrival" : "revision", id, arrival, now);
    return { id, outcome: isFirst ? "added" : "revised" };
  }

  /** In place of the last version. Where that leaves the page as it was before, it was not changed at all. */
  private putInPlace(draft: Draft, arrival: Arrival): Addition {
    const { article, input } = arrival;
    const earlier = versionsOf(draft, article.id);
    const last = earlier.pop();
    if (last === undefined) throw new UrtextError("URTEXT_ARTICLE_UNKNOWN", { id: article.id });
    const now = this.now();
    if (last.input.text === article.text) return this.amend(draft, last, input, now);
    const same = versionWith(earlier, { ...article, dates: datesSeen(article, now) }, now);
    if (same === null) return this.replace(draft, last, arrival, now);
    this.drop(draft, last, now);
    return { ...this.amend(draft, same, input, now), outcome: "amended" };
  }

  /**
   * The same text: what else is known of it may have changed. What is not said this time stays, unless it is put in place
   * of all that was known: a page that is read again without its date has been published all the same.
   */
  private amend(draft: Draft, kept: StoredArticle, given: ArticleInput, now: Date): Addition {
    const [said, known] = [given, kept.input].map((input) => ({ ...asFirstSeen(input, kept.input), id: kept.of }));
    if (saysTheSame(said, known)) return { id: kept.id, outcome: "unchanged" };
    return this.replace(draft, kept, this.arrivalOf(toArticle(said, ""), said), now);
  }

  private replace(draft: Draft, kept: StoredArticle, arrival: Arrival, now: Date): Addition {
    draft.remove(kept.id);
    this.insert(draft, "amendment", kept.id, arrival, now);
    return { id: kept.id, outcome: "amended" };
  }

  private drop(draft: Draft, { id, input }: StoredArticle, now: Date): void {
    draft.remove(id);
    draft.log(entryAfter(draft.lastEntry, "removal", now, input));
  }

  private insert(
    draft: Draft,
    kind: LogEntry["kind"],
    id: string,
    { article, input, found }: Arrival,
    now = this.now(),
  ): void {
    const { text: _, words: __, ...details } = article;
    const seen = sighting(article, now);
    const stored = { ...input, id, ...(seen && { observedAt: seen.value }) };
    const { keys, ...about } = found();
    draft.add(
      { id, of: article.id, input: stored, details: { ...details, id, dates: datesSeen(article, now) }, ...about },
      keys,
    );
    draft.log(entryAfter(draft.lastEntry, kind, now, stored));
  }

  private foundBy(article: Article): FoundBy {
    const { units, sketch } = this.read(article);
    const [furniture] = findFurniture([units]);
    return {
      language: units.language.code,
      asides: furniture.map(({ span, reason }) => ({ ...span, reason })),
      keys: keysOf(units, sketch, this.plan),
    };
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
    { isLeftOut, within = null, known = new Map() }: SearchBounds,
  ): { found: FoundIn[]; limits: Limit[] } {
    const keys = keysOf(sought.units, sought.sketch, this.plan);
    const { key, article, paragraph, capped } = this.store.lookup(keys, carriers);
    const places = new Map<number, Meeting>();
    const isAsked = sought.units.paragraphs.map(({ span }) => within === null || sharedLength(within, [span]) > 0);
    for (let i = 0; i < key.length; i++) {
      if (!isAsked[keys.paragraph[key[i]]]) continue;
      let place = places.get(article[i]);
      if (place === undefined) {
        const met = known.get(article[i]) ?? this.store.at(article[i]);
        known.set(article[i], met);
        place = new Meeting(met);
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
   * newsroom's collection nearly all would be reached. Others have their turn meanwhile: what they add or remove may
   * be among them or not.
   */
  private async reachedFrom(
    first: StoredArticle,
    { signal }: Run,
  ): Promise<{ articles: StoredArticle[]; limits: Limit[] }> {
    const reached = new Map<string, Reached>([
      [first.id, { article: first, spans: [{ start: 0, end: first.input.text.length }] }],
    ]);
    const articles = () => [...reached.values()].map(({ article }) => article);
    const open = new Set([first.id]);
    const known = new Map<number, StoredArticle>();
    for (const from of open) {
      open.delete(from);
      const pause = this.pauses.ifDue();
      if (pause !== null) {
        await pause;
        signal?.throwIfAborted();
        this.open();
        known.clear();
      }
      const { article, spans } = reached.get(from)!;
      const { found } = this.search(
        this.read(toArticle(article.input, "")),
        TRACED_LIMIT.value,
        Number.POSITIVE_INFINITY,
        {
          isLeftOut: ({ id }) => id === from || (reached.size > MOST_REVISITED && reached.has(id)),
          within: spans,
          known,
        },
      );
      for (const { id, shared } of found) {
        const pieces = shared.judged.flatMap(({ pair, kind }) => (isExcludedKind(kind) ? [] : pair.alignment.pieces));
        const carried = pieces.filter(({ a }) => sharedLength(spans, [a]) > 0).map(({ b }) => b);
        const before = reached.get(id);
        if (subtract(unionOf(carried), before?.spans ?? []).length === 0) continue;
        if (before === undefined && reached.size === TRACED_LIMIT.value) {
          return { articles: articles(), limits: [TRACED_LIMIT] };
        }
        const article = this.store.get(id)!;
        reached.set(id, { article, spans: unionOf([...carried, ...(before?.spans ?? [])]) });
        open.add(id);
      }
    }
    return { articles: articles(), limits: [] };
  }
}
