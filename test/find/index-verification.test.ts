import { open } from "lmdb";
import { createIndex, type Index, type IndexVerification, openIndex } from "urtext";
import { describe, expect, it } from "vitest";
import { verificationSteps } from "../../src/find/index-verification.js";
import { finish } from "../../src/kernel/steps.js";
import type { LogEntry, Store, StoredArticle } from "../../src/store/store.js";
import { DAM, FERRY, MUSEUM, ORCHARD } from "../support/news.js";
import { temporaryFolder } from "../support/temporary-folder.js";

/** Arrivals, a revision, an amendment and a removal: seven entries, three articles and a version. */
async function fill(index: Index): Promise<void> {
  await index.add({ id: "ferry", text: FERRY, outlet: "Amery Beacon", publishedAt: "2031-05-04" });
  await index.add({ id: "dam", text: DAM });
  await index.add({ id: "museum", text: MUSEUM });
  await index.add({ id: "ferry", text: `${FERRY} It was afloat again by noon.` });
  await index.add({ id: "dam", text: DAM, outlet: "Inland Mail" });
  await index.remove("museum");
  await index.add({ id: "orchard", text: ORCHARD, dates: [{ kind: "published", value: "2031" }], observedAt: "2032" });
}

/** An index on disk, closed; `ask` opens it again. */
async function onDisk(): Promise<{ path: string; ask: <T>(work: (index: Index) => Promise<T>) => Promise<T> }> {
  const path = `${temporaryFolder()}/index`;
  const ask = async <T>(work: (index: Index) => Promise<T>): Promise<T> => {
    const index = await openIndex(path);
    try {
      return await work(index);
    } finally {
      await index.close();
    }
  };
  await ask(fill);
  return { path, ask };
}

/** As it is to lie there: a text is no JSON, or none that was written. */
type Record = LogEntry | StoredArticle | string;

/** Changes what lies on disk behind the index's back; `undefined` takes it out, `null` leaves it. */
async function tamper(path: string, table: "log" | "articles", change: (record: never) => Record | undefined | null) {
  const env = open({ path, noSubdir: false, encoding: "binary", maxDbs: 8 });
  const records = env.openDB<Buffer, number>({ name: table, encoding: "binary", compression: table === "articles" });
  for (const key of [...records.getKeys()]) {
    const changed = change(JSON.parse(records.get(key)!.toString()) as never);
    if (changed === undefined) await records.remove(key);
    else if (changed !== null)
      await records.put(key, Buffer.from(typeof changed === "string" ? changed : JSON.stringify(changed)));
  }
  await env.close();
}

const told = ({ differences }: IndexVerification) => differences.map(({ kind, id, entry }) => [kind, id, entry]);

