import { describe, expect, it } from "vitest";
import { type Baseline, lowest, scoreBaseline } from "./baselines.js";
import { handArticle, handStory } from "./hand-story.js";

const own = (id: string) => ({ origin: id, from: id });
const A = handArticle("a", [own("a")]);
const B = handArticle("b", [{ origin: "a", from: "a" }, own("b")]);
const C = handArticle("c", [{ origin: "a", from: "b" }]);
const DATES = { a: "2031-01-01T10:00Z", b: "2031-01-01T12:00+01:00", c: "2031-01-02" };

const answersOf = (baseline: Baseline, dates: Record<string, string> = DATES) => {
  const score = scoreBaseline(handStory([A, B, C], {}, dates), baseline);
  return (["parents", "firsts", "pairs"] as const).map((what) => score[what].map(({ answer }) => answer));
};

describe("The baselines", () => {
  it("take the earliest date for the first, and for the source of all others", () => {
    expect(answersOf("earliest date")).toEqual([["right", "wrong"], ["right"], ["right", "right"]]);
  });

  it("leave open what has no date, or the same", () => {
    expect(answersOf("earliest date", {})).toEqual([["none", "none"], ["none"], ["none", "none"]]);
    const same = { a: "2031-01-01", b: "2031-01-01", c: "2031-01-02" };
    expect(answersOf("earliest date", same)).toEqual([["none", "none"], ["none"], ["none", "right"]]);
  });

  it("take the longest text", () => {
    expect(answersOf("longest text")).toEqual([["wrong", "right"], ["wrong"], ["wrong", "right"]]);
  });

  it("take any, always the same, and are right as often as chance has it", () => {
    expect(answersOf("random")).toEqual(answersOf("random"));
    const right = Array.from({ length: 400 }, (_, index) => scoreBaseline(handStory([A, B, C], { index }), "random"))
      .flatMap(({ pairs }) => pairs)
      .filter(({ answer }) => answer === "right");
    expect(right.length / 800).toBeCloseTo(0.5, 1);
  });

  it("know no text from outside", () => {
    const wired = ["x", "y"].map((id) => handArticle(id, [{ origin: null, from: null }], { kind: "wire" }));
    const { firsts, parents } = scoreBaseline(handStory(wired, {}, { x: "2031", y: "2032" }), "earliest date");
    expect(firsts).toMatchObject([{ answer: "wrong", saidOutside: false }]);
    expect(parents.map(({ answer }) => answer)).toEqual(["wrong", "wrong"]);
  });

  it("choose the lowest of what is known", () => {
    const ranks: Record<string, number | null> = { a: 3, b: 1, c: null, d: 1 };
    const rank = (id: string) => ranks[id];
    expect([lowest(["a", "b", "c"], rank), lowest(["a", "b", "d"], rank), lowest(["c"], rank)]).toEqual([
      "b",
      null,
      null,
    ]);
  });
});
