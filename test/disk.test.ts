import { type ChildProcess, spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { open as openLmdb } from "lmdb";
import { type Index, type LogEntry, openIndex } from "urtext";
import { describe, expect, it, onTestFinished } from "vitest";
import { breachOf, digestsOf } from "../src/find/log.js";
import { seededIntegers } from "../src/kernel/random.js";
import { GOLDEN } from "./support/golden-articles.js";
import { DAM, FERRY, ORCHARD } from "./support/news.js";
import { A_BATCH, numbered, SHARED } from "./support/numbered-articles.js";
import { temporaryFolder } from "./support/temporary-folder.js";

/** In the suite a process is killed a few times; `URTEXT_KILLS=100` for more. */
const KILLS = Number(process.env.URTEXT_KILLS ?? 5);

async function opened(path: string, options = {}): Promise<Index> {
  const index = await openIndex(path, options);
  onTestFinished(() => index.close());
  return index;
}

async function withArticles(path: string): Promise<void> {
  const index = await openIndex(path);
  await index.addAll([
    { id: "a", text: FERRY },
    { id: "b", text: DAM },
  ]);
  await index.close();
}

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: { code: string }) => error.code,
  );

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** What lies in a folder, byte for byte; the lock, which is nobody's content, apart. */
const contentOf = (path: string): string[] =>
  readdirSync(path)
    .filter((name) => name !== "lock.mdb")
    .map((name) => `${name} ${readFileSync(join(path, name)).toString("base64")}`);

/** Everything that an index says of itself is true of it: the log follows on, and the articles are those that it tells of. */
async function expectWhole(index: Index): Promise<void> {
  const last = new Map<string, LogEntry>();
  let before: LogEntry | null = null;
  for (const entry of await all(index.log())) {
    expect(breachOf(entry, before)).toBeNull();
    if (entry.kind === "removal") last.delete(entry.id);
    else last.set(entry.id, entry);
    before = entry;
  }
  const articles = await all(index.articles());
  expect(articles.map(({ id }) => id).sort()).toEqual([...last.keys()].sort());
  for (const article of articles) expect(last.get(article.id)).toMatchObject(digestsOf(article));
  expect((await index.stats()).versions).toBe(articles.length);
}