describe("The verification of an index", () => {
  it("finds one in memory whole, whatever was added, revised, amended and removed", async () => {
    const index = createIndex();
    const whole = { same: true, differences: [], untold: 0 };
    expect(await index.verify()).toEqual({ ...whole, entries: 0, articles: 0, head: null });
    await fill(index);
    const { head } = (await index.stats()).log;
    expect(await index.verify()).toEqual({ ...whole, entries: 7, articles: 4, head });
  });

  it("finds one on disk whole, also when it is opened again and compacted", async () => {
    const { ask } = await onDisk();
    await ask((index) => index.compact());
    expect(await ask((index) => index.verify())).toMatchObject({ same: true, entries: 7, articles: 4 });
  });

  it("knows a head that was noted, however much came behind it", async () => {
    const index = createIndex();
    await index.add({ id: "x", text: ORCHARD });
    const { head } = (await index.stats()).log;
    await fill(index);
    expect(await index.verify({ head: head! })).toMatchObject({ same: true });
  });

  it("tells by a noted head that the log was written anew, though its chain is whole", async () => {
    const [index, other] = [createIndex(), createIndex()];
    await fill(index);
    await fill(other);
    const { head } = (await index.stats()).log;
    const verification = await other.verify({ head: head! });
    expect(verification.same).toBe(false);
    expect(verification.differences).toMatchObject([{ kind: "head-missing", expected: head, id: null, entry: null }]);
  });

  it.each<[string, (entry: LogEntry) => LogEntry | undefined | null, unknown[]]>([
    [
      "an entry that says another time",
      (entry) => (entry.number === 3 ? { ...entry, time: "2001-01-01T00:00:00.000Z" } : null),
      [["log-broken", null, 3]],
    ],
    ["an entry that is gone", (entry) => (entry.number === 3 ? undefined : null), [["log-broken", null, 4]]],
    [
      "an entry with another hash",
      (entry) => (entry.number === 3 ? { ...entry, hash: "0".repeat(64) } : null),
      [
        ["log-broken", null, 3],
        ["log-broken", null, 4],
      ],
    ],
    [
      "an entry that says more than it said",
      (entry) => (entry.number === 3 ? ({ ...entry, note: "seen twice" } as LogEntry) : null),
      [["log-broken", null, 3]],
    ],
    [
      "what is no entry",
      (entry) => (entry.number === 3 ? ({} as LogEntry) : null),
      [
        ["log-broken", null, 4],
        ["unreadable", null, null],
      ],
    ],
    [
      "entries that are gone from the end",
      (entry) => (entry.number > 6 ? undefined : null),
      [
        ["log-cut-off", null, 6],
        ["article-added", "orchard", null],
      ],
    ],
  ])("says at which entry a log breaks: %s", async (_, change, expected) => {
    const { path, ask } = await onDisk();
    await tamper(path, "log", change);
    const verification = await ask((index) => index.verify());
    expect(told(verification)).toEqual(expected);
    expect(verification.same).toBe(false);
  });

  const changed = (id: string, change: (article: StoredArticle) => object) => (article: StoredArticle) =>
    article.id === id ? ({ ...article, ...change(article) } as StoredArticle) : null;

  it.each<[string, (article: StoredArticle) => StoredArticle | undefined | null, unknown[]]>([
    [
      "a text",
      changed("ferry@2", ({ input }) => ({ input: { ...input, text: input.text.replace("noon", "dusk") } })),
      [["text", "ferry@2", 4]],
    ],
    [
      "when it was first seen",
      changed("dam", ({ input }) => ({ input: { ...input, observedAt: "2001-01-01" } })),
      [
        ["details", "dam", 5],
        ["details", "dam", 5],
      ],
    ],
    [
      "dates as answers tell them",
      changed("ferry", ({ details }) => ({ details: { ...details, dates: [] } })),
      [["details", "ferry", 1]],
    ],
    ["whose version it is", changed("ferry@2", () => ({ of: "dam" })), [["details", "ferry@2", 4]]],
    [
      "an article that is gone",
      (article) => (article.id === "dam" ? undefined : null),
      [["article-missing", "dam", 5]],
    ],
    [
      "an article under another id",
      changed("dam", ({ input }) => ({ id: "den", of: "den", input: { ...input, id: "den" } })),
      [
        ["article-missing", "dam", 5],
        ["article-added", "den", null],
      ],
    ],
    ["a text that is not there", changed("dam", () => ({ input: {} })), [["unreadable", "dam", 5]]],
  ])("tells what is stored otherwise than the log has it: %s", async (_, change, expected) => {
    const { path, ask } = await onDisk();
    await tamper(path, "articles", change);
    const verification = await ask((index) => index.verify());
    expect(told(verification)).toEqual(expected);
    expect(verification.entries).toBe(7);
  });

  it("names each record that cannot be read, with what is missing by it, and reads on behind", async () => {
    const { path, ask } = await onDisk();
    await tamper(path, "articles", (article: StoredArticle) => (article.id === "dam" ? "{" : null));
    await tamper(path, "log", ({ number }: LogEntry) => (number === 3 || number === 6 ? "null" : null));
    const verification = await ask((index) => index.verify());
    expect(told(verification)).toEqual([
      ["log-broken", null, 4],
      ["log-broken", null, 7],
      ["article-missing", "dam", 5],
      ["unreadable", null, null],
      ["unreadable", null, null],
      ["unreadable", null, null],
    ]);
    const unreadable = verification.differences.filter(({ kind }) => kind === "unreadable");
    expect(unreadable.map(({ found, says }) => [found, says.includes("log entry")])).toEqual([
      ["URTEXT_INDEX_DAMAGED", true],
      ["URTEXT_INDEX_DAMAGED", true],
      ["URTEXT_INDEX_DAMAGED", false],
    ]);
    expect(verification).toMatchObject({ same: false, entries: 3, articles: 3 });
  });

  it("names a damaged record to whoever asks for it, and answers the rest", async () => {
    const { path, ask } = await onDisk();
    await tamper(path, "articles", (article: StoredArticle) => (article.id === "dam" ? "{" : null));
    const damaged = { code: "URTEXT_INDEX_DAMAGED", facts: { path } };
    await ask(async (index) => {
      expect(() => index.get("dam")).toThrowError(expect.objectContaining({ code: damaged.code }));
      for (const ask of [index.find(DAM), index.report(), index.add({ id: "dam", text: DAM }), index.remove("dam")]) {
        await expect(ask).rejects.toMatchObject(damaged);
      }
      expect(index.get("ferry")?.text).toBe(FERRY);
      expect(await index.find(FERRY)).toHaveLength(2);
      const { added, rejected } = await index.addAll([
        { id: "dam", text: MUSEUM },
        { id: "museum", text: MUSEUM },
      ]);
      expect([added, rejected.map(({ id, code }) => [id, code])]).toEqual([1, [["dam", damaged.code]]]);
    });
  });

  it("tells a thousand differences of a kind, and counts the others", () => {
    const entry = { hash: "", previous: null } as LogEntry;
    const log = () =>
      Array.from({ length: 1_234 }, (_, i) => ({ ...entry, number: i + 1, id: `${i}`, kind: "removal" }));
    const store = { log, articles: () => [], lastEntry: null } as unknown as Store;
    const { differences, untold, entries } = finish(verificationSteps(store, null));
    expect([differences.length, untold, entries]).toEqual([1_001, 234, 0]);
    expect(differences[999]).toMatchObject({ kind: "log-broken", entry: 1_000 });
    expect(differences[1_000]).toMatchObject({ kind: "log-cut-off" });
  });

  it("reads one state, whatever is written while it goes on", async () => {
    const { ask } = await onDisk();
    await ask(async (index) => {
      const [verification] = await Promise.all([index.verify(), fill(index), index.remove("dam")]);
      expect(verification).toMatchObject({ same: true, entries: 7 });
      expect(await index.verify()).toMatchObject({ same: true });
    });
  });

  it("can be stopped, and tells how far it is", async () => {
    const index = createIndex();
    await fill(index);
    const shown: number[] = [];
    await index.verify({ onProgress: ({ done, total }) => shown.push(done, total!) });
    expect(shown.slice(-2)).toEqual([11, 11]);
    const reason = new Error("enough");
    await expect(index.verify({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    await expect(index.verify({ head: 7 as never })).rejects.toMatchObject({ code: "URTEXT_OPTION_INVALID" });
  });
});
