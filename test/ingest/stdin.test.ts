import { describe, expect, it } from "vitest";
import { makeFolder, pipe, read, readAll } from "./folder.js";

const inputs = async (...parts: (string | Uint8Array)[]) =>
  (await readAll(["-"], { stdin: pipe(...parts) })).map(({ source, line, input, error }) => ({
    source,
    line,
    ...(error ? { code: error.code } : { input }),
  }));

describe("a lone -", () => {
  it("is one plain text with the id -", async () => {
    expect(await inputs("\ufeff\n The ferry", " stands still.\n")).toEqual([
      { source: "-", line: null, input: { id: "-", text: "\n The ferry stands still.\n" } },
    ]);
  });

  it("is JSON Lines where its first character that is not blank is a brace", async () => {
    expect(await inputs("\ufeff", " \r\n\t", '{"id":', '"a"}\n{"id":"b"}')).toEqual([
      { source: "-", line: 2, input: { id: "a" } },
      { source: "-", line: 3, input: { id: "b" } },
    ]);
  });

  it("says what is wrong with a line, and reads the others", async () => {
    expect(await inputs('{"id":"a"}\n{oops}\n{"id":"b"}')).toEqual([
      { source: "-", line: 1, input: { id: "a" } },
      { source: "-", line: 2, code: "URTEXT_JSON_BROKEN" },
      { source: "-", line: 3, input: { id: "b" } },
    ]);
  });

  it("that is not UTF-8 is refused with its line", async () => {
    expect(await inputs("a\n", Buffer.from([0xff]))).toEqual([{ source: "-", line: 2, code: "URTEXT_FILE_NOT_UTF8" }]);
  });

  it("that brings nothing is an article without text", async () => {
    expect(await inputs()).toEqual([{ source: "-", line: null, input: { id: "-", text: "" } }]);
  });

  it("that breaks off is refused, and the files beside it are read", async () => {
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"id":"a"}\n{"id":');
      throw Object.assign(new Error("EIO: i/o error, read"), { code: "EIO" });
    }
    const folder = await makeFolder({ "b.txt": "x" });
    expect(await read(folder, ["-", "b.txt", "-"], { stdin: breaking() })).toEqual([
      { at: "b.txt", line: null, id: "b.txt" },
      { at: "-", line: 1, id: "a" },
      { at: "-", line: null, code: "URTEXT_FILE_UNREADABLE" },
    ]);
  });
});

describe("A list in brackets on standard input", () => {
  it("is refused, and not taken for a text", async () => {
    expect(await inputs('\n[{"id":"a","text":"Some words."}]')).toEqual([
      { source: "-", line: 1, code: "URTEXT_JSON_BROKEN" },
    ]);
  });
});
