import { describe, expect, it } from "vitest";
import { line, makeFolder, read, readAll } from "../folder.js";

const at = "list.jsonl";

describe("JSON Lines", () => {
  it("gives each line's article with its line, counted from 1, blank lines included", async () => {
    const folder = await makeFolder({ [at]: `${line({ id: "a", text: "x" })}\n  \t\n${line({ id: "b", text: "y" })}` });
    expect(await read(folder)).toEqual([
      { at, line: 1, id: "a" },
      { at, line: 4, id: "b" },
    ]);
  });

  it.each([
    ["carriage returns", '{"id":"a"}\r\n\r\n{"id":"b"}\r\n', [1, 3]],
    ["no line break at the end", '{"id":"a"}\n{"id":"b"}', [1, 2]],
    ["a byte order mark", '\ufeff{"id":"a"}\n{"id":"b"}\n', [1, 2]],
    ["a byte order mark where two files were joined", '{"id":"a"}\n\ufeff{"id":"b"}\n', [1, 2]],
  ])("is read with %s", async (_, content, lines) => {
    const folder = await makeFolder({ [at]: content });
    expect(await read(folder)).toEqual([
      { at, line: lines[0], id: "a" },
      { at, line: lines[1], id: "b" },
    ]);
  });

  it("is read under the extension .ndjson, and in capitals", async () => {
    const folder = await makeFolder({ "a.ndjson": '{"id":"a"}', "b.JSONL": '{"id":"b"}' });
    expect((await read(folder)).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("passes the article on as it was given, save the key file", async () => {
    const folder = await makeFolder({ [at]: line({ id: "a", text: "x", publishdAt: "2022", file: null }) });
    expect((await readAll([folder]))[0].input).toEqual({ id: "a", text: "x", publishdAt: "2022" });
  });

  it.each([
    ["cut off", '{"id":"x","te'],
    ["an array", '[{"id":"x","text":"y"}]'],
    ["a list over several lines", "["],
    ["a string", '"x"'],
    ["a number", "7"],
    ["null", "null"],
    ["no JSON", "id: x"],
    ["a trailing comma", '{"id":"x",}'],
  ])("refuses a line that is %s at its line, and reads the others", async (_, broken) => {
    const folder = await makeFolder({ [at]: `{"id":"a"}\n${broken}\n{"id":"b"}\n` });
    expect(await read(folder)).toEqual([
      { at, line: 1, id: "a" },
      { at, line: 2, code: "URTEXT_JSON_BROKEN" },
      { at, line: 3, id: "b" },
    ]);
  });

  it("refuses a line that is not UTF-8 at its line, with its place in the file, and reads the others", async () => {
    const broken = Buffer.concat([
      Buffer.from('{"id":"a"}\n{"id":"'),
      Buffer.from([0xe9]),
      Buffer.from('"}\n{"id":"b"}'),
    ]);
    const folder = await makeFolder({ [at]: broken });
    const [, bad] = await readAll([folder]);
    expect(bad.error?.facts).toEqual({ path: `${folder}/${at}`, byte: 18 });
    expect(await read(folder)).toEqual([
      { at, line: 1, id: "a" },
      { at, line: 2, code: "URTEXT_FILE_NOT_UTF8" },
      { at, line: 3, id: "b" },
    ]);
  });

  it("reads lines longer than what the file system gives at once", async () => {
    const text = "ω".repeat(300_000);
    const folder = await makeFolder({ [at]: line({ id: "a", text }) + line({ id: "b", text: "short" }) });
    const [a, b] = await readAll([folder]);
    expect((a.input as { text: string }).text).toBe(text);
    expect(b.line).toBe(2);
  });

  it("has no articles where it is empty", async () => {
    expect(await read(await makeFolder({ [at]: "" }))).toEqual([]);
  });
});
