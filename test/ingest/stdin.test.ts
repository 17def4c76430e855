import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readInputs } from "../../src/ingest/index.js";
import { makeFolder, pipe, read, readAll } from "./folder.js";
import { capture, http, packed, page } from "./warc/build.js";

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

  it("is JSON Lines where its first line that is not blank is one object", async () => {
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

describe("Standard input without a name", () => {
  it("is a list in brackets where it begins with one", async () => {
    expect(await inputs('\n[{"id":"a","text":"Some words."}', ', {"id":"b"}, 7, {"id":"c","text":"x"}]')).toEqual([
      { source: "-", line: null, input: { id: "a", text: "Some words." } },
      { source: "-", line: null, input: { id: "b" } },
      { source: "-", line: null, code: "URTEXT_JSON_BROKEN" },
      { source: "-", line: null, input: { id: "c", text: "x" } },
    ]);
  });

  it("is unpacked, and known by what is in it", async () => {
    expect(await inputs(gzipSync('{"id":"a","text":"x"}\n{"id":"b","text":"y"}\n'))).toEqual([
      { source: "-", line: 1, input: { id: "a", text: "x" } },
      { source: "-", line: 2, input: { id: "b", text: "y" } },
    ]);
    expect(
      await inputs(...[...packed(capture("https://t.example/1", http(page(1))))].map((byte) => Buffer.of(byte))),
    ).toMatchObject([{ input: { id: "https://t.example/1" } }]);
  });

  it.each([
    ["a page", page(1), { id: "-", title: "Ferry 1 aground" }],
    ["a table", "id,text\na,Some words.\n", { id: "a", text: "Some words." }],
    [
      "a feed",
      "<?xml version='1.0'?>\n<!-- made by hand -->\n<rss version='2.0'><channel><item><guid>g</guid><description>Words.</description></item></channel></rss>",
      { id: "g", text: "Words." },
    ],
    ["an article over several lines", '{\n  "id": "a",\n  "text": "x"\n}\n', { id: "a", text: "x" }],
  ])("is %s where it begins as one, however it comes", async (_, content, input) => {
    expect(await inputs(content)).toMatchObject([{ input }]);
    expect(await inputs(...content)).toMatchObject([{ input }]);
  });

  it("is given on as its lines come, and not held back until it ends", async () => {
    const given: string[] = [];
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"id":"a","text":"x"}\n');
      given.push("first");
      yield Buffer.from('{"id":"b","text":"y"}\n');
      given.push("second");
    }
    for await (const { input } of readInputs(["-"], { stdin: slow() })) {
      if ((input as { id: string }).id === "a") expect(given).not.toContain("second");
    }
    expect(given).toEqual(["first", "second"]);
  });
});
