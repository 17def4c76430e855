import { describe, expect, it } from "vitest";
import { makeFolder } from "../ingest/folder.js";
import { DAM, FERRY, ORCHARD } from "../support/news.js";
import { makePanFolder, type PanTexts } from "../support/pan-folder.js";
import { type PanRow, scorePan } from "./pan.js";
import { readPan } from "./pan-corpus.js";

const PASSAGE =
  "the harbour master closed both gates at dawn and told nobody why the boats would have to wait until noon";

/**
 * Documents 0, 1 and 2. In 0, half of the passage is marked, behind two characters beyond the basic plane in the copy
 * and one in the source. In 1, the same passage is found though nothing is marked. Nothing is shared in 2.
 */
const CORPUS: readonly PanTexts[] = [
  {
    kind: "02-no-obfuscation",
    copy: `🦊🦊 Foxes sleep: ${PASSAGE}; nets dry slowly.`,
    source: `Old 🦊 stories say little: ${PASSAGE} – bells rang twice.`,
    marks: [[16, PASSAGE.length / 2, 26, PASSAGE.length / 2]],
  },
  {
    kind: "02-no-obfuscation",
    copy: `Foxes sleep: ${PASSAGE}; nets dry slowly.`,
    source: `Old stories say little: ${PASSAGE} – bells rang twice.`,
    marks: [],
  },
  { kind: "01-no-plagiarism", copy: FERRY, source: DAM, marks: [] },
];

/** Runs of equal words, whose ends can be told without the library. */
const plan = { options: { sensitivity: "verbatim" }, conventions: false } as const;
const withoutTime = (rows: readonly PanRow[]) => rows.map(({ millisecondsPerPair: _, ...row }) => row);
const rowOf = (rows: readonly PanRow[], kind: string) => withoutTime(rows).find((row) => row.kind === kind);

describe("The score of a corpus of PAN", () => {
  it("is what counting by hand gives, in code points, with what is found where nothing is marked", async () => {
    const rows = await scorePan(readPan(await makePanFolder(CORPUS), "all"), plan);
    // Recall: the marked half is covered, 1. Precision: half of the first finding, nothing of the second, .25 of both.
    // One finding for the one passage found. 2 × .25 × 1 / 1.25 = .4, divided by log2(1 + 1) = 1.
    const expected = { plagdet: 0.4, recall: 1, precision: 0.25, granularity: 1 };
    expect(rowOf(rows, "none")).toEqual({ kind: "none", ...expected, pairs: 2, unmarked: 1, falsePairs: 1 });
    expect(rowOf(rows, "all")).toEqual({ kind: "all", ...expected, pairs: 3, unmarked: 2, falsePairs: 1 });
    expect(rowOf(rows, "without reuse")).toMatchObject({ pairs: 1, unmarked: 1, falsePairs: 0 });
  });

  it("does not depend on how many processes work on it", async () => {
    const pairs = readPan(await makePanFolder(CORPUS), "all");
    const [one, three] = [await scorePan(pairs, plan, 1), await scorePan(pairs, plan, 3)];
    expect(withoutTime(three)).toEqual(withoutTime(one));
  });

  it("takes what is set aside for no finding", async () => {
    const stock = "who spoke on condition of anonymity because he was not authorised to speak to the media";
    const pair = {
      kind: "01-no-plagiarism",
      copy: `${FERRY} An official ${stock}.`,
      source: `${DAM} A guard ${stock}.`,
    };
    const rows = await scorePan(readPan(await makePanFolder([{ ...pair, marks: [] }]), "all"), plan);
    expect(rowOf(rows, "all")).toMatchObject({ falsePairs: 0 });
  });

  it("hands the library's options on", async () => {
    const pairs = readPan(await makePanFolder(CORPUS), "all");
    const strict = await scorePan(pairs, { ...plan, options: { sensitivity: "verbatim", runWords: 60 } });
    expect(rowOf(strict, "none")).toMatchObject({ recall: 0, falsePairs: 0 });
  });

  it("has findings put by the corpus's conventions where that is asked for: short ones are dropped", async () => {
    const rows = await scorePan(readPan(await makePanFolder(CORPUS), "all"), { ...plan, conventions: true });
    expect(rowOf(rows, "none")).toMatchObject({ recall: 0, falsePairs: 0 });
  });
});

describe("A corpus of PAN", () => {
  it("gives the pairs of even documents, of odd ones, or all, by kind, with their marks", async () => {
    const folder = await makePanFolder(CORPUS);
    const kinds = (documents: "even" | "odd" | "all") =>
      readPan(folder, documents).map(({ kind, truth }) => [kind, truth.length]);
    expect(kinds("even")).toEqual([
      ["without reuse", 0],
      ["none", 1],
    ]);
    expect(kinds("odd")).toEqual([["none", 0]]);
    expect(kinds("all")).toHaveLength(3);
  });

  it("has its marks as stretches on both sides", async () => {
    const marks = [[5, 10, 7, 20]] as const;
    const folder = await makePanFolder([{ kind: "05-summary-obfuscation", copy: FERRY, source: ORCHARD, marks }]);
    expect(readPan(folder, "all")[0].truth).toEqual([{ copy: { start: 5, end: 15 }, source: { start: 7, end: 27 } }]);
  });

  it("may stand in the folder that it was unpacked into", async () => {
    expect(readPan(await makePanFolder(CORPUS, "train_corpus/"), "all")).toHaveLength(3);
  });

  it("is missed where it was not unpacked", async () => {
    const folder = await makeFolder({ "corpus.tar.xz": "" });
    expect(() => readPan(folder, "all")).toThrow("as unpacked");
  });
});
