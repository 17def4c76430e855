import { symlink, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { line, makeFolder, pipe, read, readAll } from "./folder.js";

const at = "list.jsonl";
const failed = (code: string, number = 1) => ({ at, line: number, code });

describe("the key file", () => {
  it("puts the named file's text in the place of the key", async () => {
    const folder = await makeFolder({
      [at]: line({ id: "a", file: "texts/ä.txt" }),
      "texts/ä.txt": "\ufeffSluice.\r\n",
    });
    expect((await readAll([folder])).map(({ input }) => input)).toEqual([{ id: "a", text: "Sluice.\r\n" }]);
  });

  it("keeps the named file from being an article of its own, in whatever order the PATHs come", async () => {
    const folder = await makeFolder({ "a.txt": "x", "b.txt": "y", [at]: line({ id: "A", file: "a.txt" }) });
    const article = { at, line: 1, id: "A" };
    const other = { at: "b.txt", line: null, id: "b.txt" };
    expect(await read(folder)).toEqual([other, article]);
    expect(await read(folder, ["a.txt", at])).toEqual([article]);
    expect(await read(folder, [at, "a.txt"])).toEqual([article]);
    expect(await read(folder, ["a.txt", "", at])).toEqual([other, article]);
  });

  it("keeps it so where the list and the text stand in different PATHs, and where a link leads to it", async () => {
    const folder = await makeFolder({ "lists/l.jsonl": line({ id: "A", file: "t/a.txt" }), "lists/t/a.txt": "x" });
    await symlink("lists/t", `${folder}/other`);
    expect(await read(folder, ["other", "lists/l.jsonl"])).toEqual([{ at: "lists/l.jsonl", line: 1, id: "A" }]);
  });

  it("refuses a link that leads out of the folder", async () => {
    const folder = await makeFolder({ "in/list.jsonl": line({ id: "A", file: "out.txt" }), "secret.txt": "x" });
    await symlink("../secret.txt", `${folder}/in/out.txt`);
    const told = await read(folder, ["in/list.jsonl"]);
    expect(told).toMatchObject([{ at: "in/list.jsonl", line: 1, code: "URTEXT_ARTICLE_INVALID" }]);
  });

  it("keeps it so even where the line is refused, or the key is written with an escape", async () => {
    const escaped = '{"id":"C","f\\u0069le":"c.txt"}\n';
    const folder = await makeFolder({
      [at]: `${line({ id: "A", file: "a.txt", text: "x" })}${escaped}`,
      "a.txt": "x",
      "c.txt": "y",
    });
    expect(await read(folder)).toEqual([failed("URTEXT_ARTICLE_INVALID"), { at, line: 2, id: "C" }]);
  });

  it("may name a file of a kind that is not read by itself, which is then not passed over", async () => {
    const folder = await makeFolder({ [at]: line({ id: "A", file: "a.md" }), "a.md": "x" });
    const skipped: string[] = [];
    expect(await read(folder, ["", "a.md"], { onSkipped: (path) => skipped.push(path) })).toEqual([
      { at, line: 1, id: "A" },
    ]);
    expect(skipped).toEqual([]);
  });

  it("lets two articles share one file", async () => {
    const folder = await makeFolder({
      [at]: line({ id: "a", file: "x.txt" }) + line({ id: "b", file: "x.txt" }),
      "x.txt": "x",
    });
    expect((await read(folder)).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it.each<[string, unknown, string]>([
    ["that is missing", "gone.txt", "URTEXT_FILE_MISSING"],
    ["that is a folder", "sub", "URTEXT_FILE_UNREADABLE"],
    ["that is not UTF-8", "latin.txt", "URTEXT_FILE_NOT_UTF8"],
    ["outside the list's folder", "../secret.txt", "URTEXT_ARTICLE_INVALID"],
    ["outside, by a way through a folder", "sub/../../secret.txt", "URTEXT_ARTICLE_INVALID"],
    ["with an absolute path", "/etc/hostname", "URTEXT_ARTICLE_INVALID"],
    ["without a name", "", "URTEXT_ARTICLE_INVALID"],
    ["that is the folder itself", ".", "URTEXT_ARTICLE_INVALID"],
    ["that is no string", 7, "URTEXT_ARTICLE_INVALID"],
    ["with a name that no file can have", "a\0b", "URTEXT_FILE_UNREADABLE"],
  ])("refuses a file %s at the list's line, and reads the others", async (_, file, code) => {
    const folder = await makeFolder({
      "inner/list.jsonl": line({ id: "a", file }) + line({ id: "b", text: "y" }),
      "inner/latin.txt": Buffer.from([0x61, 0xe9]),
      "inner/sub/x.txt": "x",
      "secret.txt": "secret",
    });
    expect(await read(`${folder}/inner`, [at])).toEqual([failed(code), { at, line: 2, id: "b" }]);
  });

  it("stays inside the folder by a name that only looks as if it left it", async () => {
    const folder = await makeFolder({
      [at]: line({ id: "a", file: "..a.txt" }) + line({ id: "b", file: "s/../b.txt" }),
      "..a.txt": "x",
      "b.txt": "y",
    });
    expect((await read(folder)).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("may not be an absolute path even to a file in the folder: the list would hold on one machine only", async () => {
    const folder = await makeFolder({ "x.txt": "x" });
    await writeFile(`${folder}/${at}`, line({ id: "a", file: `${folder}/x.txt` }));
    expect(await read(folder, [at])).toEqual([failed("URTEXT_ARTICLE_INVALID")]);
  });

  it("cannot do away with a list by naming it", async () => {
    const folder = await makeFolder({ [at]: line({ id: "a", text: "x" }) + line({ id: "b", file: at }) });
    expect((await read(folder)).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("does not hide a file that it may not name", async () => {
    const folder = await makeFolder({ "in/list.jsonl": line({ id: "a", file: "../b.txt" }), "b.txt": "y" });
    expect((await read(folder)).map(({ id, code }) => id ?? code)).toEqual(["b.txt", "URTEXT_ARTICLE_INVALID"]);
  });

  it("says which file is missing, as the user would name it", async () => {
    const folder = await makeFolder({ "in/list.jsonl": line({ id: "a", file: "./t/gone.txt" }) });
    expect((await readAll([folder]))[0].error?.facts).toEqual({ path: `${folder}/in/t/gone.txt` });
  });

  it("is refused where a text is given as well, but not where the text is null", async () => {
    const folder = await makeFolder({
      [at]: line({ id: "a", file: "x.txt", text: "" }) + line({ id: "b", file: "x.txt", text: null }),
      "x.txt": "x",
    });
    expect(await read(folder)).toEqual([failed("URTEXT_ARTICLE_INVALID"), { at, line: 2, id: "b" }]);
  });

  it("is refused on standard input, which stands in no folder", async () => {
    const [refused, other] = await readAll(["-"], { stdin: pipe('{"id":"a","file":"x.txt"}\n{"id":"b"}\n') });
    expect([refused.line, refused.error?.code, other.line, other.error]).toEqual([
      1,
      "URTEXT_ARTICLE_INVALID",
      2,
      null,
    ]);
  });
});
