import { describe, expect, test } from "vitest";
import { findOneProvenance, type Given } from "../support/find-clusters.js";
import { DAM, FERRY, MUSEUM, ORCHARD, TRAM } from "../support/news.js";

const STATEMENT = "No boat will leave this harbour until the night crews are back at full strength";
const AROUND = [DAM, MUSEUM, ORCHARD, TRAM];
const OUTLETS = ["Amery Beacon", "Tessin Post", "Oskvar Echo", "Halberg Light"];
const carriers = (...rest: Partial<Given>[]): Given[] =>
  rest.map((given, i) => ({ text: `${FERRY}\n\n${AROUND[i]}`, outlet: OUTLETS[i], ...given }));
const quoting = (i: number): Partial<Given> => ({ text: `“${STATEMENT},” said Torvald Eke.\n\n${AROUND[i]}` });

describe("who was first", () => {
  test("is established where the times leave no other answer and the copies credit it", () => {
    const { first, origins } = findOneProvenance(
      ...carriers(
        { publishedAt: "2031-03-12T08:00Z" },
        { publishedAt: "2031-03-12T09:00Z", credits: ["Amery Beacon"] },
        { publishedAt: "2031-03-12T10:00Z", credits: ["Amery Beacon"] },
      ),
    );
    expect(first).toMatchObject({ witness: 0, certainty: "established", source: null });
    expect(first.probability).toBeGreaterThanOrEqual(0.99);
    expect(first.because.length).toBeGreaterThan(0);
    expect(origins).toEqual({ min: 1, max: 1 });
  });

  test("is likely only, however strong the credits, where the times do not say so", () => {
    const credited = { publishedAt: "2031-03-12", credits: ["Amery Beacon"] };
    const { first } = findOneProvenance(...carriers({ publishedAt: "2031-03-12" }, credited, credited));
    expect(first).toMatchObject({ witness: 0, certainty: "likely" });
    expect(first.probability).toBeGreaterThanOrEqual(0.8);
  });

  test("is the outlet, where two of its articles have the text and nothing tells which of them was its first", () => {
    const credited = { credits: ["Amery Beacon"], publishedAt: "2031-03-14" };
    const { first } = findOneProvenance(...carriers({}, { outlet: "Amery Beacon" }, credited, credited));
    expect([0, 1]).toContain(first.witness);
    expect(first.certainty).toBe("likely");
    expect(first.because).toContain("which of the articles of this outlet was its first with the text is not told");
    const alone = findOneProvenance(...carriers({}, { outlet: "Amery Beacon" })).first;
    expect(alone).toMatchObject({ witness: null, certainty: "undetermined" });
  });

  test("is likely only, also where the texts alone leave a chance of .99", () => {
    const url = "https://beacon.example/ferry";
    const source = { text: `${STATEMENT}, and we mean it.\n\n${DAM}`, authors: ["Torvald Eke"], url };
    const copy = { ...quoting(1), url: "https://post.example/1", canonicalUrl: url };
    const { first } = findOneProvenance(...carriers(source, copy));
    expect(first.probability).toBeGreaterThanOrEqual(0.99);
    expect(first).toMatchObject({ witness: 0, certainty: "likely" });
    const dated = [
      { ...source, publishedAt: "2031-03-12" },
      { ...copy, publishedAt: "2031-04-12" },
    ];
    expect(findOneProvenance(...carriers(...dated)).first.certainty).toBe("established");
  });

  test("is told where a lighter sign speaks against the times, with that sign as a reason, and is not established", () => {
    const early: Given = { text: `${MUSEUM}\n\n“${FERRY}”`, outlet: "Tessin Post", publishedAt: "2031-03-11T09:00Z" };
    const own: Given = { text: `${FERRY}\n\n${DAM}`, outlet: "Amery Beacon", publishedAt: "2031-03-12T08:00Z" };
    const crediting: Given = {
      text: `${FERRY}\n\n${ORCHARD}`,
      outlet: "Oskvar Echo",
      publishedAt: "2031-03-13T08:00Z",
      credits: ["Tessin Post"],
    };
    const { first, conflicts } = findOneProvenance(early, own, crediting);
    expect(conflicts.map(({ kind }) => kind)).toEqual(["copy-before-source"]);
    expect(first).toMatchObject({ witness: 0, certainty: "likely" });
    expect(first.because.at(-1)).toMatch(/^against it: .*Tessin Post took the passage from Amery Beacon/u);
    const alone = findOneProvenance(early, own);
    expect(alone.conflicts.map(({ kind }) => kind)).toEqual(["copy-before-source"]);
    expect(alone.first).toMatchObject({ witness: null, certainty: "undetermined" });
  });

  test("is outside where both quote someone who wrote neither", () => {
    const { first, origins } = findOneProvenance(...carriers(quoting(0), quoting(1)));
    expect(first).toMatchObject({ witness: null, certainty: "outside" });
    expect(first.source?.name).toBe("Torvald Eke");
    expect(first.because.length).toBeGreaterThan(0);
    expect(origins.min).toBe(1);
  });

  test("is outside, with one origin, where all credit one agency that is none of them", () => {
    const corvane = { credits: ["Corvane News"] };
    const { first, origins } = findOneProvenance(...carriers(corvane, corvane, corvane));
    expect(first).toMatchObject({ certainty: "outside", source: { name: "Corvane News" } });
    expect(origins).toEqual({ min: 1, max: 1 });
  });

  test("is outside for the credit that one of them gives, which is told as the reason", () => {
    const { first } = findOneProvenance(
      { text: FERRY, outlet: "Amery Beacon", credits: ["Corvane"] },
      { text: FERRY, outlet: "Tessin Post" },
    );
    expect(first).toMatchObject({ certainty: "outside", because: ["Amery Beacon credits Corvane"] });
  });

  test("cannot be told where there is no evidence, and is not the alphabetical first", () => {
    for (const given of [
      carriers({}, {}),
      carriers({}, {}, {}),
      carriers({ publishedAt: "2031-03-12" }, { publishedAt: "2031-03-12" }),
    ]) {
      const { first, derivations, origins } = findOneProvenance(...given);
      expect(first).toMatchObject({ witness: null, certainty: "undetermined" });
      expect(first.because).toEqual(["nothing in the texts or in their times says which came first"]);
      expect(derivations).toEqual([]);
      // Who had it first is open; that it was one of them, or one outside, is not.
      expect(origins).toEqual({ min: 1, max: 1 });
    }
  });

  test("cannot be told where the evidence is equal both ways", () => {
    const { first } = findOneProvenance(...carriers({ credits: ["Tessin Post"] }, { credits: ["Amery Beacon"] }));
    expect(first).toMatchObject({ witness: null, certainty: "undetermined" });
    expect(first.because[0]).toMatch(
      /^(?:Amery Beacon \(chance 0\.\d\d\) or Tessin Post|Tessin Post \(chance 0\.\d\d\) or Amery Beacon) \(0\.\d\d\) had it first/u,
    );
  });
});

describe("origins", () => {
  const FEW = "Volunteers in rubber boots carried forty rescued herons to safety";
  const few = (...given: readonly Omit<Given, "text">[]): Given[] =>
    given.map((rest, i) => ({ text: `${[DAM, MUSEUM, ORCHARD][i]}\n\n${FEW}.`, ...rest }));

  test("are as many as had the text, where it is so little that each may have put it so", () => {
    expect(findOneProvenance(...few({}, {}, {})).origins).toEqual({ min: 1, max: 3 });
  });

  test("count a house once", () => {
    const house = (name: string) => ({ outlet: { name, group: "Solvane Media" } });
    const { origins } = findOneProvenance(...few(house("Amery Beacon"), house("Tessin Post"), {}));
    expect(origins).toEqual({ min: 1, max: 2 });
  });
});
