import { open } from "lmdb";
import { describe, expect, it } from "vitest";
import type { LogEntry } from "../../src/index.js";
import { line } from "../ingest/folder.js";
import { FERRY } from "../support/news.js";
import { ARTICLES, indexed, opened } from "./index-folder.js";
import { urtext } from "./terminal.js";

describe("urtext index remove", () => {
  it("removes articles with all their versions", async () => {
    const { index } = await indexed();
    const stdin = line({ ...ARTICLES[0], text: `${FERRY} It was afloat again by noon.` });
    await urtext(["index", "add", "-", "--index", index], { stdin });
    const { code, out, err } = await urtext(["index", "remove", "ferry", "copy", "--index", index]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe("2 articles removed\n   removed     ferry\n   removed     copy\n");
    expect((await urtext(["index", "find", FERRY, "--index", index])).out).toContain("0 articles with text of it");
    expect(await opened(index, async ({ size }) => size)).toBe(3);
  });

  it("says which are not there and which are versions, removes the others, and ends with 1", async () => {
    const { index } = await indexed();
    const stdin = line({ ...ARTICLES[0], text: `${FERRY} It was afloat again by noon.` });
    await urtext(["index", "add", "-", "--index", index], { stdin });
    const args = ["index", "remove", "gone", "ferry@2", "dam", "--index", index, "--format", "json"];
    const { code, out, err } = await urtext(args);
    const { removed, failed } = JSON.parse(out);
    expect([code, removed]).toEqual([1, ["dam"]]);
    expect(failed.map((error: { code: string }) => error.code)).toEqual([
      "URTEXT_ARTICLE_UNKNOWN",
      "URTEXT_ARTICLE_VERSION",
    ]);
    expect(err.trim().split("\n")).toEqual(failed.map(({ message }: { message: string }) => message));
    expect(await opened(index, async (one) => one.has("ferry@2"))).toBe(true);
  });
});

describe("urtext index compact", () => {
  it("sweeps out what was removed, and changes no answer", async () => {
    const { index } = await indexed();
    await urtext(["index", "remove", "dam", "museum", "--index", index]);
    const before = await urtext(["index", "report", "--index", index, "--format", "json"]);
    const { code, out } = await urtext(["index", "compact", "--index", index, "--format", "json"]);
    const { before: had, after: has } = JSON.parse(out);
    expect(code).toBe(0);
    expect(has.keys).toBeLessThan(had.keys);
    expect(await urtext(["index", "report", "--index", index, "--format", "json"])).toEqual(before);
    expect((await urtext(["index", "compact", "--index", index])).out).toMatch(
      /^Put in order\n\s+keys\s+[\d,]+ before/,
    );
  });
});

describe("urtext index verify", () => {
  it("ends with 0 where what is stored is what the log says, and tells the head to note", async () => {
    const { index } = await indexed();
    await urtext(["index", "remove", "dam", "--index", index]);
    const { code, out, err } = await urtext(["index", "verify", "--index", index]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("what is stored is what the log says");
    const { head } = (await opened(index, (one) => one.stats())).log;
    expect(out).toContain(head);
    expect((await urtext(["index", "verify", "--index", index, "--head", head!])).code).toBe(0);
  });

  it("ends with 1 and says at which entry a tampered log breaks", async () => {
    const { index } = await indexed();
    const env = open({ path: index, noSubdir: false, encoding: "binary", maxDbs: 8 });
    const log = env.openDB<Buffer, number>({ name: "log", encoding: "binary" });
    const entry = JSON.parse(log.get(3)!.toString()) as LogEntry;
    await log.put(3, Buffer.from(JSON.stringify({ ...entry, time: "2001-01-01T00:00:00.000Z" })));
    await env.close();
    const { code, out } = await urtext(["index", "verify", "--index", index]);
    expect(code).toBe(1);
    expect(out).toMatch(/^Not the same: 1 difference\.\n/);
    expect(out).toMatch(/log-broken\s+The log breaks at entry 3: its hash is not that of what it says\./);
    const json = await urtext(["index", "verify", "--index", index, "--format", "json"]);
    expect(JSON.parse(json.out)).toMatchObject({ same: false, entries: 4, articles: 5, differences: [{ entry: 3 }] });
  });

  it("ends with 1 where the log does not have the head that was noted", async () => {
    const { index } = await indexed();
    const { code, out } = await urtext(["index", "verify", "--index", index, "--head", "0".repeat(64)]);
    expect([code, out]).toEqual([1, expect.stringContaining("head-missing")]);
  });

  it("ends with 130 where it is interrupted", async () => {
    const { index } = await indexed();
    const { code, out } = await urtext(["index", "verify", "--index", index], {
      onInterrupt: (listener) => {
        listener();
        return () => {};
      },
    });
    expect({ code, out }).toEqual({ code: 130, out: "" });
  });
});
