import { type ArticleInput, compare, trace } from "urtext";
import { describe, expect, it } from "vitest";
import { processorTime } from "../support/processor-time.js";

/** Faults of the first version, each kept mended. */

const BODY =
  "The harbour authority dredged more than four hundred tonnes of silt from the western basin over nine nights, working between the last sailing and the first, and paid for it out of a reserve that councillors had been told was empty.";

const firstOf = async (...articles: ArticleInput[]) => {
  const { clusters } = await trace(articles);
  return clusters.map(({ first }) => `${first.article ?? "nobody"}, ${first.certainty}`);
};
const post = (more: Partial<ArticleInput> = {}): ArticleInput => ({
  id: "post",
  outlet: "Harbour Post",
  text: `Work on the basin has ended.\n\n${BODY}`,
  ...more,
});
const mail = (said: string, more: Partial<ArticleInput> = {}): ArticleInput => ({
  id: "mail",
  outlet: "Inland Mail",
  text: `${said}\n\n${BODY}`,
  ...more,
});

describe("To name an outlet is not to credit it", () => {
  it.each([
    "Last year the Harbour Post won a prize for its photographs of seals.",
    "The Harbour Post later copied this report without credit.",
    "A spokesman accused the Harbour Post of copying the Inland Mail.",
    "Contrary to what the Harbour Post wrote, no boat sank.",
    "The Harbour Post is a newspaper.",
  ])("%s", async (said) => {
    expect(await firstOf(post(), mail(said))).toEqual(["nobody, undetermined"]);
  });

  it.each([
    "As the Harbour Post first reported, the basin is deep again.",
    "The Harbour Post reported on Monday that the basin is deep again.",
    "The basin is deep again, according to the Harbour Post.",
  ])("but this is one: %s", async (said) => {
    expect(await firstOf(post(), mail(said))).toEqual(["post, likely"]);
  });

  it.each([
    ["The Times", "A reader of the Kellmouth Times reported the noise."],
    ["Times", "Times are hard on the quay."],
    ["The Sun", "The Sun rose at six."],
    ["The", "The mayor was away, as The reported."],
    ["first", "The noise began on the first of May."],
  ])("the outlet “%s” is not named by: %s", async (outlet, said) => {
    expect(await firstOf(post({ outlet }), mail(said))).toEqual(["nobody, undetermined"]);
  });
});

describe("Nobody is named first who may have left the quotation marks out", () => {
  it.each([`President Olga Marsh said: “${BODY}”`, `In a press release the harbour authority wrote: “${BODY}”`])(
    "%s",
    async (text) => {
      const [answer] = await firstOf({ id: "mail", outlet: "Inland Mail", text }, post());
      expect(answer).not.toMatch(/likely|established/);
    },
  );
});

describe("Dates that cannot all be true", () => {
  const later = mail("A note.", { publishedAt: "2031-05-20T10:00Z" });

  it("order nothing where an article was seen before it was published", async () => {
    const seen = post({ publishedAt: "2031-05-25T10:00Z", observedAt: "2031-05-01T10:00Z" });
    expect(await firstOf(seen, later)).toEqual(["nobody, undetermined"]);
  });

  it("order nothing where two times of publication are given", async () => {
    const twice = post({
      dates: ["2031-05-01T10:00Z", "2031-06-01T10:00Z"].map((value) => ({ kind: "published" as const, value })),
    });
    expect(await firstOf(twice, later)).toEqual(["nobody, undetermined"]);
  });

  it("name nobody first against what the texts themselves say", async () => {
    const copy = post({
      publishedAt: "2031-05-01T10:00Z",
      canonicalUrl: "https://mail.example/a",
      url: "https://post.example/b",
    });
    expect(await firstOf(copy, { ...later, url: "https://mail.example/a" })).toEqual(["nobody, undetermined"]);
  });

  it("take the latest change for the last, in whatever order they are given", async () => {
    const page = { outlet: "Harbour Post", url: "https://post.example/b" };
    const modified = (...values: string[]) => values.map((value) => ({ kind: "modified" as const, value }));
    const answers = await firstOf(
      post({ ...page, id: "old", dates: modified("2031-05-10T00:00Z", "2031-05-02T00:00Z") }),
      mail("A note.", { ...page, id: "new", dates: modified("2031-05-05T00:00Z") }),
    );
    expect(answers).toEqual(["new, established"]);
  });

  it("are refused where one begins after the other ends, however coarse", async () => {
    const { rejected } = await trace([post({ publishedAt: { earliest: "2031", latest: "2030" } })]);
    expect(rejected.map(({ code }) => code)).toEqual(["URTEXT_TIME_INVALID"]);
    expect((await trace([post({ publishedAt: { earliest: "2031", latest: "2031" } })])).rejected).toEqual([]);
  });
});