function start(...args: readonly string[]): { child: ChildProcess; lines: string[]; ended: Promise<unknown> } {
  const script = fileURLToPath(new URL("support/index-process.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout! }).on("line", (line) => lines.push(line));
  return { child, lines, ended: new Promise((resolve) => reader.on("close", resolve)) };
}

async function untilSaid(lines: readonly string[], count: number): Promise<void> {
  while (lines.length < count) await setTimeout(10);
}

describe("An index on disk", () => {
  it("has what was added when it is opened again", async () => {
    const path = join(temporaryFolder(), "new", "index");
    await withArticles(path);
    const index = await opened(path);
    expect(index.size).toBe(2);
    expect(index.get("a")?.text).toBe(FERRY);
    expect((await index.find(FERRY)).map(({ article }) => article)).toEqual(["a"]);
    await expectWhole(index);
  });

  it("is opened to be read only where it is, and then changes nothing", async () => {
    const path = join(temporaryFolder(), "index");
    expect(await codeOf(openIndex(path, { readOnly: true }))).toBe("URTEXT_INDEX_MISSING");
    await withArticles(path);
    const index = await opened(path, { readOnly: true });
    expect(await codeOf(index.add({ id: "c", text: ORCHARD }))).toBe("URTEXT_INDEX_READ_ONLY");
    expect(await codeOf(index.addAll([{ id: "c", text: ORCHARD }]))).toBe("URTEXT_INDEX_READ_ONLY");
    expect(await codeOf(index.remove("a"))).toBe("URTEXT_INDEX_READ_ONLY");
    expect(await codeOf(index.compact())).toBe("URTEXT_INDEX_READ_ONLY");
    expect(index.size).toBe(2);
  });

  it("shows another one of the same folder what it has written, at once", async () => {
    const path = temporaryFolder();
    const [writer, reader] = [await opened(path), await opened(path, { readOnly: true })];
    await writer.add({ id: "a", text: FERRY });
    expect(reader.size).toBe(1);
    expect(await reader.find(FERRY)).toHaveLength(1);
    await writer.remove("a");
    expect(await reader.find(FERRY)).toHaveLength(0);
  });

  it("decides by what is there when it writes, whoever wrote it", async () => {
    const path = temporaryFolder();
    const [one, other] = [await opened(path), await opened(path)];
    await one.add({ id: "a", text: FERRY });
    expect(await other.add({ id: "a", text: FERRY })).toEqual({ id: "a", outcome: "unchanged" });
    expect(await other.add({ id: "a", text: DAM })).toEqual({ id: "a@2", outcome: "revised" });
    expect(await one.add({ id: "a", text: ORCHARD })).toEqual({ id: "a@3", outcome: "revised" });
    await Promise.all([one.add({ id: "b", text: DAM }), other.add({ id: "b", text: DAM })]);
    expect([one.size, other.size]).toEqual([4, 4]);
    await expectWhole(one);
  });

  it("is still there when its folder is moved, and takes nothing more when that is removed, which would be lost", async () => {
    const folder = temporaryFolder();
    const index = await opened(join(folder, "index"));
    await index.add({ id: "a", text: FERRY });
    renameSync(join(folder, "index"), join(folder, "moved"));
    await index.add({ id: "b", text: DAM });
    expect((await index.stats()).bytes).toBe(statSync(join(folder, "moved", "data.mdb")).size);
    const moved = await openIndex(join(folder, "moved"), { readOnly: true });
    expect(moved.size).toBe(2);
    await moved.close();
    rmSync(join(folder, "moved"), { recursive: true });
    expect(await codeOf(index.add({ id: "c", text: ORCHARD }))).toBe("URTEXT_INDEX_MISSING");
    expect(await codeOf(index.compact())).toBe("URTEXT_INDEX_MISSING");
    expect(index.has("c")).toBe(false);
    expect(await index.find(FERRY)).toHaveLength(1);
  });

  it("has nothing of an article that was removed in an answer, and answers the same when it is compacted", async () => {
    const index = await opened(temporaryFolder());
    await index.addAll(Array.from({ length: 30 }, (_, i) => numbered(i)));
    for (let i = 0; i < 30; i += 2) await index.remove(`article-${i}`);
    const before = await index.find(SHARED);
    expect(before).toHaveLength(15);
    const { keys } = await index.stats();
    await index.compact();
    expect(await index.find(SHARED)).toEqual(before);
    expect((await index.stats()).keys).toBeLessThan(0.6 * keys);
    await expectWhole(index);
  });

  it("writes what came of a stream within a second, though the stream goes on", async () => {
    const index = await opened(temporaryFolder());
    let end = (): void => undefined;
    async function* stream() {
      yield numbered(1);
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      yield numbered(2);
    }
    const taken: number[] = [];
    const added = index.addAll(stream(), { onBatch: (count) => taken.push(count) });
    while (index.size === 0) await setTimeout(20);
    expect(taken).toEqual([1]);
    end();
    expect((await added).added).toBe(2);
    expect(taken).toEqual([1, 2]);
  });

  it("keeps what was taken in when adding is stopped", async () => {
    const index = await opened(temporaryFolder());
    const control = new AbortController();
    async function* stream() {
      for (let i = 0; i < 5; i++) yield numbered(i);
      control.abort(new Error("enough"));
      yield numbered(5);
    }
    await expect(index.addAll(stream(), { signal: control.signal })).rejects.toThrow("enough");
    expect(index.size).toBeGreaterThanOrEqual(5);
    await expectWhole(index);
  });
});

describe("An index that an earlier version wrote", () => {
  it("is opened, answers, tells its log, and is added to", async () => {
    const path = temporaryFolder();
    cpSync(fileURLToPath(new URL("store/golden", import.meta.url)), path, { recursive: true });
    const index = await opened(path);
    expect((await all(index.articles())).map(({ id }) => id)).toEqual(["a", "b", "a@2"]);
    expect(index.get("a")).toEqual({ ...GOLDEN[1], observedAt: "2031-06-04T10:01:00.000Z" });
    expect((await index.find(FERRY)).map(({ article }) => article).sort()).toEqual(["a", "a@2", "b"]);
    expect(await index.find(ORCHARD)).toHaveLength(0);
    // Of all that happened: whoever wrote this head down can tell that nothing of it was changed.
    expect((await index.stats()).log).toEqual({
      entries: 5,
      head: "0e37c49542355a81d62c1a8eb3dab07ec998300685f5ffcf397d7bb56c72c99a",
    });
    await index.add({ id: "c", text: ORCHARD });
    expect(await index.find(ORCHARD)).toHaveLength(1);
    await expectWhole(index);
  });
});

describe("What lies in a folder", () => {
  it("is refused and left as it is where it is something else", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "text");
    mkdirSync(join(folder, "notes"));
    writeFileSync(join(folder, "notes", "note.txt"), "text");
    mkdirSync(join(folder, "text"));
    writeFileSync(join(folder, "text", "data.mdb"), "no database ".repeat(1_000));
    for (const name of ["data.mdb", "lock.mdb"]) mkdirSync(join(folder, `in ${name}`, name), { recursive: true });
    const foreign = openLmdb({ path: join(folder, "theirs"), noSubdir: false });
    await foreign.openDB({ name: "theirs" }).put("key", "value");
    await foreign.close();
    const before = ["notes", "text", "theirs"].map((name) => contentOf(join(folder, name)));
    for (const name of ["file", "notes", "text", "theirs", "in data.mdb", "in lock.mdb"]) {
      expect([name, await codeOf(openIndex(join(folder, name)))]).toEqual([name, "URTEXT_INDEX_FOREIGN"]);
    }
    expect(["notes", "text", "theirs"].map((name) => contentOf(join(folder, name)))).toEqual(before);
  });

  it("is refused and left as it is where the index was made by another plan, with both values", async () => {
    const path = temporaryFolder();
    await withArticles(path);
    const before = contentOf(path);
    const error = await openIndex(path, { runWords: 10 }).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: "URTEXT_INDEX_PLAN", facts: { differing: "runWords: 8, now 10" } });
    expect(error.facts.found).not.toBe(error.facts.asked);
    expect(contentOf(path)).toEqual(before);
  });

  it("is refused and left as it is where its format is newer", async () => {
    const path = temporaryFolder();
    await withArticles(path);
    const env = openLmdb({ path, noSubdir: false, overlappingSync: false });
    const about = env.openDB<Buffer, string>({ name: "about", encoding: "binary" });
    const header = JSON.parse(about.get("header")!.toString());
    about.putSync("header", Buffer.from(JSON.stringify({ ...header, version: header.version + 1 })));
    await env.close();
    const before = contentOf(path);
    const error = await openIndex(path).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: "URTEXT_INDEX_FORMAT", facts: { found: 2, known: 1 } });
    expect(contentOf(path)).toEqual(before);
  });

  it.each<[string, string, (bytes: Buffer) => Buffer | null]>([
    ["its header", "header", () => null],
    ["its header's end", "header", (bytes) => bytes.subarray(0, 20)],
    ["its format", "header", (bytes) => Buffer.from(bytes.toString().replace("urtext-index", "another-index"))],
    ["its state", "state", () => null],
    ["its state's end", "state", (bytes) => bytes.subarray(0, 20)],
    ["nearly all of its state", "state", (bytes) => bytes.subarray(0, 7)],
  ])("is refused and left as it is where it has lost %s", async (_, name, change) => {
    const path = temporaryFolder();
    await withArticles(path);
    const env = openLmdb({ path, noSubdir: false, overlappingSync: false });
    const about = env.openDB<Buffer, string>({ name: "about", encoding: "binary" });
    const changed = change(about.get(name)!);
    if (changed === null) about.removeSync(name);
    else about.putSync(name, Buffer.from(changed));
    await env.close();
    const before = contentOf(path);
    for (const readOnly of [false, true]) {
      const size = openIndex(path, { readOnly }).then(async (index) => {
        onTestFinished(() => index.close());
        return index.size;
      });
      expect(await codeOf(size)).toBe("URTEXT_INDEX_DAMAGED");
    }
    expect(contentOf(path)).toEqual(before);
  });

  it("names itself as damaged where what it is found by is not there any more", async () => {
    for (const table of ["lists", "runs"]) {
      const path = temporaryFolder();
      await withArticles(path);
      const env = openLmdb({ path, noSubdir: false, overlappingSync: false, encoding: "binary" });
      env.openDB<Buffer, number>({ name: table, encoding: "binary" }).clearSync();
      await env.close();
      const index = await opened(path);
      await expect(index.compact()).rejects.toMatchObject({ code: "URTEXT_INDEX_DAMAGED", facts: { path } });
    }
  });

  it("is refused and left as it is where it was cut off, wherever", async () => {
    const folder = temporaryFolder();
    await withArticles(join(folder, "whole"));
    const { size } = statSync(join(folder, "whole", "data.mdb"));
    for (const left of [1, 100, 4_096, 4_200, 8_192, size - 4_096, size - 1]) {
      const path = join(folder, `cut-${left}`);
      cpSync(join(folder, "whole"), path, { recursive: true });
      truncateSync(join(path, "data.mdb"), left);
      const before = contentOf(path);
      expect(await codeOf(openIndex(path))).toMatch(/^URTEXT_INDEX_(DAMAGED|FOREIGN)$/);
      expect(contentOf(path)).toEqual(before);
    }
  });

  it("is taken for an index that was just begun where its file is empty", async () => {
    const path = temporaryFolder();
    writeFileSync(join(path, "data.mdb"), "");
    expect((await opened(path)).size).toBe(0);
  });

  it("says so where it cannot be written, or the disk is full, and keeps what was acknowledged", async () => {
    const path = temporaryFolder();
    const script = fileURLToPath(new URL("support/index-process.ts", import.meta.url));
    // A file may not grow beyond so many blocks of 512 bytes: as on a disk that is full.
    const limited = spawn(
      "sh",
      ["-c", `trap '' XFSZ; ulimit -f 3000; exec "${process.execPath}" --import tsx "${script}" add "${path}" 0`],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    onTestFinished(() => void limited.kill("SIGKILL"));
    let [said, failed] = ["", ""];
    limited.stdout.on("data", (data) => {
      said += data;
    });
    limited.stderr.on("data", (data) => {
      failed += data;
    });
    expect(await new Promise((resolve) => limited.on("close", resolve))).toBe(1);
    expect(failed).toContain("URTEXT_INDEX_UNWRITABLE");
    const index = await opened(path);
    expect(index.size).toBe(Number(said.trim().split("\n").at(-1)));
    expect(index.size).toBeGreaterThan(0);
    await expectWhole(index);
    await index.add({ id: "after", text: FERRY });
    expect(index.has("after")).toBe(true);
  });

  it.skipIf(process.getuid?.() !== 0 || process.platform === "win32")(
    "says so where a folder can be read only",
    async () => {
      const folder = temporaryFolder();
      await withArticles(join(folder, "index"));
      mkdirSync(join(folder, "empty"));
      const before = contentOf(join(folder, "index"));
      // Root may write everywhere: somebody else is asked.
      process.seteuid?.(65_534);
      try {
        for (const name of ["index", "empty", "none"]) {
          expect(await codeOf(openIndex(join(folder, name)))).toMatch(/^URTEXT_INDEX_UN(WRIT|READ)ABLE$/);
        }
      } finally {
        process.seteuid?.(0);
      }
      expect(contentOf(join(folder, "index"))).toEqual(before);
    },
  );
});

