import { describe, expect, test } from "vitest";
import { commonCredit, credit, ownInterview } from "../../../src/provenance/evidence/credit.js";
import { findFacts, type Given, observeTwo } from "../../support/find-clusters.js";
import { DAM, FERRY, filler, MUSEUM } from "../../support/news.js";

const SOURCE = { text: `${FERRY}\n\n${DAM}`, outlet: "Amery Beacon", url: "https://beacon.example/ferry" };
const copy = (rest: Partial<Given>): Given => ({ text: `${FERRY}\n\n${MUSEUM}`, outlet: "Tessin Post", ...rest });
const credited = (a: Given, b: Given) =>
  observeTwo(a, b, credit).map(({ kind, favours, weight, shared }) => [kind, favours, weight, shared]);

describe("a credit", () => {
  const cases: [string, Given, number][] = [
    ["as the true address of its page", copy({ canonicalUrl: SOURCE.url, url: "https://post.example/9" }), 8],
    ["in its metadata", copy({ credits: ["The Amery Beacon"] }), 6],
    ["in its last line", copy({ text: `${FERRY}\n\n${MUSEUM}\n\nSource: Amery Beacon` }), 6],
    ["beside the passage", copy({ text: `${FERRY} So the Amery Beacon reported.\n\n${MUSEUM}` }), 5],
    [
      "far from the passage",
      copy({ text: `${FERRY}\n\n${filler(0, 90)} as the Amery Beacon reported. ${MUSEUM}` }),
      2.5,
    ],
  ];

  test.each(cases)("%s favours the one credited, and in the mirror the other", (_, given, weight) => {
    expect(credited(SOURCE, given)).toEqual([["credit", "a", weight, 0.5]]);
    expect(credited(given, SOURCE)).toEqual([["credit", "b", weight, 0.5]]);
  });

  test("is not there where nobody names the other, or names a third", () => {
    expect(credited(SOURCE, copy({}))).toEqual([]);
    expect(credited(SOURCE, copy({ credits: ["Oskvar Echo"] }))).toEqual([]);
  });

  test("is not there where a text names the other without taking anything from it", () => {
    const text = (said: string) => copy({ text: `${FERRY} ${said}\n\n${MUSEUM}` });
    expect(credited(SOURCE, text("That is what the Amery Beacon saw."))).toEqual([]);
    expect(credited(SOURCE, text("The Amery Beacon copied it without credit."))).toEqual([]);
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

describe("an interview of its own", () => {
  const TOLD = `${FERRY} So she told the Amery Beacon.\n\n${DAM}`;
  const interviewed = (a: Given, b: Given) =>
    observeTwo(a, b, ownInterview).map(({ kind, favours, weight, shared }) => [kind, favours, weight, shared]);

  test("favours the one that says beside the passage that it was told so, and in the mirror the other", () => {
    const own = { ...SOURCE, text: TOLD };
    expect(interviewed(own, copy({}))).toEqual([["own-interview", "a", 4.5, 0.5]]);
    expect(interviewed(copy({}), own)).toEqual([["own-interview", "b", 4.5, 0.5]]);
    const [{ places }] = observeTwo(own, copy({}), ownInterview);
    expect(places.map(({ article, span }) => [article, TOLD.slice(span.start, span.end)])).toEqual([
      [0, "Amery Beacon"],
    ]);
  });

  test("is not there where nobody says so, where it is said far away, where both do, or inside one house", () => {
    expect(interviewed(SOURCE, copy({}))).toEqual([]);
    const far = { ...SOURCE, text: `${FERRY}\n\n${filler(0, 90)}. So she told the Amery Beacon. ${DAM}` };
    expect(interviewed(far, copy({}))).toEqual([]);
    const own = { ...SOURCE, text: TOLD };
    expect(interviewed(own, copy({ text: `${FERRY} So she told the Tessin Post.\n\n${MUSEUM}` }))).toEqual([]);
    const group = (name: string) => ({ name, group: "Solvane Media" });
    expect(interviewed({ ...own, outlet: group("Amery Beacon") }, copy({ outlet: group("Tessin Post") }))).toEqual([]);
  });
});

describe("a credit in common", () => {
  const both = (a: Partial<Given>, b: Partial<Given>) =>
    observeTwo({ ...SOURCE, ...a }, copy(b), commonCredit).map(({ kind, favours, weight, shared }) => [
      kind,
      favours,
      weight,
      shared,
    ]);
  const corvane = { credits: ["Corvane News"] };

  test("favours a common source, whichever way round", () => {
    expect(both(corvane, corvane)).toEqual([["common-credit", "common-source", 6, 0]]);
  });

  test("says less where it stands in the words that they share: the one may have it with them from the other", () => {
    const text = `${FERRY} This was reported by the Corvane Newswire.`;
    expect(both({ text }, { text })).toEqual([["common-credit", "common-source", 3, 0]]);
  });

  test("of one alone says that it has not taken the text from the other, and leaves open whether the other took it", () => {
    expect(both(corvane, {})).toEqual([["common-credit", "a", 3.5, 1]]);
    expect(both({}, corvane)).toEqual([["common-credit", "b", 3.5, 1]]);
    const text = `${FERRY}\n\n${MUSEUM}\n\nSource: Corvane`;
    const [{ places }] = observeTwo(SOURCE, copy({ text }), commonCredit);
    expect(places.map(({ article, span }) => [article, text.slice(span.start, span.end)])).toEqual([[1, "Corvane"]]);
  });

  test("is not there where the two credit different parties, or one credits the other or who wrote for it", () => {
    expect(both(corvane, { credits: ["Halberg Wire"] })).toEqual([]);
    expect(both({ credits: ["Amery Beacon"] }, { credits: ["Amery Beacon"] })).toEqual([]);
    expect(both({}, { credits: ["Amery Beacon"] })).toEqual([]);
    expect(both({ authors: ["Maren Ilk"] }, { credits: ["Maren Ilk"] })).toEqual([]);
    expect(both({}, {})).toEqual([]);
  });

  test("of one alone is none where it is to a third witness", () => {
    const third = (outlet: string) => {
      const { cluster, facts } = findFacts(SOURCE, copy({ credits: ["Oskvar Echo"] }), { text: FERRY, outlet });
      return commonCredit({ a: facts[0], b: facts[1], alignments: cluster.alignments }).map(({ weight }) => weight);
    };
    expect(third("Oskvar Echo")).toEqual([]);
    expect(third("Halberg Light")).toEqual([3.5]);
  });
});
