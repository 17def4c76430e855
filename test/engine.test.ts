import { type ArticleInput, compare, createIndex, type Index, LocatedInput, type Report, toJson, trace } from "urtext";
import { describe, expect, it } from "vitest";
import { StoreIndex } from "../src/engine.js";
import { makePlan } from "../src/plan.js";
import { MemoryStore } from "../src/store/memory.js";
import type { Draft, Store } from "../src/store/store.js";
import { DAM, FERRY, filler, MUSEUM, ORCHARD, TRAM } from "./support/news.js";

const article = (id: string, text: string, more: Partial<ArticleInput> = {}): ArticleInput => ({ id, text, ...more });

/** A clock that is a minute later each time it is asked; later than all that is published here. */
function clock(): () => Date {
  let minute = 0;
  return () => new Date(Date.UTC(2031, 5, 4, 10, minute++));
}

const newIndex = (): Index => createIndex({ now: clock() });

async function idsIn(index: Index): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of index.articles()) ids.push(id);
  return ids;
}

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: { code: string }) => error.code,
  );

/** A store that takes its time to write, as one on a disk does. */
function slowStore(): Store {
  const store = new MemoryStore();
  const write = async <Result>(work: (draft: Draft) => Result): Promise<Result> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return store.write(work);
  };
  return Object.assign(Object.create(store), { write });
}