describe("An agency", () => {
  it("that one of two credits keeps the earlier from being named first", async () => {
    const answers = await firstOf(
      post({ credits: ["Corvane"], publishedAt: "2031-05-04T09:00Z" }),
      mail("A note.", { publishedAt: "2031-05-04T11:00Z" }),
    );
    expect(answers[0]).not.toMatch(/likely|established/);
  });

  it.each(["(Ends)", "(Updated)"])("is not what stands in brackets on every page: %s", async (line) => {
    const { clusters } = await trace([
      post({ text: `${BODY}\n\n${line}`, publishedAt: "2031-05-01T10:00Z" }),
      mail("A note.", { text: `A note.\n\n${BODY}\n\n${line}`, publishedAt: "2031-05-04T10:00Z" }),
    ]);
    expect(clusters[0].first).toMatchObject({ article: "post", certainty: "likely" });
  });

  it("in the collection, undated, is found behind more copies than can all be weighed", async () => {
    const copies = Array.from({ length: 120 }, (_, i) =>
      mail("As the Harbour Post first reported, the basin is deep again.", {
        id: `mail-${String(i).padStart(3, "0")}`,
        outlet: `Inland Mail ${i}`,
        publishedAt: `2031-05-${String(4 + (i % 20)).padStart(2, "0")}T10:00Z`,
      }),
    );
    const { clusters } = await trace([post(), ...copies]);
    expect(clusters[0].first.article).toBe("post");
  });
});

describe("Many copies", () => {
  const dated = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      mail("A note.", {
        id: `c-${String(i).padStart(3, "0")}`,
        outlet: `Outlet ${i}`,
        publishedAt: `2031-05-01T${String(i).padStart(2, "0")}:00Z`,
      }),
    );

  it("make it no less likely that the earliest was first", async () => {
    for (const count of [2, 8, 24]) {
      const { clusters } = await trace(dated(count));
      expect(clusters[0].first).toMatchObject({ article: "c-000", certainty: "likely" });
    }
  });

  it("that all name one undated article as their source leave it the first", async () => {
    const copies = dated(20).map((article) => ({
      ...article,
      text: `As the Harbour Post first reported, it is done.\n\n${BODY}`,
    }));
    const { clusters } = await trace([post(), ...copies]);
    expect(clusters[0].first).toMatchObject({ article: "post", certainty: "likely" });
  });
});

describe("An author", () => {
  it.each([
    "The regulator fined the company because its privacy policy did not say that cookies follow visitors for advertising after they have closed the page.",
    "The publisher will make readers subscribe before they can comment, end its free newsletter and sell advertising on every page from June, its chief executive told staff.",
    "“I read the terms of use of my own newspaper last night and found that I had agreed to advertising by our partners on my own obituary,” wrote the columnist.",
  ])("may write of what stands on pages: %s", (sentence) => {
    expect(compare(`A note.\n\n${sentence}`, `Another note.\n\n${sentence}`)).toMatchObject({ excluded: [] });
  });
});

describe("A speaker", () => {
  it("of nearly the author's family name alone gives no certainty", async () => {
    const answers = await firstOf(
      post({ authors: ["Anna Miller"] }),
      mail("", { text: `“${BODY}” said a spokesman, Muller.` }),
    );
    expect(answers[0]).not.toContain("established");
    const { clusters } = await trace([
      post({ authors: ["Anna Miller"] }),
      mail("", { text: `“${BODY}” said Muller. Muller left.` }),
    ]);
    expect(clusters[0].first.probability).toBeLessThan(0.99);
  });

  it("is not said to be quoted by both where each names another", async () => {
    const { clusters } = await trace([
      post({ text: `“${BODY}” said Ivo Marrendal.` }),
      mail("", { text: `“${BODY}” said Teodora Lusk.` }),
    ]);
    expect(clusters[0].first.because.join(" ")).toContain("Ivo Marrendal");
    expect(clusters[0].first.because.join(" ")).toContain("Teodora Lusk");
  });
});

