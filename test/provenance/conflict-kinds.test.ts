import { describe, expect, test } from "vitest";
import { trace } from "../../src/index.js";
import type { ArticleInput } from "../../src/text/article.js";
import { DAM, FERRY, MUSEUM, ORCHARD } from "../support/news.js";

async function conflictsOf(...articles: readonly ArticleInput[]) {
  const { clusters } = await trace(articles);
  return clusters.flatMap(({ conflicts }) => conflicts);
}
const kindsOf = async (...articles: readonly ArticleInput[]) =>
  (await conflictsOf(...articles)).map(({ kind, articles: told }) => [kind, told]);

const SANK = "The old ferry sank on 5 May 2031, and nobody was hurt.";

describe("a text that tells of an event after its own date", () => {
  const article: ArticleInput = { id: "a", text: `${FERRY}\n\n${SANK}`, language: "en", publishedAt: "2031-04-20" };
  const other: ArticleInput = { id: "b", text: `${FERRY}\n\n${DAM}`, language: "en" };

  test("is in conflict with it, with both facts and the place of the event", async () => {
    const [{ kind, says, spans }] = await conflictsOf(article, other);
    expect(kind).toBe("event-after-date");
    expect(says).toContain("2031-04-20");
    expect(says).toContain("2031-05-05");
    expect(spans.map(({ start, end }) => article.text.slice(start, end))).toEqual(["sank on 5 May 2031"]);
  });

  test.each([
    ["the day itself, in some zone", { publishedAt: "2031-05-04" }],
    ["a later day", { publishedAt: "2031-05-20" }],
    ["no day", { publishedAt: null }],
    ["an earlier one, with a change behind the event", { modifiedAt: "2031-05-20" }],
  ])("is in none with %s", async (_, rest) => {
    expect(await kindsOf({ ...article, ...rest }, other)).toEqual([]);
  });

  test("is in conflict where its last change is also before the event", async () => {
    expect(await kindsOf({ ...article, modifiedAt: "2031-04-22" }, other)).toEqual([["event-after-date", ["a"]]]);
  });
});

describe("a copy that is dated before its source", () => {
  const doubting: ArticleInput = {
    id: "a",
    text: MUSEUM.replace("found forty", "may have found forty"),
    outlet: "Amery Beacon",
    publishedAt: "2031-03-10",
  };
  const sure: ArticleInput = {
    ...doubting,
    id: "b",
    text: MUSEUM.replace("found forty", "have found forty"),
    outlet: "Tessin Post",
    publishedAt: "2031-03-12",
  };

  test("is not told for a word of doubt alone, that whoever came later left out", async () => {
    expect(await kindsOf(doubting, sure)).toEqual([]);
  });
});

describe("a credit to an outlet that has the text only later", () => {
  const first: ArticleInput = {
    id: "a",
    text: `${FERRY}\n\n${DAM}`,
    outlet: "Amery Beacon",
    publishedAt: "2031-03-10",
  };
  const later: ArticleInput = {
    id: "b",
    text: `${FERRY}\n\n${MUSEUM}`,
    outlet: "Tessin Post",
    publishedAt: "2031-03-20",
  };
  const crediting: ArticleInput = {
    id: "c",
    text: `${FERRY}\n\n${ORCHARD}`,
    outlet: "Inland Mail",
    publishedAt: "2031-03-15",
    credits: ["Tessin Post", "Amery Beacon"],
  };

  test("is told, with who gives it and who has it later", async () => {
    const [{ kind, articles, says }, ...others] = await conflictsOf(first, later, crediting);
    expect([kind, articles]).toEqual(["credit-to-later", ["b", "c"]]);
    expect(says).toContain("Inland Mail credits Tessin Post");
    expect(others).toEqual([]);
  });

  test("is none where that outlet had the text before in another article, or is not certainly later", async () => {
    const before = { ...later, id: "d", text: `${FERRY}\n\n${DAM}\n\n${MUSEUM}`, publishedAt: "2031-03-12" };
    expect(await kindsOf(first, later, crediting, before)).toEqual([]);
    expect(await kindsOf(first, { ...later, publishedAt: "2031-03-15" }, crediting)).toEqual([]);
  });
});