describe("An index", () => {
  it("has what was added, with the time at which it was first seen", async () => {
    const index = newIndex();
    expect(await index.add(article("a", FERRY, { outlet: "Amery Beacon" }))).toEqual({ id: "a", outcome: "added" });
    await index.add(article("b", DAM, { observedAt: "2030-01-02T03:04Z" }));
    expect(index.size).toBe(2);
    expect(index.has("a")).toBe(true);
    expect(index.has("c")).toBe(false);
    expect(index.get("a")).toEqual({
      id: "a",
      text: FERRY,
      outlet: "Amery Beacon",
      observedAt: "2031-06-04T10:00:00.000Z",
    });
    expect(index.get("b")?.observedAt).toBe("2030-01-02T03:04Z");
    expect(index.get("c")).toBeUndefined();
  });

  it("does not fill in when a text was seen where the dates that were given say so", async () => {
    const index = newIndex();
    const dates = [{ kind: "observed" as const, value: "2030-01-02" }];
    await index.add(article("a", FERRY, { dates }));
    expect(index.get("a")).toEqual({ id: "a", text: FERRY, dates });
  });

  it("is not changed by the same article again", async () => {
    const index = newIndex();
    const given = article("a", FERRY, { outlet: "Amery Beacon", title: null });
    await index.add(given);
    const before = index.get("a");
    expect(await index.add({ outlet: "Amery Beacon", text: FERRY, id: "a" })).toEqual({
      id: "a",
      outcome: "unchanged",
    });
    expect(index.get("a")).toEqual(before);
    expect(index.size).toBe(1);
  });

  it("keeps another text of one id as a version of its own, and knows each of them when it comes again", async () => {
    const index = newIndex();
    await index.add(article("a", FERRY));
    expect(await index.add(article("a", DAM))).toEqual({ id: "a@2", outcome: "revised" });
    expect(await index.add(article("a", ORCHARD))).toEqual({ id: "a@3", outcome: "revised" });
    expect(await index.add(article("a", FERRY))).toEqual({ id: "a", outcome: "unchanged" });
    expect(await index.add(article("a", DAM))).toEqual({ id: "a@2", outcome: "unchanged" });
    expect(await idsIn(index)).toEqual(["a", "a@2", "a@3"]);
    expect(index.get("a@2")).toEqual({ id: "a@2", text: DAM, observedAt: "2031-06-04T10:01:00.000Z" });
  });

  it("takes what is said anew of a text it has, keeps what is not said again, and when it was first seen", async () => {
    const index = newIndex();
    await index.add(article("a", FERRY, { publishedAt: "2031-05-03", outlet: "Amery Beacon" }));
    const again = article("a", FERRY, { publishedAt: "2031-05-02", observedAt: "2031-07-01T00:00Z" });
    const known = { ...again, outlet: "Amery Beacon", observedAt: "2031-06-04T10:00:00.000Z" };
    expect(await index.add(again)).toEqual({ id: "a", outcome: "amended" });
    expect(index.get("a")).toEqual(known);
    expect(await index.add(article("a", FERRY))).toEqual({ id: "a", outcome: "unchanged" });
    expect(index.get("a")).toEqual(known);
    const corrected = article("a", FERRY, { title: "Night boats lie idle" });
    expect(await index.update(corrected)).toEqual({ id: "a", outcome: "amended" });
    expect(index.get("a")).toEqual({ ...corrected, observedAt: known.observedAt });
    expect(index.size).toBe(1);
  });

  it("reports on what was there when it was asked, whatever is changed meanwhile", async () => {
    const index = newIndex();
    for (const id of ["a", "b", "c"]) await index.add(article(id, FERRY));
    const asked = index.report();
    void index.remove("a");
    void index.add(article("d", FERRY));
    await index.remove("c");
    expect((await asked).articles.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect((await index.report()).articles.map(({ id }) => id)).toEqual(["b", "d"]);
  });

  it("makes a report that is watched, stopped and shared among threads as a trace is", async () => {
    const index = newIndex();
    await index.addAll([article("a", FERRY), article("b", FERRY)]);
    const stages = new Set<string>();
    const report = await index.report({ workers: 1, onProgress: ({ stage }) => stages.add(stage) });
    expect([...stages]).toContain("aligning");
    expect(JSON.stringify(report)).toBe(JSON.stringify(await index.report()));
    for (const ask of [
      () => index.report({ signal: AbortSignal.abort("enough") }),
      () => index.trace("a", { signal: AbortSignal.abort("enough") }),
    ])
      await expect(ask()).rejects.toBe("enough");
    expect(await codeOf(index.report({ worker: 1 } as never))).toBe("URTEXT_OPTION_INVALID");
  });

  it("lets others have their turn while much is added and asked", async () => {
    const index = newIndex();
    // A machine may be so fast that a fixed number of articles is in before the first turn is due.
    const fillsThreeTenths = (function* () {
      const begun = performance.now();
      for (let i = 0; performance.now() - begun < 300; i++)
        yield article(`a${i}`, `${FERRY} ${i} ${ORCHARD} ${i} ${DAM}`);
    })();
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await index.addAll(fillsThreeTenths);
    const whileAdding = turns;
    for (const begun = performance.now(); performance.now() - begun < 300; )
      await index.find(`${FERRY} ${ORCHARD} ${DAM}`);
    clearInterval(timer);
    expect(whileAdding).toBeGreaterThan(0);
    expect(turns).toBeGreaterThan(whileAdding);
  });

  it("lets others have their turn while it looks for what one article takes part in, and is stopped there", async () => {
    const index = newIndex();
    // As many as take a while to look for, however fast the machine is.
    let looking = { milliseconds: 0, turns: 0 };
    while (looking.milliseconds < 300) {
      const more = Array.from({ length: 200 }, (_, i) => article(`a${index.size + i}`, `${FERRY} ${DAM} ${ORCHARD}`));
      await index.addAll(more);
      looking = await lookingFor(index, "a7");
    }
    expect(looking.turns).toBeGreaterThan(1);
    const control = new AbortController();
    const stopped = index.trace("a7", { signal: control.signal, onProgress: () => expect.fail("it had begun") });
    setTimeout(() => control.abort("enough"), 1);
    await expect(stopped).rejects.toBe("enough");
    const closed = index.trace("a7");
    setTimeout(() => void index.close(), 1);
    expect(await codeOf(closed)).toBe("URTEXT_INDEX_CLOSED");
  });

  it("names a clock that gives no time, and has not added what it could not date", async () => {
    for (const now of [() => 5, () => new Date(Number.NaN), () => new Date(Date.UTC(10_000, 0))]) {
      const index = createIndex({ now: now as never });
      expect(await codeOf(index.add(article("a", FERRY)))).toBe("URTEXT_OPTION_INVALID");
      expect(index.size).toBe(0);
    }
    for (const options of [5, "verbatim", null]) expect(() => createIndex(options as never)).toThrowError(/options/u);
  });

  it("puts an update in place of the last version, and keeps no revision of it", async () => {
    const index = newIndex();
    await index.add(article("a", FERRY));
    await index.add(article("a", DAM));
    expect(await index.update(article("a", ORCHARD))).toEqual({ id: "a@2", outcome: "amended" });
    expect(index.size).toBe(2);
    expect(index.get("a@2")?.text).toBe(ORCHARD);
    expect(await index.find(DAM)).toHaveLength(0);
    expect(await index.update(article("a", ORCHARD))).toEqual({ id: "a@2", outcome: "unchanged" });
    expect(await codeOf(index.update(article("b", FERRY)))).toBe("URTEXT_ARTICLE_UNKNOWN");
  });

  it("keeps a page that was changed and changed back as three versions, where it was seen or modified later", async () => {
    const seen = (day: number) => ({ observedAt: `2031-05-${day}T10:00Z` });
    const modified = (day: number) => ({ modifiedAt: `2031-05-${day}T10:00Z` });
    for (const on of [seen, modified]) {
      const index = newIndex();
      const states = [article("a", FERRY, on(10)), article("a", DAM, on(12)), article("a", FERRY, on(14))];
      for (const state of states) await index.add(state);
      expect(await idsIn(index)).toEqual(["a", "a@2", "a@3"]);
      // A list that is read twice, in any order, changes nothing.
      for (const state of [...states.toReversed(), ...states, article("a", FERRY), article("a", DAM)]) {
        expect((await index.add(state)).outcome).toBe("unchanged");
      }
      // What was seen in between is no new state, and what is seen behind all is one again.
      expect(await index.add(article("a", FERRY, seen(11)))).toMatchObject({ outcome: "unchanged" });
      expect(await index.add(article("a", FERRY, { observedAt: "2031-07-01T10:00Z" }))).toMatchObject({ id: "a@3" });
      expect(await index.add(article("a", DAM, { observedAt: "2031-07-02T10:00Z" }))).toMatchObject({ id: "a@4" });
    }
  });

  it("takes a version back where an update leaves the page as it was before, and logs that", async () => {
    const index = newIndex();
    await index.add(article("a", FERRY));
    await index.add(article("a", DAM));
    expect(await index.update(article("a", FERRY, { title: "Idle" }))).toEqual({ id: "a", outcome: "amended" });
    expect(await idsIn(index)).toEqual(["a"]);
    expect(index.get("a")).toEqual(article("a", FERRY, { title: "Idle", observedAt: "2031-06-04T10:00:00.000Z" }));
    const log: string[] = [];
    for await (const { kind, id } of index.log()) log.push(`${kind} ${id}`);
    expect(log).toEqual(["arrival a", "revision a@2", "removal a@2", "amendment a"]);
    await index.add(article("a", DAM));
    await index.add(article("a", ORCHARD));
    expect(await index.update(article("a", FERRY))).toEqual({ id: "a@3", outcome: "amended" });
    expect(index.get("a@3")?.text).toBe(FERRY);
    expect(await index.verify()).toMatchObject({ same: true, articles: 3 });
  });

  it("lets no later word move when a text was first seen, wherever that was said", async () => {
    const index = newIndex();
    const dates = (day: number) => ({ dates: [{ kind: "observed" as const, value: `2031-05-${day}` }] });
    await index.add(article("a", FERRY, dates(10)));
    expect(await index.add(article("a", FERRY, dates(11)))).toMatchObject({ outcome: "unchanged" });
    expect(await index.update(article("a", FERRY, { title: "Idle" }))).toMatchObject({ outcome: "amended" });
    expect(index.get("a")).toEqual(article("a", FERRY, { title: "Idle", ...dates(10) }));
  });

  it("removes an article with all its versions, and says whether it was there", async () => {
    const index = newIndex();
    await index.addAll([article("a", FERRY), article("a", DAM), article("b", ORCHARD)]);
    expect(await index.remove("a")).toBe(true);
    expect(await idsIn(index)).toEqual(["b"]);
    expect(await index.find(FERRY)).toHaveLength(0);
    expect(await index.remove("a")).toBe(false);
    expect(await index.add(article("a", DAM))).toEqual({ id: "a", outcome: "added" });
  });

  it("refuses the id of a version where an article is meant, and an id that both would have", async () => {
    const index = newIndex();
    await index.addAll([article("a", FERRY), article("a", DAM), article("b", FERRY), article("b@2", ORCHARD)]);
    expect(await codeOf(index.remove("a@2"))).toBe("URTEXT_ARTICLE_VERSION");
    expect(await codeOf(index.add(article("a@2", FERRY)))).toBe("URTEXT_ARTICLE_VERSION");
    expect(await codeOf(index.update(article("a@2", FERRY)))).toBe("URTEXT_ARTICLE_VERSION");
    expect(await codeOf(index.add(article("b", DAM)))).toBe("URTEXT_ARTICLE_DUPLICATE");
    expect(await idsIn(index)).toEqual(["a", "a@2", "b", "b@2"]);
  });

  it("cannot be changed through what was given to it or what it gave", async () => {
    const index = newIndex();
    const given = { ...article("a", FERRY), authors: ["Ida Marr"] };
    await index.add(given);
    given.authors.push("Somebody Else");
    (index.get("a")!.authors as string[]).push("Somebody Else");
    for await (const copy of index.articles()) (copy.authors as string[]).push("Somebody Else");
    expect(index.get("a")?.authors).toEqual(["Ida Marr"]);
  });

  it("adds a stream, counts what came of it, and tells what could not be used without losing the others", async () => {
    const index = newIndex();
    await index.add(article("b@2", TRAM));
    async function* stream() {
      yield article("a", FERRY);
      yield LocatedInput.of("news.jsonl", 7, { id: "bad", text: "" });
      yield article("a", FERRY);
      yield article("a", DAM);
      yield article("b", ORCHARD);
      yield LocatedInput.of("news.jsonl", 9, article("b", MUSEUM));
    }
    const { rejected, ...counts } = await index.addAll(stream());
    expect(counts).toEqual({ added: 2, revised: 1, amended: 0, unchanged: 1 });
    expect(rejected.map(({ line, id, code }) => ({ line, id, code }))).toEqual([
      { line: 7, id: "bad", code: "URTEXT_TEXT_EMPTY" },
      { line: 9, id: "b", code: "URTEXT_ARTICLE_DUPLICATE" },
    ]);
    expect(await codeOf(index.addAll("articles" as never))).toBe("URTEXT_INPUT_INVALID");
    expect(await codeOf(index.add(article("c", "")))).toBe("URTEXT_TEXT_EMPTY");
  });

  it("makes changes one after the other, also where nobody waits for them and the store takes its time", async () => {
    const index = new StoreIndex(slowStore(), makePlan(), clock());
    const outcomes = Promise.all([
      index.add(article("a", FERRY)),
      index.add(article("a", DAM)),
      index.add(article("a", FERRY)),
      index.update(article("a", TRAM)),
      index.remove("a"),
      index.add(article("a", DAM)),
    ]);
    const closed = index.close();
    expect(await outcomes).toEqual([
      { id: "a", outcome: "added" },
      { id: "a@2", outcome: "revised" },
      { id: "a", outcome: "unchanged" },
      { id: "a@2", outcome: "amended" },
      true,
      { id: "a", outcome: "added" },
    ]);
    await closed;
  });

  it("answers nothing once it is closed", async () => {
    const index = newIndex();
    await index.add(article("a", FERRY));
    await index.close();
    await index.close();
    const closed = "URTEXT_INDEX_CLOSED";
    expect(await codeOf(index.add(article("b", FERRY)))).toBe(closed);
    expect(await codeOf(index.addAll([]))).toBe(closed);
    expect(await codeOf(index.update(article("a", FERRY)))).toBe(closed);
    expect(await codeOf(index.remove("a"))).toBe(closed);
    expect(await codeOf(index.find(FERRY))).toBe(closed);
    expect(await codeOf(index.trace("a"))).toBe(closed);
    expect(await codeOf(index.report())).toBe(closed);
    expect(await codeOf(idsIn(index))).toBe(closed);
    for (const ask of [() => index.size, () => index.has("a"), () => index.get("a")]) {
      expect(ask).toThrowError(expect.objectContaining({ code: closed }));
    }
  });

  it("refuses options that there are not", async () => {
    expect(() => createIndex({ runWord: 8 } as never)).toThrowError(
      expect.objectContaining({ code: "URTEXT_OPTION_INVALID" }),
    );
    expect(() => createIndex({ now: 5 } as never)).toThrowError(
      expect.objectContaining({ code: "URTEXT_OPTION_INVALID" }),
    );
    const index = newIndex();
    for (const options of [{ most: 0 }, { most: 1.5 }, { most: "3" }, { least: 1 }]) {
      expect(await codeOf(index.find(FERRY, options as never))).toBe("URTEXT_OPTION_INVALID");
    }
  });
});

describe("index.find()", () => {
  it("tells who has a text, with how much of it, since when, and where: best first", async () => {
    const index = newIndex();
    const half = FERRY.split(" ").slice(0, 12).join(" ");
    await index.addAll([
      article("late", `${filler(0, 60)}\n\n${FERRY}`, { outlet: "Late News", publishedAt: "2031-05-04T12:00Z" }),
      article("early", FERRY, { outlet: "Amery Beacon", publishedAt: "2031-05-03T08:00Z" }),
      article("some", `${half} ${filler(100, 40)}`, { publishedAt: "2031-05-01T08:00Z" }),
      article("none", DAM),
    ]);
    const text = article("mine", FERRY, { publishedAt: "2031-05-03T20:00Z" });
    const hits = await index.find(text);
    expect(hits.map(({ article: id, earlier }) => [id, earlier])).toEqual([
      ["early", "yes"],
      ["late", "no"],
      ["some", "yes"],
    ]);
    expect(hits[0]).toMatchObject({
      outlet: "Amery Beacon",
      published: { earliest: "2031-05-03T08:00Z", latest: "2031-05-03T08:01Z" },
      share: 1,
    });
    expect(hits[2].share).toBeCloseTo(hits[2].words / hits[0].words, 10);
    const [{ a, b }] = hits[1].alignments;
    expect(FERRY.slice(a.start, a.end)).toBe(FERRY);
    expect(index.get("late")!.text.slice(b.start, b.end)).toBe(FERRY);
    expect(hits.limits).toEqual([]);
    expect(hits.excluded).toEqual([]);
  });

  it("takes a plain text, of which no time is known", async () => {
    const index = newIndex();
    await index.add(article("a", FERRY, { publishedAt: "2031-05-03" }));
    expect(await index.find(FERRY)).toMatchObject([{ article: "a", earlier: "unknown", outlet: null }]);
    expect(await index.find(DAM)).toHaveLength(0);
    expect(await codeOf(index.find("…"))).toBe("URTEXT_TEXT_EMPTY");
  });

  it("leaves out the article that it is asked of, in all its versions", async () => {
    const index = newIndex();
    await index.addAll([article("a", FERRY), article("a", `${FERRY} ${DAM}`), article("b", FERRY)]);
    expect((await index.find(article("a", FERRY))).map((hit) => hit.article)).toEqual(["b"]);
    expect((await index.find(index.get("a@2")!)).map((hit) => hit.article)).toEqual(["b"]);
    expect((await index.find(article("c", FERRY))).map((hit) => hit.article)).toEqual(["a", "a@2", "b"]);
  });

  it("finds the same passages as compare, deep in a long article and from within a long text", async () => {
    const index = newIndex();
    const edited = FERRY.replace(/\b(\w+) (\w+) (\w+)\b/gu, (all, _a, _b, _c, at) =>
      at % 5 === 0 ? `odd ${all}` : all,
    );
    const long = Array.from({ length: 30 }, (_, i) => filler(1_000 * i, 80))
      .toSpliced(17, 0, FERRY)
      .join("\n\n");
    await index.add(article("long", long));
    for (const text of [FERRY, edited, [filler(90_000, 300), edited, filler(80_000, 300)].join("\n\n")]) {
      const [hit] = await index.find(text);
      expect(hit.alignments).toEqual(compare(text, long).alignments);
      expect(hit.alignments.length).toBeGreaterThan(0);
    }
  });

  it("sets aside what is furniture on a page, and what two pages of one outlet repeat, with the reason", async () => {
    const index = newIndex();
    const plea = "Subscribe to our newsletter and follow us on social media for the latest breaking news every day.";
    await index.add(article("a", `${FERRY}\n\n${plea}`, { outlet: "Amery Beacon" }));
    const hits = await index.find(article("b", `${DAM}\n\n${plea}`, { outlet: "Orlen Courier" }));
    const { alignments, excluded } = compare(
      article("b", `${DAM}\n\n${plea}`, { outlet: "Orlen Courier" }),
      article("a", `${FERRY}\n\n${plea}`, { outlet: "Amery Beacon" }),
    );
    expect(alignments).toEqual([]);
    expect(hits).toHaveLength(0);
    expect(hits.excluded).toEqual(excluded.map((item) => ({ article: "a", ...item })));
    expect(excluded.length).toBeGreaterThan(0);
  });

  it("says so where a text stands in more paragraphs than are looked at, or in more articles than are held against it", async () => {
    const index = createIndex({ mostCarriers: 5, now: clock() });
    for (let i = 0; i < 8; i++) await index.add(article(`a${i}`, FERRY));
    const hits = await index.find(FERRY);
    expect(hits.map((hit) => hit.article)).toEqual(["a0", "a1", "a2", "a3", "a4"]);
    expect(hits.limits).toMatchObject([{ cap: "mostCarriers", value: 5 }]);
    const few = await index.find(FERRY, { most: 2 });
    expect(few.map((hit) => hit.article)).toEqual(["a0", "a1"]);
    expect(few.limits.find(({ cap }) => cap === "most")).toMatchObject({ value: 2, reached: 3 });
  });
});

describe("index.trace()", () => {
  it("reports what one article takes part in, and leaves out what others share among themselves", async () => {
    const index = newIndex();
    await index.addAll([
      article("a", FERRY, { outlet: "Amery Beacon", publishedAt: "2031-05-01T08:00Z" }),
      article("b", `${FERRY}\n\n${DAM}`, { outlet: "Orlen Courier", publishedAt: "2031-05-02T08:00Z" }),
      article("c", DAM, { outlet: "Late News", publishedAt: "2031-05-03T08:00Z" }),
      article("d", ORCHARD, { outlet: "Other News" }),
    ]);
    const [all, of] = [await index.report(), await index.trace("a")];
    // Who shares another text with one of them is not read: chances may differ by what that would have told.
    const carried = ({ id, text, witnesses, first }: Report["clusters"][number]) => [
      id,
      text,
      witnesses,
      first.article,
    ];
    const ofA = all.clusters.filter((c) => c.witnesses.some((w) => w.article === "a"));
    expect(of.clusters.map(carried)).toEqual(ofA.map(carried));
    expect(of.clusters).toHaveLength(1);
    expect(of.articles.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(of.flows).toEqual([expect.objectContaining({ from: "a", to: "b" })]);
    expect(of.record.articles.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(await codeOf(index.trace("z"))).toBe("URTEXT_ARTICLE_UNKNOWN");
  });

  it("tells versions of one page as its revisions", async () => {
    const index = newIndex();
    const page = { outlet: "Amery Beacon", url: "https://beacon.example/ferry" };
    await index.add(article("a", FERRY, page));
    await index.add(article("a", FERRY.replace(/\.$/u, ", the owners said on Friday."), page));
    const { clusters } = await index.trace("a@2");
    expect(clusters.map(({ kind, witnesses }) => [kind, witnesses.map((w) => w.article)])).toEqual([
      ["revision", ["a", "a@2"]],
    ]);
  });
});

describe("index.report()", () => {
  it("is the report of trace() on its articles, and index.clusters() gives its clusters", async () => {
    const index = createIndex({ now: clock(), runWords: 6 });
    await index.addAll([article("b", FERRY), article("a", `${FERRY}\n\n${DAM}`), article("c", DAM)]);
    const report = await index.report();
    expect(toJson(report)).toBe(toJson(await trace(index.articles(), { runWords: 6 })));
    const clusters = [];
    for await (const cluster of index.clusters()) clusters.push(cluster);
    expect(clusters).toEqual(report.clusters);
    expect(clusters.length).toBe(2);
  });
});

/** How long an index looks for what an article takes part in, and how many turns others have meanwhile. */
async function lookingFor(index: Index, id: string): Promise<{ milliseconds: number; turns: number }> {
  const control = new AbortController();
  const begun = performance.now();
  let [turns, milliseconds, had] = [0, Number.NaN, 0];
  const timer = setInterval(() => turns++, 1);
  const onProgress = () => {
    if (Number.isNaN(milliseconds)) [milliseconds, had] = [performance.now() - begun, turns];
    control.abort();
  };
  await index.trace(id, { signal: control.signal, onProgress }).catch(() => {});
  clearInterval(timer);
  return { milliseconds, turns: had };
}
