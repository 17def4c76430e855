import { describe, expect, it } from "vitest";
import { handArticle, handCluster, handReport, handStory } from "./hand-story.js";
import { scoreStory, settle } from "./score.js";

const own = (id: string) => ({ origin: id, from: id });
const LIKELY = { certainty: "likely", probability: 0.8 } as const;

/** a wrote two passages; b copied them from a and added one; c copied a's first from b. */
const A = handArticle("a", [own("a"), own("a")]);
const B = handArticle("b", [{ origin: "a", from: "a" }, { origin: "a", from: "a" }, own("b")]);
const C = handArticle("c", [{ origin: "a", from: "b" }], { kind: "lightly edited" });
const CHAIN = handStory([A, B, C]);

const answersOf = (clusters: Parameters<typeof handReport>[0], story = CHAIN) => {
  const { parents, firsts, pairs } = scoreStory(story, handReport(clusters));
  const answers = (verdicts: readonly { readonly answer: string }[]) => verdicts.map(({ answer }) => answer);
  return { parents: answers(parents), firsts: answers(firsts), pairs: answers(pairs) };
};

const WHOLE = { a: [0, 1], b: [0, 1], c: [0] };

describe("The score of a story", () => {
  it("takes as right what is so: parents, first and directions", () => {
    const told = handCluster(
      WHOLE,
      [
        ["a", "b"],
        ["b", "c"],
      ],
      { ...LIKELY, article: "a" },
    );
    expect(answersOf([told])).toEqual({ parents: ["right", "right"], firsts: ["right"], pairs: ["right", "right"] });
    const score = scoreStory(CHAIN, handReport([told]));
    expect(score.parents.map(({ kind, mishap }) => [kind, mishap])).toEqual([
      ["whole", null],
      ["lightly edited", null],
    ]);
    expect(score.originsExact).toBe(true);
    expect(score.falseDerivations).toBe(0);
    expect(score.chances).toEqual([
      { told: 0.9, isRight: true },
      { told: 0.9, isRight: true },
      { told: 0.8, isRight: true },
    ]);
  });

  it("knows a parent that is told wrongly, though the direction is right", () => {
    const told = handCluster(WHOLE, [
      ["a", "b"],
      ["a", "c"],
    ]);
    expect(answersOf([told])).toEqual({ parents: ["right", "wrong"], firsts: ["none"], pairs: ["right", "none"] });
    expect(scoreStory(CHAIN, handReport([told])).parents[1].mishap).toBe("source's source");
  });

  it("knows the wrong way, told by a derivation, by a chain of them, or by who is first", () => {
    expect(
      answersOf([
        handCluster(WHOLE, [
          ["b", "a"],
          ["c", "b"],
        ]),
      ]).pairs,
    ).toEqual(["wrong", "wrong"]);
    expect(
      answersOf([
        handCluster(WHOLE, [
          ["b", "c"],
          ["c", "a"],
        ]),
      ]).pairs,
    ).toEqual(["wrong", "right"]);
    const first = (article: string) => answersOf([handCluster(WHOLE, [], { ...LIKELY, article })]).pairs;
    expect([first("a"), first("b"), first("c")]).toEqual([
      ["right", "none"],
      ["wrong", "right"],
      ["none", "wrong"],
    ]);
  });

  it("leaves open what is not found, or found and not told", () => {
    expect(answersOf([])).toEqual({ parents: ["none", "none"], firsts: ["none"], pairs: ["none", "none"] });
    const mishaps = (clusters: Parameters<typeof handReport>[0]) =>
      scoreStory(CHAIN, handReport(clusters)).parents.map(({ mishap }) => mishap);
    expect(mishaps([])).toEqual(["not found", "not found"]);
    expect(mishaps([handCluster(WHOLE, [])])).toEqual(["not told", "not told"]);
    expect(
      mishaps([
        handCluster(WHOLE, [
          [null, "b"],
          ["c", "b"],
          ["b", "a"],
        ]),
      ]),
    ).toEqual(["outside", "not told"]);
  });

  it("takes one wrong answer of several clusters for the whole, and half of the words for an answer", () => {
    const right = { answer: "right", weight: 5 } as const;
    expect(settle([right, { answer: "wrong", weight: 1 }])).toBe("wrong");
    expect(settle([right, { answer: "none", weight: 5 }])).toBe("right");
    expect(settle([right, { answer: "none", weight: 6 }])).toBe("none");
    expect(settle([])).toBe("none");
    const split = [
      handCluster(
        { a: [0], b: [0], c: [0] },
        [
          ["a", "b"],
          ["b", "c"],
        ],
        { ...LIKELY, article: "a" },
      ),
      handCluster({ a: [1], b: [1] }, [["b", "a"]], { ...LIKELY, article: "b" }),
    ];
    expect(answersOf(split)).toEqual({ parents: ["right", "right"], firsts: ["wrong"], pairs: ["wrong", "right"] });
  });

  it("asks of each text who had it first: what a copier wrote around is another", () => {
    const d = handArticle("d", [
      { origin: "a", from: "b" },
      { origin: "b", from: "b" },
    ]);
    const story = handStory([A, B, d]);
    const clusters = [
      handCluster(
        { a: [0], b: [0], d: [0] },
        [
          ["a", "b"],
          ["b", "d"],
        ],
        { ...LIKELY, article: "a" },
      ),
      handCluster({ b: [2], d: [1] }, [["b", "d"]], { ...LIKELY, article: "b" }),
    ];
    expect(answersOf(clusters, story).firsts).toEqual(["right", "right"]);
    expect(scoreStory(story, handReport(clusters)).firsts.map(({ isMain }) => isMain)).toEqual([true, false]);
  });

  it("names the right publisher by a later state of its page", () => {
    const later = handArticle("l", [{ origin: "a", from: "a" }], { kind: "revision", outlet: A.outlet });
    const told = handCluster({ a: [0], l: [0] }, [], { ...LIKELY, article: "l" });
    expect(answersOf([told], handStory([A, later])).firsts).toEqual(["right"]);
    expect(answersOf([handCluster({ a: [0], b: [0] }, [], { ...LIKELY, article: "b" })]).firsts).toEqual(["wrong"]);
  });

  it("wants outside said of what came from there, and of nothing else", () => {
    const wired = ["x", "y"].map((id) => handArticle(id, [{ origin: null, from: null }], { kind: "wire" }));
    const story = handStory(wired, { shape: "outside" });
    const outside = handCluster(
      { x: [0], y: [0] },
      [
        [null, "x"],
        [null, "y"],
      ],
      { certainty: "outside", probability: 0.9 },
    );
    const score = scoreStory(story, handReport([outside]));
    expect(score.firsts).toMatchObject([{ answer: "right", isOutside: true, saidOutside: true }]);
    expect(score.parents.map(({ answer }) => answer)).toEqual(["right", "right"]);
    const inside = handCluster({ x: [0], y: [0] }, [["x", "y"]], { ...LIKELY, article: "x" });
    expect(scoreStory(story, handReport([inside])).firsts).toMatchObject([{ answer: "wrong", saidOutside: false }]);
    const wrongly = handCluster(WHOLE, [], { certainty: "outside", probability: 0.9 });
    expect(scoreStory(CHAIN, handReport([wrongly])).firsts).toMatchObject([
      { answer: "wrong", isOutside: false, saidOutside: true },
    ]);
  });

  it("counts origins by whom the witnesses have the text from, and wants the number told", () => {
    const origins = (min: number, max: number, witnesses: Record<string, number[]>, story = CHAIN) =>
      scoreStory(story, handReport([handCluster(witnesses, [], {}, { origins: { min, max } })])).originsExact;
    expect([origins(1, 1, WHOLE), origins(1, 2, WHOLE), origins(2, 2, WHOLE)]).toEqual([true, false, false]);
    const other = handArticle("o", [own("o")]);
    expect(origins(2, 2, { a: [0], o: [0] }, handStory([A, other]))).toBe(true);
    // c has a's words from b, of which the cluster holds what b wrote itself: one follows c to b, and no further.
    expect(origins(1, 1, { b: [2], c: [0] })).toBe(true);
    // Two copies without their source in the cluster have one origin all the same.
    const twin = handArticle("t", [{ origin: "a", from: "a" }]);
    expect(origins(1, 1, { c: [0], t: [0] }, handStory([A, B, C, twin]))).toBe(true);
  });

  it("counts circles, derivations against the times, and sources told of one's own words", () => {
    const circle = handCluster(WHOLE, [
      ["a", "b"],
      ["b", "a"],
    ]);
    const times = {
      a: ["2031-01-02T00:00Z", "2031-01-03T00:00Z"],
      b: ["2031-01-01T00:00Z", "2031-01-02T00:00Z"],
    } as const;
    const score = scoreStory(CHAIN, handReport([circle], times));
    expect(score).toMatchObject({ circles: 1, againstTimes: 1, falseDerivations: 1 });
    const overlapping = { ...times, b: ["2031-01-01T00:00Z", "2031-01-02T00:01Z"] } as const;
    expect(scoreStory(CHAIN, handReport([circle], overlapping)).againstTimes).toBe(0);
  });

  it("wants a wrong date of a copied article listed, and knows which could be seen", () => {
    const hour = 3_600_000;
    const late = { ...A, shift: 48 * hour };
    const copy = { ...handArticle("k", [{ origin: "a", from: "a" }]), time: hour };
    const stated = { a: "1970-01-03T00:00Z", k: "1970-01-01T01:00Z" };
    const conflict = { kind: "copy-before-source", articles: ["k", "a"], says: "", spans: [] };
    const report = (conflicts: object[]) =>
      handReport([handCluster({ a: [0], k: [0] }, [], {}, { conflicts } as object)]);
    const dates = (conflicts: object[], known = stated as Record<string, string>) =>
      scoreStory(handStory([late, copy], {}, known), report(conflicts)).wrongDates;
    expect(dates([conflict])).toEqual([{ isListed: true, isContradicted: true }]);
    expect(dates([])).toEqual([{ isListed: false, isContradicted: true }]);
    expect(dates([], { a: stated.a })).toEqual([{ isListed: false, isContradicted: false }]);
    expect(scoreStory(handStory([A, copy], {}, stated), report([conflict])).wrongDates).toEqual([]);
  });

  it("tells a trap that was fallen into from one that was seen", () => {
    const spoken = ["x", "y"].map((id) =>
      handArticle(id, [{ origin: null, from: null }], { kind: "shared quotation", parents: [] }),
    );
    const trap = handStory(spoken, { shape: "trap" });
    const both = { x: [0], y: [0] };
    const trapped = (cluster: ReturnType<typeof handCluster>) => scoreStory(trap, handReport([cluster])).trapped;
    expect(
      trapped(
        handCluster(
          both,
          [
            [null, "x"],
            [null, "y"],
          ],
          { certainty: "outside" },
        ),
      ),
    ).toBe(false);
    expect(trapped(handCluster(both, [["x", "y"]]))).toBe(true);
    expect(trapped(handCluster(both, [], { ...LIKELY, article: "x" }))).toBe(true);
    expect(scoreStory(trap, handReport([])).parents).toEqual([]);
    expect(scoreStory(CHAIN, handReport([])).trapped).toBeNull();
  });
});