describe("a silent edit", () => {
  const page = { url: "https://beacon.example/ferry", outlet: "Amery Beacon", language: "en" };
  const body = (people: string) =>
    `${MUSEUM}\n\nThe council will close the ferry in May, and ${people} people will lose their work before the summer, it said.\n\n${DAM}`;
  const before: ArticleInput = { ...page, id: "a", text: body("140"), publishedAt: "2031-03-12T08:00Z" };
  const after: ArticleInput = { ...before, id: "b", text: body("410"), modifiedAt: "2031-03-13T08:00Z" };

  test("of a number between two states of a page is told, with both at their places", async () => {
    const [{ kind, articles, spans }, ...others] = await conflictsOf(before, after);
    expect([kind, articles]).toEqual(["silent-edit", ["a", "b"]]);
    expect(spans.map(({ article, start, end }) => (article === "a" ? before : after).text.slice(start, end))).toEqual([
      "140",
      "410",
    ]);
    expect(others).toEqual([]);
  });

  test("of a third state is held against the one before it, also where another page took the text", async () => {
    const last: ArticleInput = { ...after, id: "c", text: body("510"), modifiedAt: "2031-03-14T08:00Z" };
    const taking: ArticleInput = {
      ...before,
      id: "d",
      url: null,
      outlet: "Tessin Post",
      publishedAt: "2031-03-15T08:00Z",
    };
    const told = [
      ["silent-edit", ["a", "b"]],
      ["silent-edit", ["b", "c"]],
    ];
    expect(await kindsOf(before, after, last)).toEqual(told);
    expect(await kindsOf(last, before, after, taking)).toEqual(told);
  });

  test("of another page of the same outlet is told as such, and none where the outlet only used its text again", async () => {
    const page2 = { ...after, url: "https://beacon.example/again", publishedAt: "2031-03-13T08:00Z", modifiedAt: null };
    const [{ says }] = await conflictsOf(before, page2);
    expect(says).toContain(
      "between page https://beacon.example/ferry and page https://beacon.example/again of the same outlet",
    );
    const [{ says: withoutUrl }] = await conflictsOf({ ...before, url: null }, { ...page2, url: null });
    expect(withoutUrl).toContain("between two articles of the same outlet");
    expect(await kindsOf(before, { ...page2, text: `${page2.text}\n\n${FERRY}` })).toEqual([]);
  });

  test.each([
    "Correction: the number of people was first given as 140.",
    "An earlier version of this article gave another number.",
    "This article was updated on 13 March with the right number.",
    "Clarification (13 March): the number of people was given wrongly.",
    "CORRECTION 13 March: the number of people was given wrongly.",
    "Corrections",
  ])("is none where the later state says so: %s", async (line) => {
    expect(await kindsOf(before, { ...after, text: `${after.text}\n\n${line}` })).toEqual([]);
  });

  test("is one where both states say that something else was corrected, or a correction is only told of", async () => {
    const line = "Correction: the name of the ferry was given wrongly.";
    const both = [before, after].map((state) => ({ ...state, text: `${state.text}\n\n${line}` }));
    expect(await kindsOf(...both)).toEqual([["silent-edit", ["a", "b"]]]);
    const told = "Corrections of the timetable were asked for by the mayor, who had none of her own to offer that day.";
    expect(await kindsOf(before, { ...after, text: `${after.text}\n\n${told}` })).toEqual([
      ["silent-edit", ["a", "b"]],
    ]);
  });

  test("is a name, a date or a negation as well, and no other word, and nothing that was added", async () => {
    const edited = (from: string, to: string) => ({
      ...before,
      id: "b",
      text: before.text.replace(from, to),
      modifiedAt: "2031-03-13T08:00Z",
    });
    const kinds = async (from: string, to: string) => (await kindsOf(before, edited(from, to))).map(([kind]) => kind);
    expect(await kinds("in May", "in June")).toEqual(["silent-edit"]);
    expect(await kinds("will close", "will not close")).toEqual(["silent-edit"]);
    expect(await kinds("lose their work", "lose their jobs")).toEqual([]);
    expect(await kinds("it said.", "it said on the day that 12 of its members met.")).toEqual([]);
  });

  test.each([
    ["de", "Korrektur: Die Zahl war zunächst falsch."],
    ["fr", "Rectificatif : le nombre était faux."],
    ["es", "Fe de errores: el número era falso."],
    ["ru", "Исправление: число было указано неверно."],
    ["hy", "Ուղղում. թիվը սխալ էր նշված։"],
  ])("is none where the later state says so in its own language: %s", async (language, line) => {
    const said = { ...after, language, text: `${after.text}\n\n${line}` };
    expect(await kindsOf({ ...before, language }, said)).toEqual([]);
    expect(await kindsOf({ ...before, language }, { ...after, language })).toHaveLength(1);
  });
});
