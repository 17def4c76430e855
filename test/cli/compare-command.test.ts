import { describe, expect, it } from "vitest";
import { compare } from "../../src/index.js";
import { makeFolder } from "../ingest/folder.js";
import { FERRY, urtext } from "./terminal.js";

const edited = `In brief. ${FERRY.replace("forty", "41")}`;

describe("urtext compare", () => {
  it("writes the very comparison that the library makes", async () => {
    const folder = await makeFolder({ "a.txt": FERRY, "b.txt": edited });
    const { code, out, err } = await urtext(["compare", `${folder}/a.txt`, `${folder}/b.txt`, "--format", "json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toEqual(compare(FERRY, edited));
  });

  it("shows both passages at their places, and what was changed", async () => {
    const folder = await makeFolder({ "a.txt": FERRY, "b.txt": edited });
    const { out } = await urtext(["compare", `${folder}/a.txt`, `${folder}/b.txt`]);
    const [{ a, b }] = compare(FERRY, edited).alignments;
    for (const shown of [`${a.start}–${a.end}`, `${b.start}–${b.end}`, `“${FERRY}”`, "“forty” in a is “41” in b"])
      expect(out).toContain(shown);
  });

  it("shows a passage once where it is the same in both", async () => {
    const folder = await makeFolder({ "a.txt": FERRY, "b.txt": `In brief. ${FERRY}` });
    const { out } = await urtext(["compare", `${folder}/a.txt`, `${folder}/b.txt`]);
    expect(out.split(FERRY).length).toBe(2);
  });

  it("takes the options of the plan", async () => {
    const folder = await makeFolder({ "a.txt": FERRY, "b.txt": edited });
    const strict = ["--sensitivity", "verbatim", "--run-words", "60", "--format", "json"];
    const { out } = await urtext(["compare", `${folder}/a.txt`, `${folder}/b.txt`, ...strict]);
    expect(JSON.parse(out).alignments).toEqual([]);
  });

  it("says of two texts that share nothing that they share nothing", async () => {
    const folder = await makeFolder({ "a.txt": FERRY, "b.txt": "Another matter altogether." });
    const { code, out } = await urtext(["compare", `${folder}/a.txt`, `${folder}/b.txt`]);
    expect(code).toBe(0);
    expect(out).toContain("0 passages shared");
  });

  it("says what is wrong with each of its files, ends with 1, and writes nothing", async () => {
    const folder = await makeFolder({ "empty.txt": "\n" });
    const { code, out, err } = await urtext(["compare", `${folder}/empty.txt`, `${folder}/gone.txt`]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    const lines = err.trimEnd().split("\n");
    expect(lines.map((said) => said.slice(0, said.indexOf(": ")))).toEqual([
      `${folder}/empty.txt`,
      `${folder}/gone.txt`,
    ]);
  });
});
