import { describe, expect, test } from "vitest";
import { FactFinder } from "../../src/provenance/facts.js";
import { findClusters, findFacts } from "../support/find-clusters.js";
import { DAM, FERRY, MUSEUM } from "../support/news.js";

const STATEMENT = "No boat will leave this harbour until the night crews are back at full strength";

describe("facts of a witness", () => {
  test("are its times, its credits, its region with the marks around it, and whom it names", () => {
    const text = `${DAM}\n\n“${STATEMENT},” the Tessin Post had reported.`;
    const { facts } = findFacts(
      {
        text,
        outlet: "Amery Beacon",
        publishedAt: "2031-03-12T08:00Z",
        modifiedAt: "2031-03-13T08:00Z",
        credits: ["Corvane"],
      },
      { text: `${STATEMENT}, it said.\n\n${MUSEUM}`, outlet: "Tessin Post" },
    );
    const [one, other] = facts;
    expect(one.published?.earliest).toBe(Date.parse("2031-03-12T08:00Z"));
    expect(one.version?.earliest).toBe(Date.parse("2031-03-13T08:00Z"));
    expect([other.published, other.version]).toEqual([null, null]);
    expect(one.credits.map(({ to }) => to)).toEqual(["Corvane"]);
    expect(text.slice(one.region.start, one.region.end)).toBe(`“${STATEMENT},”`);
    expect(one.mentions(other).map(({ start, end }) => text.slice(start, end))).toEqual(["Tessin Post"]);
    expect(other.mentions(one)).toEqual([]);
  });

  test("tell the credits to none of the witnesses from those to one of them", () => {
    const { facts } = findFacts(
      { text: `${FERRY}\n\n${DAM}`, outlet: "Amery Beacon" },
      { text: `${FERRY}\n\n${MUSEUM}`, outlet: "Tessin Post", credits: ["The Amery Beacon", "Corvane"] },
    );
    expect(facts[1].credits.map(({ to }) => to)).toEqual(["The Amery Beacon", "Corvane"]);
    expect(facts[1].outsideCredits.map(({ to }) => to)).toEqual(["Corvane"]);
  });

  test("are found once for an article, however many clusters it is in", () => {
    const { clusters } = findClusters({ text: `${FERRY}\n\n${DAM}` }, { text: FERRY }, { text: DAM });
    expect(clusters).toHaveLength(2);
    const finder = new FactFinder();
    const [first, second] = clusters.map((found) => finder.factsOf(found)[0]);
    expect(first.credits).toBe(second.credits);
  });
});
