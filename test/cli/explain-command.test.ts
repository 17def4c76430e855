import { describe, expect, it } from "vitest";
import { explain } from "../../src/index.js";
import { makeFolder } from "../ingest/folder.js";
import { FERRY, urtext } from "./terminal.js";

const texts = { "a.txt": FERRY, "b.txt": `In brief. ${FERRY.replace("forty", "41")}` };

describe("urtext explain", () => {
  it("writes the very explanation that the library makes", async () => {
    const folder = await makeFolder(texts);
    const { code, out, err } = await urtext(["explain", `${folder}/a.txt`, `${folder}/b.txt`, "--format", "json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toEqual(explain(texts["a.txt"], texts["b.txt"]));
  });

  it("answers for the words asked about before all else", async () => {
    const folder = await makeFolder(texts);
    const { out } = await urtext(["explain", `${folder}/a.txt`, `${folder}/b.txt`, "--at", "ferry had run aground"]);
    expect(out.split("\n\n")[1]).toContain("Reported as copy.");
  });

  it("shows every stage, with the reason why a region was dropped", async () => {
    const folder = await makeFolder(texts);
    const { out } = await urtext(["explain", `${folder}/a.txt`, `${folder}/b.txt`]);
    for (const shown of [
      "Articles",
      "Sketch",
      "Runs",
      "Passages",
      "Regions",
      "Alignments",
      "too short: 44 of 60 words",
    ])
      expect(out).toContain(shown);
  });

  it("takes the options of the plan", async () => {
    const folder = await makeFolder(texts);
    const strict = ["--sensitivity", "verbatim", "--run-words", "60", "--format", "json"];
    const { out } = await urtext(["explain", `${folder}/a.txt`, `${folder}/b.txt`, ...strict]);
    expect(JSON.parse(out)).toMatchObject({ alignments: [], regions: null });
  });

  it("lets nothing in the texts steer the terminal, even a coloured one", async () => {
    const evil = `${FERRY.replace("ferry", "fer\u001b[2Jry \u202e now")} “Go\u0007,” said Edda\u009b Norrin.`;
    const folder = await makeFolder({ "a.txt": evil, "b.txt": evil });
    const { out } = await urtext(["explain", `${folder}/a.txt`, `${folder}/b.txt`], { isTTY: true });
    expect(out).toContain("harbour master");
    expect(out.replace(/\x1b\[[\d;]*m/g, "")).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  });

  it("says what is wrong with words that neither text has, and ends with 2", async () => {
    const folder = await makeFolder(texts);
    const { code, out, err } = await urtext([
      "explain",
      `${folder}/a.txt`,
      `${folder}/b.txt`,
      "--at",
      "seven surgeons",
    ]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("--at");
  });

  it("says what is wrong with its files, and ends with 1", async () => {
    const folder = await makeFolder({ "empty.txt": "\n" });
    const { code, out } = await urtext(["explain", `${folder}/empty.txt`, `${folder}/gone.txt`]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
  });
});
