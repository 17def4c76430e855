import { describe, expect, test } from "vitest";
import { commonCredit, credit } from "../../../src/provenance/evidence/credit.js";
import { type Given, observeTwo } from "../../support/find-clusters.js";
import { DAM, FERRY, filler, MUSEUM } from "../../support/news.js";

const SOURCE = { text: `${FERRY}\n\n${DAM}`, outlet: "Amery Beacon", url: "https://beacon.example/ferry" };
const copy = (rest: Partial<Given>): Given => ({ text: `${FERRY}\n\n${MUSEUM}`, outlet: "Tessin Post", ...rest });
const credited = (a: Given, b: Given) =>
  observeTwo(a, b, credit).map(({ kind, favours, weight }) => [kind, favours, weight]);

describe("a credit", () => {
  const cases: [string, Given, number][] = [
    ["as the true address of its page", copy({ canonicalUrl: SOURCE.url, url: "https://post.example/9" }), 5],
    ["in its metadata", copy({ credits: ["The Amery Beacon"] }), 4],
    ["in its last line", copy({ text: `${FERRY}\n\n${MUSEUM}\n\nSource: Amery Beacon` }), 4],
    ["beside the passage", copy({ text: `${FERRY} That is what the Amery Beacon saw.\n\n${MUSEUM}` }), 3],
    ["far from the passage", copy({ text: `${FERRY}\n\n${filler(0, 90)} as the Amery Beacon saw. ${MUSEUM}` }), 1.5],
  ];

  test.each(cases)("%s favours the one credited, and in the mirror the other", (_, given, weight) => {
    expect(credited(SOURCE, given)).toEqual([["credit", "a", weight]]);
    expect(credited(given, SOURCE)).toEqual([["credit", "b", weight]]);
  });

  test("is not there where nobody names the other, or names a third", () => {
    expect(credited(SOURCE, copy({}))).toEqual([]);
    expect(credited(SOURCE, copy({ credits: ["Oskvar Echo"] }))).toEqual([]);
  });

  test("of each other is seen both ways", () => {
    const naming = { ...SOURCE, credits: ["Tessin Post"] };
    expect(credited(naming, copy({ credits: ["Amery Beacon"] })).map(([, favours]) => favours)).toEqual(["a", "b"]);
  });

  test("inside one house says nothing", () => {
    const group = (name: string) => ({ name, group: "Solvane Media" });
    expect(
      credited(
        { ...SOURCE, outlet: group("Amery Beacon") },
        copy({ outlet: group("Tessin Post"), credits: ["Amery Beacon"] }),
      ),
    ).toEqual([]);
  });

  test("stands at its place in the text", () => {
    const given = copy({ text: `${FERRY}\n\n${MUSEUM}\n\nSource: Amery Beacon` });
    const [{ places }] = observeTwo(SOURCE, given, credit);
    expect(places.map(({ article, span }) => [article, given.text.slice(span.start, span.end)])).toEqual([
      [1, "Amery Beacon"],
    ]);
  });
});

describe("a credit in common", () => {
  const both = (a: Partial<Given>, b: Partial<Given>) =>
    observeTwo({ ...SOURCE, ...a }, copy(b), commonCredit).map(({ kind, favours }) => [kind, favours]);

  test("favours a common source, whichever way round", () => {
    const corvane = { credits: ["Corvane News"] };
    expect(both(corvane, corvane)).toEqual([["common-credit", "common-source"]]);
  });

  test("is not there where only one credits, or the two credit different parties, or one credits the other", () => {
    expect(both({ credits: ["Corvane News"] }, {})).toEqual([]);
    expect(both({ credits: ["Corvane News"] }, { credits: ["Halberg Wire"] })).toEqual([]);
    expect(both({ credits: ["Amery Beacon"] }, { credits: ["Amery Beacon"] })).toEqual([]);
  });
});
