import { symlink } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readText } from "../../src/ingest/index.js";
import { makeFolder } from "./folder.js";

describe("readText", () => {
  it("gives a plain text as it stands in its file", async () => {
    const folder = await makeFolder({ "Größe.TXT": "\ufeffOne.\r\n\r\nTwo." });
    expect(await readText(`${folder}/Größe.TXT`)).toBe("One.\r\n\r\nTwo.");
  });

  it.each([
    ["gone.txt", "URTEXT_FILE_MISSING"],
    ["gone.doc", "URTEXT_FILE_MISSING"],
    ["a.jsonl", "URTEXT_FILE_UNSUPPORTED"],
    ["sub", "URTEXT_FILE_UNREADABLE"],
    ["loop.txt", "URTEXT_FILE_UNREADABLE"],
    ["latin.txt", "URTEXT_FILE_NOT_UTF8"],
    ["empty.txt", "URTEXT_TEXT_EMPTY"],
  ])("refuses %s with %s", async (name, code) => {
    const folder = await makeFolder({
      "a.jsonl": "{}",
      "sub/a.txt": "x",
      "latin.txt": Buffer.from([0xe9]),
      "empty.txt": " \n",
    });
    await symlink("loop.txt", `${folder}/loop.txt`);
    await expect(readText(`${folder}/${name}`)).rejects.toMatchObject({ code });
  });
});
