import { execFileSync } from "node:child_process";
import { symlink } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { line, makeFolder, read, readAll } from "./folder.js";

const text = (at: string, id = at) => ({ at, line: null, id });
const failed = (at: string, code: string) => ({ at, line: null, code });

describe("a file", () => {
  it("has its base name for an id, and its path as written for a source", async () => {
    const folder = await makeFolder({ "sub/Брод.txt": "Ford.\r\n" });
    const [input] = await readAll([`${folder}/./sub/Брод.txt`]);
    expect(input.source).toBe(`${folder}/./sub/Брод.txt`);
    expect(input.input).toEqual({ id: "Брод.txt", text: "Ford.\r\n" });
  });

  it("is read without its byte order mark, and an empty one is an article without text", async () => {
    const folder = await makeFolder({ "a.txt": "\ufeffx", "b.txt": "" });
    expect((await readAll([folder])).map(({ input }) => (input as { text: string }).text)).toEqual(["x", ""]);
  });

  it("that is not UTF-8 is refused with the byte and the line, and the others are read", async () => {
    const folder = await makeFolder({ "a.txt": Buffer.from([0x61, 0x0a, 0x0a, 0x62, 0xe9, 0x0a]), "b.txt": "x" });
    const [bad] = await readAll([folder]);
    expect(bad.error?.facts).toEqual({ path: `${folder}/a.txt`, byte: 4 });
    expect(await read(folder)).toEqual([{ at: "a.txt", line: 3, code: "URTEXT_FILE_NOT_UTF8" }, text("b.txt")]);
  });

  it("that is missing, or lies below a file, is refused, and the others are read", async () => {
    const folder = await makeFolder({ "b.txt": "x" });
    expect(await read(folder, ["gone.txt", "b.txt", "b.txt/c.txt"])).toEqual([
      text("b.txt"),
      failed("b.txt/c.txt", "URTEXT_FILE_MISSING"),
      failed("gone.txt", "URTEXT_FILE_MISSING"),
    ]);
  });

  it("of another kind is refused where it is given by itself", async () => {
    const folder = await makeFolder({ "a.doc": "x", b: "x", "c.txt": "x" });
    expect(await read(folder, ["a.doc", "b", "c.txt"])).toEqual([
      failed("a.doc", "URTEXT_FILE_UNSUPPORTED"),
      failed("b", "URTEXT_FILE_UNSUPPORTED"),
      text("c.txt"),
    ]);
  });

  it("that cannot be opened is refused, by itself and in a folder", async () => {
    const folder = await makeFolder({ "b.txt": "x" });
    await symlink("a.txt", `${folder}/a.txt`); // a link to itself: not even root can open it
    const refused = failed("a.txt", "URTEXT_FILE_UNREADABLE");
    expect(await read(folder, ["a.txt"])).toEqual([refused]);
    expect(await read(folder)).toEqual([refused, text("b.txt")]);
  });

  it("that a link in a folder leads to, and is gone, is refused", async () => {
    const folder = await makeFolder({ "b.txt": "x" });
    await symlink("nowhere.txt", `${folder}/a.txt`);
    expect(await read(folder)).toEqual([failed("a.txt", "URTEXT_FILE_MISSING"), text("b.txt")]);
  });

  it("is read once, however often and by whatever way it is reached", async () => {
    const folder = await makeFolder({ "s/a.txt": "x", "s/b.jsonl": line({ id: "B", text: "y" }) });
    await symlink("a.txt", `${folder}/s/z.txt`);
    const all = [text("s/a.txt"), { at: "s/b.jsonl", line: 1, id: "B" }];
    expect(await read(folder)).toEqual(all);
    expect(await read(folder, ["", "s/b.jsonl", ""])).toEqual(all);
    const twice = await read(folder, ["s/z.txt", "s/a.txt", "s/a.txt", "s"]);
    expect(twice.filter(({ line }) => line === null)).toEqual([text("s/a.txt", "a.txt")]);
  });

  it("has the same id in whatever order the PATHs come that lead to it", async () => {
    const folder = await makeFolder({ "s/a.txt": "x", "s/t/b.txt": "y" });
    const ids = async (...paths: string[]) => (await read(folder, paths)).map(({ id }) => id).sort();
    expect(await ids("", "s", "s/t/b.txt")).toEqual(await ids("s/t/b.txt", "s", ""));
  });

  it.skipIf(process.platform === "win32")("that is a pipe is not waited for", async () => {
    const folder = await makeFolder({ "b.txt": "x" });
    execFileSync("mkfifo", [`${folder}/a.txt`]);
    const skipped: string[] = [];
    expect(await read(folder, [""], { onSkipped: (path) => skipped.push(path) })).toEqual([text("b.txt")]);
    expect(skipped).toEqual([`${folder}/a.txt`]);
    expect(await read(folder, ["a.txt"])).toEqual([failed("a.txt", "URTEXT_FILE_UNSUPPORTED")]);
  });
});

