import { describe, expect, test } from "vitest";
import { censusOf } from "../../src/provenance/census.js";
import { FactFinder } from "../../src/provenance/facts.js";
import { findClusters, findFacts } from "../support/find-clusters.js";
import { DAM, FERRY, MUSEUM, ORCHARD } from "../support/news.js";

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
    const credits = ["Corvane"];
    const { clusters } = findClusters({ text: `${FERRY}\n\n${DAM}`, credits }, { text: FERRY }, { text: DAM });
    expect(clusters).toHaveLength(2);
    const finder = new FactFinder(censusOf(clusters));
    const [first, second] = clusters.map((found) => finder.factsOf(found)[0]);
    expect(first.credits).toHaveLength(1);
    expect(first.credits[0]).toBe(second.credits[0]);
  });

  test("have of the credits to a paper that was told something those that stand beside the passage", () => {
    const told =
      "“We sail at noon,” Torvald Eke told the Kellmouth Newswire. Mira Oslund told the harbour board so too.";
    const [far, beside] = [`${told}\n\n${DAM}\n\n${ORCHARD}\n\n${FERRY}`, `${DAM}\n\n${told}\n\n${FERRY}`].map((text) =>
      findFacts({ text }, { text: FERRY }).facts[0].outsideCredits.map(({ to }) => to),
    );
    expect(far).toEqual([]);
    expect(beside).toEqual(["Kellmouth Newswire"]);
  });

  test("have no credit to a paper that the article shares another text with, and not this one", () => {
    const wire = `${FERRY}\n\n${ORCHARD}\n\nSource: Corvane Press Agency`;
    const { clusters } = findClusters(
      { text: wire },
      { text: ORCHARD, outlet: "Corvane Press Agency" },
      { text: `${DAM}\n\n${FERRY}` },
    );
    const ferry = clusters.find(({ witnesses }) => witnesses.some(({ article }) => article === 2))!;
    const [alone, known] = [new FactFinder(censusOf([ferry])), new FactFinder(censusOf(clusters))].map(
      (finder) => finder.factsOf(ferry)[0].outsideCredits.length,
    );
    expect([alone, known]).toEqual([1, 0]);
  });
});
