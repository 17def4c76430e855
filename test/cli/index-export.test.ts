import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { line } from "../ingest/folder.js";
import { DAM, FERRY, MUSEUM } from "../support/news.js";
import { ARTICLES, indexed, LIST, opened } from "./index-folder.js";
import { urtext, urtextProcess } from "./terminal.js";

const answers = async (index: string): Promise<unknown[]> => [
  await urtext(["index", "report", "--index", index, "--format", "json"]),
  await urtext(["index", "trace", "copy", "--index", index, "--format", "json"]),
  await urtext(["index", "find", FERRY, "--index", index, "--format", "json"]),
  await urtext(["index", "find", "-", "--index", index, "--format", "json"], { stdin: line(ARTICLES[0]) }),
];

describe("urtext index export", () => {
  it("writes the articles as they came, in order of arrival", async () => {
    const { index } = await indexed();
    expect(await urtext(["index", "export", "--index", index])).toEqual({ code: 0, err: "", out: LIST });
  });

  it("makes, added to a new index, one that answers the same, with the same versions", async () => {
    const { folder, index } = await indexed();
    const stdin = [
      { ...ARTICLES[0], text: `${FERRY} It was afloat again by noon.` },
      { ...ARTICLES[0], text: `${FERRY} It was afloat again by dusk.` },
      // What is known of the first version comes anew, and so behind the others; so does this one's of the second.
      { ...ARTICLES[0], title: "Aground" },
      { ...ARTICLES[0], text: `${FERRY} It was afloat again by noon.`, title: "Afloat" },
      // An article of its own, though it is named as a version would be.
      { id: "dam@2", text: MUSEUM, outlet: "Kell Courier" },
      { id: "late", text: `${DAM} \ud800` },
    ].map(line);
    await urtext(["index", "add", "-", "--index", index], { stdin: stdin.join("") });
    const exported = await urtext(["index", "export", "--index", index, "--out", `${folder}/all.jsonl`]);
    expect(exported).toEqual({ code: 0, out: "", err: "" });
    const added = await urtext(["index", "add", `${folder}/all.jsonl`, "--index", `${folder}/new`, "--format", "json"]);
    expect(JSON.parse(added.out)).toEqual({ added: 7, revised: 2, amended: 0, unchanged: 0, rejected: [] });
    expect(await answers(`${folder}/new`)).toEqual(await answers(index));
    for (const path of [index, `${folder}/new`]) {
      const stats = await opened(path, (one) => one.stats());
      expect(stats).toMatchObject({ articles: 7, versions: 9 });
      expect(await opened(path, async (one) => [one.get("ferry")?.title, one.get("ferry@2")?.title])).toEqual([
        "Aground",
        "Afloat",
      ]);
    }
    expect((await readdir(folder)).sort()).toEqual(["all.jsonl", "in", "index", "new"]);
  });

  it("names as versions only what the log has as such, though an id came, went and came again", async () => {
    const { index } = await indexed();
    const noon = line({ ...ARTICLES[0], text: `${FERRY} It was afloat again by noon.` });
    await urtext(["index", "add", "-", "--index", index], { stdin: noon });
    await urtext(["index", "remove", "ferry", "--index", index]);
    await urtext(["index", "add", "-", "--index", index], { stdin: line({ ...ARTICLES[0], id: "ferry@2" }) });
    const { out } = await urtext(["index", "export", "--index", index]);
    expect(out).toBe(LIST.split("\n").slice(1).join("\n") + line({ ...ARTICLES[0], id: "ferry@2" }));
  });

  it("leaves the file that was there as it was, where it is interrupted", async () => {
    const { folder, index } = await indexed();
    const out = `${folder}/in/list.jsonl`;
    const { code } = await urtext(["index", "export", "--index", index, "--out", out], {
      onInterrupt: (listener) => {
        listener();
        return () => {};
      },
    });
    expect([code, await readFile(out, "utf8"), await readdir(`${folder}/in`)]).toEqual([130, LIST, ["list.jsonl"]]);
  });

  it("ends quietly where its reader has seen enough", async () => {
    const { index } = await indexed();
    const stdin = Array.from({ length: 300 }, (_, i) =>
      line({ id: `x${i}`, text: `Word${i} ${"and more ".repeat(300)}` }),
    );
    await urtext(["index", "add", "-", "--index", index], { stdin: stdin.join("") });
    const { code, err } = await urtextProcess(["index", "export", "--index", index], { readMost: 1 });
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});
