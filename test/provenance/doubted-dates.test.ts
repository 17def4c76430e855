import { describe, expect, test } from "vitest";
import { trace } from "../../src/index.js";
import { isolation } from "../../src/provenance/doubted-dates.js";
import { buildStemma } from "../../src/provenance/stemma.js";
import type { ArticleInput } from "../../src/text/article.js";
import { findFacts, findOneProvenance, type Given } from "../support/find-clusters.js";
import { DAM, FERRY, filler, MUSEUM, ORCHARD } from "../support/news.js";

const DAY = 86_400_000;
const at = (day: number) => ({ earliest: day * DAY, latest: day * DAY + 60_000 });

describe("how far a date is from the others of its text", () => {
  test("says nothing within days, and ever more from there on", () => {
    expect(isolation(0, [at(0), at(1)])).toBe(1);
    expect(isolation(0, [at(0), null])).toBe(1);
    const far = [30, 100, 400, 1_000].map((days) => isolation(0, [at(days), at(0), at(3)]));
    expect(far).toEqual([...far].sort((x, y) => x - y));
    expect(far[2]).toBeGreaterThan(10);
  });

  test("is measured to the nearest of them, and not where an open end reaches as far", () => {
    expect(isolation(0, [at(400), at(0), at(399)])).toBe(1);
    expect(isolation(0, [at(400), { earliest: null, latest: 0 }])).toBeGreaterThan(1);
    expect(isolation(0, [at(400), { earliest: 0, latest: null }])).toBe(1);
  });
});

const given = (outlet: string, text: string, publishedAt: string | null, beside: string): Given => ({
  outlet,
  text: `${text}\n\n${beside}`,
  publishedAt,
});

describe("a time that is stated", () => {
  const early = given("Amery Beacon", FERRY, "2031-03-12T08:00Z", DAM);
  const late = given("Tessin Post", FERRY, "2031-03-12T09:00Z", MUSEUM);

  test("decides less where dates are often wrong, and all where they never are", () => {
    const { cluster, facts } = findFacts(early, late);
    const first = [0, 0.005, 0.05, 0.5].map(
      (odds) => buildStemma(facts, cluster.alignments, { odds }).marginals.soleRoot[0],
    );
    expect(first).toEqual([...first].sort((x, y) => y - x));
    expect(first[0] - first[3]).toBeGreaterThan(0.1);
  });

  test("is doubted the more, the more plainly the texts say the contrary", () => {
    const doubtsOf = (...articles: Given[]): number => {
      const { cluster, facts } = findFacts(...articles);
      const { doubts } = buildStemma(facts, cluster.alignments);
      return [...doubts.values()].reduce((sum, chance) => sum + chance, 0);
    };
    const agreeing = doubtsOf(early, { ...late, credits: ["Amery Beacon"] });
    const silent = doubtsOf(early, late);
    const contrary = doubtsOf({ ...early, credits: ["Tessin Post"] }, late);
    expect(agreeing).toBeLessThan(silent);
    expect(silent).toBeLessThan(0.05);
    expect(contrary).toBeGreaterThan(0.1);
  });

  test("is no ground to name the first where its own text tells of a later day", async () => {
    const a: ArticleInput = {
      id: "a",
      outlet: "Amery Beacon",
      text: `On 2 June 2031 the board met in Port Amery.\n\n${FERRY}`,
      publishedAt: "2031-05-30T08:00Z",
    };
    const b = { id: "b", outlet: "Tessin Post", text: `${FERRY}\n\n${DAM}`, publishedAt: "2031-06-02T20:00Z" };
    const { clusters } = await trace([a, b]);
    expect(clusters[0].conflicts.map(({ kind }) => kind)).toContain("event-after-date");
    expect(clusters[0].first.certainty).toBe("undetermined");
  });
});