describe("a folder", () => {
  it("is walked to its depth in code-unit order, each text with its path in the folder for an id", async () => {
    const names = ["Z.txt", "a-b.txt", "a.txt", "a/x.txt", "a/é/ж.txt", "b.txt", "ä.txt", "鐘.txt"];
    const folder = await makeFolder(Object.fromEntries([...names].reverse().map((name) => [name, "x"])));
    expect(await read(folder)).toEqual(names.map((name) => text(name)));
  });

  it("is named in sources as the user wrote it, with one slash", async () => {
    const folder = await makeFolder({ "a.txt": "x" });
    expect((await readAll([`${folder}/`]))[0].source).toBe(`${folder}/a.txt`);
    expect((await readAll([`${folder}/.`]))[0].source).toBe(`${folder}/./a.txt`);
  });

  it("keeps hidden files and node_modules to itself, but a hidden PATH is read", async () => {
    const folder = await makeFolder({ ".a.txt": "x", ".git/b.txt": "x", "node_modules/c/d.txt": "x", "e.txt": "x" });
    expect(await read(folder)).toEqual([text("e.txt")]);
    expect(await read(folder, [".a.txt", ".git"])).toEqual([text(".a.txt"), text(".git/b.txt", "b.txt")]);
  });

  it("tells of every file that is passed over, once", async () => {
    const folder = await makeFolder({ "a.txt": "x", "b.doc": "x", "c/d.json": "{}", "c/e": "x" });
    const skipped: string[] = [];
    await read(folder, ["", "c", "c/"], { onSkipped: (path) => skipped.push(path.slice(folder.length)) });
    expect(skipped).toEqual(["/b.doc", "/c/d.json", "/c/e"]);
  });

  it("without any article is refused, and the others are read", async () => {
    const folder = await makeFolder({ "none/b.doc": "x", "hidden/.b.txt": "x", "some/a.txt": "x" });
    expect(await read(folder, ["none", "some", "hidden"])).toEqual([
      failed("hidden", "URTEXT_FOLDER_EMPTY"),
      failed("none", "URTEXT_FOLDER_EMPTY"),
      text("some/a.txt", "a.txt"),
    ]);
    expect(await read(await makeFolder())).toEqual([failed("", "URTEXT_FOLDER_EMPTY")]);
  });

  it("of texts that a list elsewhere names is not empty", async () => {
    const folder = await makeFolder({ "l.jsonl": line({ id: "A", file: "t/a.doc" }), "t/a.doc": "x" });
    expect(await read(folder, ["t", "l.jsonl"])).toEqual([{ at: "l.jsonl", line: 1, id: "A" }]);
  });

  it("with links that lead round in a circle is walked once, and its own names are kept", async () => {
    const folder = await makeFolder({ "s/a.txt": "x", "t/b.txt": "y" });
    await symlink("..", `${folder}/s/up`);
    await symlink("../t", `${folder}/s/across`);
    await symlink("self", `${folder}/self`);
    expect(await read(folder)).toEqual([text("s/a.txt"), failed("self", "URTEXT_FILE_UNREADABLE"), text("t/b.txt")]);
    expect(await read(folder, ["s"])).toEqual([
      text("s/a.txt", "a.txt"),
      text("s/across/b.txt", "across/b.txt"),
      failed("s/up/self", "URTEXT_FILE_UNREADABLE"),
    ]);
  });

  it("may be given as an empty name no more than any other: that is not the current folder", async () => {
    expect((await readAll([""])).map(({ error }) => error?.code)).toEqual(["URTEXT_FILE_MISSING"]);
  });
});
