import { describe, expect, it } from "vitest";
import { makeFolder } from "../ingest/folder.js";
import { decode, readClough } from "./clough-corpus.js";

/** "Café – “naïve”" as each of the two encodings has it. */
const TEXT = "Café – “naïve”";
const WINDOWS = Uint8Array.from([67, 97, 102, 0xe9, 32, 0x96, 32, 0x93, 110, 97, 0xef, 118, 101, 0x94]);

describe("The corpus of Clough and Stevenson", () => {
  it("is read whichever of its two encodings a file is in", () => {
    expect([decode(WINDOWS), decode(new TextEncoder().encode(TEXT))]).toEqual([TEXT, TEXT]);
  });

  it("gives each answer with its level and the article on its question, by the names of the columns", async () => {
    const folder = await makeFolder({
      "file_list.csv": "File,Person,Task,Category\r\none.txt,A,b,light\r\ntwo.txt,B,a,non\r\n",
      "texts/one.txt": WINDOWS,
      "texts/two.txt": "Two",
      "texts/orig_taska.txt": "Article a",
      "texts/orig_taskb.txt": "Article b",
    });
    expect(readClough(folder)).toEqual([
      { file: "one.txt", task: "b", level: "light", text: TEXT, article: "Article b" },
      { file: "two.txt", task: "a", level: "non", text: "Two", article: "Article a" },
    ]);
  });

  it("refuses a level that it does not know", async () => {
    const folder = await makeFolder({ "file_list.csv": "File,Task,Category\none.txt,a,some\n" });
    expect(() => readClough(folder)).toThrow('"some" is none of cut, light, heavy, non');
  });
});
