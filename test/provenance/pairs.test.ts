import { describe, expect, test } from "vitest";
import { trace } from "../../src/index.js";
import { OUTSIDE } from "../../src/provenance/arborescence.js";
import { ofPairsToTell } from "../../src/provenance/pairs.js";
import { findFacts } from "../support/find-clusters.js";
import { DAM, FERRY, filler, MUSEUM, ORCHARD } from "../support/news.js";

const url = "https://beacon.example/ferry";
const { facts } = findFacts(
  { text: `${FERRY}\n\n${DAM}` },
  { text: `${FERRY}\n\n${MUSEUM}` },
  { text: `${FERRY}\n\n${ORCHARD}`, url, outlet: "Amery Beacon" },
  { text: `${FERRY}\n\n${ORCHARD} Later.`, url, outlet: "Amery Beacon" },
);

describe("the pairs of a cluster that are told of", () => {
  test("are all within the core, each once, the lower place first", () => {
    const asked = ofPairsToTell(facts, { core: [0, 1, 2, 3], parent: [OUTSIDE, 0, 1, 2] }, (i, j) => [`${i}${j}`]);
    expect(asked.sort()).toEqual(["01", "02", "03", "12", "13", "23"]);
  });

  test("are beside those of each other witness with its parent, and with another state of its page", () => {
    const asked = ofPairsToTell(facts, { core: [0, 1], parent: [OUTSIDE, 0, 1, 1] }, (i, j) => [`${i}${j}`]);
    expect(asked.sort()).toEqual(["01", "12", "13", "23"]);
  });
});

test("of a text with more witnesses than are weighed, no answer depends on what articles are called", async () => {
  const articles = Array.from({ length: 110 }, (_, i) => ({
    id: `p${String(i).padStart(3, "0")}`,
    outlet: `Outlet ${i}`,
    text: `${i === 70 ? "Source: Harbour Post.\n\n" : ""}${FERRY}\n\n${filler(40 * i, 20)}`,
    publishedAt: `2031-03-${12 + (i % 9)}T08:00Z`,
  }));
  articles[105] = { ...articles[105], outlet: "Harbour Post", publishedAt: "2031-03-28T08:00Z" };
  articles[70] = { ...articles[70], publishedAt: "2031-03-11T08:00Z" };
  const renamed = articles.map((article) =>
    ["p070", "p105"].includes(article.id) ? { ...article, id: `z${article.id}` } : article,
  );
  const told = async (given: typeof articles) => {
    const { clusters } = await trace(given);
    return clusters.map(({ first, conflicts }) => [
      first.certainty,
      first.probability,
      conflicts.map(({ kind }) => kind),
    ]);
  };
  expect(await told(renamed)).toEqual(await told(articles));
  expect(JSON.stringify(await told(articles))).toContain("credit-to-later");
}, 60_000);