describe("A process with an index on disk", () => {
  it(
    `may be killed at any moment while it adds: ${KILLS} times it is whole, and has all that was acknowledged`,
    async () => {
      const path = temporaryFolder();
      const next = seededIntegers(Date.now());
      let acknowledged = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const { child, lines, ended } = start("add", path, String(acknowledged));
        await untilSaid(lines, next() % 3);
        await setTimeout(next() % 400);
        child.kill("SIGKILL");
        await ended;
        const told = Number(lines.at(-1) ?? acknowledged);
        const index = await openIndex(path);
        expect(index.size).toBeGreaterThanOrEqual(told);
        expect(index.size % A_BATCH).toBe(0);
        const articles = await all(index.articles());
        expect(articles.map(({ id, text }) => ({ id, text }))).toEqual(articles.map((_, i) => numbered(i)));
        const last = articles.at(-1);
        if (last !== undefined) expect((await index.find(last.text))[0]).toMatchObject({ article: last.id, share: 1 });
        await expectWhole(index);
        acknowledged = index.size;
        await index.close();
      }
      expect(acknowledged).toBeGreaterThan(0);
    },
    20_000 + 10_000 * KILLS,
  );

  it("answers from whole batches only while another one adds", async () => {
    const path = temporaryFolder();
    await (await openIndex(path)).close();
    const readers = [start("ask", path, "50"), start("ask", path, "50")];
    await Promise.all(readers.map(({ lines }) => untilSaid(lines, 1)));
    const writer = start("add", path, "0");
    await Promise.all(readers.map(({ ended }) => ended));
    writer.child.kill("SIGKILL");
    await writer.ended;
    for (const { lines } of readers) {
      const seen = JSON.parse(lines[1]);
      expect(seen.halves).toBe(0);
      expect(seen.least).toBe(0);
      expect(seen.most).toBeGreaterThanOrEqual(50);
    }
  });

  it("waits with its writing while another one writes: of two that add at once, nothing is lost", async () => {
    const path = temporaryFolder();
    await (await openIndex(path)).close();
    const writers = [start("add", path, "0"), start("add", path, "1000000")];
    await Promise.all(writers.map(({ lines }) => untilSaid(lines, 5)));
    for (const { child } of writers) child.kill("SIGKILL");
    await Promise.all(writers.map(({ ended }) => ended));
    const index = await opened(path);
    const told = writers.map(({ lines }, i) => Number(lines.at(-1)) - 1_000_000 * i);
    for (const [i, count] of told.entries()) {
      for (let k = 0; k < count; k++) expect(index.has(`article-${1_000_000 * i + k}`)).toBe(true);
    }
    await expectWhole(index);
  });
});