describe("A run of words", () => {
  it("is not lost because half of it stands in longer ones", () => {
    const words = (from: number, n: number) => Array.from({ length: n }, (_, i) => `w${from + i}`).join(" ");
    const [u, v, c1, c2] = [words(0, 30), words(100, 30), words(200, 10), words(300, 10)];
    const b = `${u} ${c1} ${words(600, 30)} ${v} ${c1} ${c2} end`;
    const { alignments } = compare(`${u} ${c1} ${c2} ${words(500, 30)} ${v} ${c1} ${words(700, 20)}`, b);
    expect(
      alignments.some(({ pieces }) => pieces.some((piece) => b.slice(piece.b.start, piece.b.end).includes(c2))),
    ).toBe(true);
  });
});

describe("A commonplace", () => {
  const german =
    "Wegen der Krise in der Werft hat die Regierung von Trasna den Betrieb der Fähren bis zum Ende des Winters untersagt.";

  it("is no sentence of a language that writes every noun with a capital", () => {
    const { alignments, excluded } = compare(
      { id: "a", language: "de", text: german },
      { id: "b", language: "de", text: `Gestern. ${german}` },
    );
    expect([alignments.length, excluded]).toEqual([1, []]);
  });

  it("is judged by both sides, so that the order of the ids decides nothing", () => {
    const title = "Council Closes Ferry Because Old Engine Burns Too Much Oil";
    for (const [a, b] of [
      [title, title.toLowerCase()],
      [title.toLowerCase(), title],
    ])
      expect(compare(a, b).excluded).toEqual([]);
  });
});

describe("An ellipsis", () => {
  it("with which the original trails off does not make its copy the source", async () => {
    const [answer] = await firstOf(
      { id: "original", outlet: "Harbour Post", text: `A note.\n\n${BODY.slice(0, -1)}…` },
      { id: "copy", outlet: "Inland Mail", text: `Another note.\n\n${BODY}` },
    );
    expect(answer).toBe("nobody, undetermined");
  });
});

describe("One bad article", () => {
  it("that throws when it is read does not stop the others", async () => {
    const throwing = Object.defineProperty({ text: "x" }, "id", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    const { articles, rejected } = await trace([post(), throwing as never]);
    expect([articles.length, rejected.map(({ code }) => code)]).toEqual([1, ["URTEXT_ARTICLE_INVALID"]]);
  });
});

describe("The span of a change", () => {
  it("holds exactly the words that it tells", () => {
    const a = `A note on it. ${BODY}`;
    const b = `A note on it. ${BODY.replace(" nine nights,", " many long nights,").replace(" and paid", " paid")}`;
    const [{ changes }] = compare(a, b).alignments;
    expect(changes.length).toBeGreaterThan(1);
    for (const { from, to, a: x, b: y } of changes) {
      expect([a.slice(x.start, x.end), b.slice(y.start, y.end)]).toEqual([from, to]);
    }
  });
});

describe("Cost grows with the length", () => {
  const around = (middle: string) => `The mayor said so on Monday. ${middle} The council met on Friday to decide.`;
  it.each([
    ["letters that expand", "\ufdfa".repeat(2_000)],
    ["accents on one letter", `a${"\u0301".repeat(50_000)}`],
    ["one long number", "1".repeat(50_000)],
    ["halves of characters", "\udc00\ud800".repeat(30_000)],
    ["one word", "word ".repeat(100_000)],
  ])("for %s", async (_, middle) => {
    const start = processorTime();
    await trace([
      { id: "a", text: around(middle) },
      { id: "b", text: around(middle) },
    ]);
    expect(processorTime() - start).toBeLessThan(6_000); // seconds a piece, where the square took a minute
  });

  it("for hundreds of credits and of dates that contradict each other", async () => {
    const credits = Array.from({ length: 1_000 }, (_, i) => `Agency ${i}`);
    const dates = Array.from({ length: 1_000 }, (_, i) => ({ kind: "published" as const, value: String(1000 + i) }));
    const start = processorTime();
    await trace([post({ credits, dates }), mail("A note.", { credits, dates })]);
    expect(processorTime() - start).toBeLessThan(6_000);
  });
});