describe("a date that is likelier wrong than right", () => {
  /** Five copies within a day, and the source that they credit dated more than a year later; and another such text. */
  const copies = (source: string, text: string, month: string): Given[] => [
    given(source, text, `2032-${month}-20T08:00Z`, filler(1, 30)),
    ...["Tessin Post", "Oskvar Echo", "Halberg Light"].map(
      (outlet, i): Given => ({
        ...given(outlet, text, `2031-03-12T1${i}:00Z`, filler(100 + 40 * i, 30)),
        credits: i === 0 ? [source] : [],
      }),
    ),
  ];

  test("is told once, with its chance, by whichever kind of conflict says more", () => {
    const { conflicts } = findOneProvenance(...copies("Amery Beacon", FERRY, "05"));
    const named = conflicts.filter(({ articles }) => articles.includes(0));
    expect(named.length).toBeGreaterThan(0);
    expect(named.map(({ kind }) => kind)).not.toContain("silent-edit");
    expect(conflicts.filter(({ kind }) => kind === "doubtful-date").length).toBeLessThanOrEqual(1);
  });

  test("is none where all dates of the text are near each other and nothing speaks against them", () => {
    const near = copies("Amery Beacon", FERRY, "05").map((article, i) => ({
      ...article,
      credits: [],
      publishedAt: `2031-03-12T1${i}:00Z`,
    }));
    expect(findOneProvenance(...near).conflicts).toEqual([]);
  });
});

describe("certain times", () => {
  const said = "Source: ";
  const latest = given("Amery Beacon", FERRY, "2031-05-04", DAM);
  const between = given("Tessin Post", `${said}Amery Beacon.\n\n${FERRY}`, null, MUSEUM);
  const earliest = given("Oskvar Echo", `${said}Tessin Post.\n\n${FERRY}`, "2031-01-01", ORCHARD);

  test("let nobody have the text, by way of a third of no known time, from one that came later", () => {
    const { derivations, first, conflicts } = findOneProvenance(latest, between, earliest);
    const led = derivations.some(({ from, to }) => from === 0 && to === 1) && derivations.some(({ to }) => to === 2);
    expect(led).toBe(false);
    expect(first.certainty).toBe("undetermined");
    expect(conflicts.map(({ kind, articles }) => [kind, articles])).toEqual([["doubtful-date", [0, 2]]]);
  });

  test("make one of no known time the rival of the earliest, and of nobody later", () => {
    const facts = findFacts(
      given("Vell Gazette", FERRY, "2031-03-12T08:00Z", DAM),
      given("Morrow Times", FERRY, "2031-03-12T09:00Z", MUSEUM),
      given("Fourth", FERRY, null, ORCHARD),
    );
    const { soleRoot, edge } = buildStemma(facts.facts, facts.cluster.alignments, { odds: 0 }).marginals;
    expect(soleRoot[1]).toBe(0);
    expect(soleRoot[0]).toBeGreaterThan(0.4);
    expect(soleRoot[2]).toBeGreaterThan(0.4);
    expect(Math.abs(edge[2][0] - soleRoot[2])).toBeLessThan(0.1);
  });
});

test("three states of one page are each made from the one before, also where nothing was changed", () => {
  const state = (number: string, publishedAt: string): Given => ({
    url: "https://vell.example/tolland",
    outlet: "Vell Gazette",
    text: `${FERRY.replace("by half", `by ${number}`)}\n\n${DAM}`,
    publishedAt,
  });
  const times = ["2031-06-02T08:00Z", "2031-06-02T11:00Z", "2031-06-02T15:00Z"];
  for (const numbers of [
    ["three", "five", "six"],
    ["three", "three", "three"],
  ]) {
    const { derivations } = findOneProvenance(...numbers.map((number, i) => state(number, times[i])));
    expect(derivations.map(({ from, to, relation }) => [from, to, relation])).toEqual([
      [0, 1, "revision"],
      [1, 2, "revision"],
    ]);
  }
});
