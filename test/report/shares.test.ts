import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Provenance } from "../../src/provenance/provenance.js";
import { sharesOf as sharesFrom } from "../../src/report/shares.js";
import type { ArticleInput } from "../../src/text/article.js";
import { trace } from "../../src/trace.js";
import { copy, countOf, source } from "../support/credited-copy.js";
import { makeUnits } from "../support/make-article.js";
import { DAM, FERRY, MUSEUM } from "../support/news.js";
import { STORY, someArticles } from "../support/report-articles.js";

const sharesOf = async (...articles: ArticleInput[]) =>
  Object.fromEntries((await trace(articles)).articles.map(({ id, shares }) => [id, shares]));

describe("shares", () => {
  test("add up to 1 for every article, and none is less than nothing", async () => {
    await fc.assert(
      fc.asyncProperty(someArticles(), async (articles) => {
        for (const { shares } of (await trace(articles)).articles) {
          const { own, quoted, copied, boilerplate } = shares;
          expect(Math.round(1e4 * own) + Math.round(1e4 * quoted + 1e4 * copied) + Math.round(1e4 * boilerplate)).toBe(
            1e4,
          );
          for (const share of [own, quoted, copied, boilerplate]) expect(share >= 0 && share <= 1).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("are never less than nothing, also where the others round up to more than all", () => {
    const words = Array.from({ length: 60 }, (_, i) => `w${i + 10}`); // three characters each, and a space
    const units = makeUnits(words.join(" "));
    const part = (start: number, end: number) => ({
      article: 0,
      units,
      spans: [{ start: 4 * start, end: 4 * end - 1 }],
    });
    const outside = (quoted: boolean, start: number, end: number): Provenance => ({
      cluster: {
        kind: "copy",
        witnesses: [{ ...part(start, end), quoted, quotations: quoted ? [quotation] : [] }],
        alignments: [],
      },
      derivations: [],
      first: { witness: null, certainty: "outside", probability: 1, because: [], source: null },
      origins: { min: 1, max: 1 },
      conflicts: [],
    });
    const span = { start: 0, end: 4 };
    const speaker = { name: "Torvald Eke", span };
    const quotation = { span, outer: span, depth: 0, closed: true, speaker, words: span };
    const notice = { ...part(20, 60), quoted: false, quotations: [] };
    const [shares] = sharesFrom(
      [units],
      [outside(true, 0, 10), outside(false, 10, 20)],
      [{ kind: "boilerplate", reason: "", witnesses: [notice], aside: [notice], alignments: [] }],
    );
    expect(shares).toEqual({ own: 0, quoted: 0.1667, copied: 0.1667, boilerplate: 0.6666 });
  });

  test("charge the copy with copying, and the source with nothing", async () => {
    const { beacon, post } = await sharesOf(source, copy);
    expect(beacon).toEqual({ own: 1, quoted: 0, copied: 0, boilerplate: 0 });
    const copied = countOf(FERRY) / countOf(copy.text);
    expect(post.copied).toBeCloseTo(copied, 3);
    expect(post.own).toBeCloseTo(1 - copied, 3);
  });

  test("tell a credited quotation from a copy", async () => {
    const { post } = await sharesOf(source, { ...copy, text: `“${FERRY}” wrote the Amery Beacon.\n\n${MUSEUM}` });
    expect(post.quoted).toBeGreaterThan(0.4);
    expect(post.copied).toBe(0);
  });

  test("charge nobody while it cannot be told who was first", async () => {
    const { beacon, post } = await sharesOf(
      { ...source, publishedAt: "2031-03-12" },
      { ...copy, publishedAt: "2031-03-12", credits: [] },
    );
    expect([beacon.own, post.own]).toEqual([1, 1]);
  });

  test("charge nobody for what is no more than likelier than not, nor where the dates are in doubt", async () => {
    const doubting = FERRY.replace("leaving", "reportedly leaving");
    const whole = { ...source, text: FERRY, publishedAt: null };
    expect(await sharesOf(whole, { id: "post", text: doubting })).toMatchObject({
      beacon: { own: 1 },
      post: { own: 1 },
    });
    const early = { id: "post", text: `${MUSEUM}\n\n“${FERRY}”`, publishedAt: "2031-03-12T07:00Z" };
    const { clusters } = await trace([source, early]);
    expect(clusters[0].conflicts.map(({ kind }) => kind)).toEqual(["copy-before-source"]);
    expect(await sharesOf(source, early)).toMatchObject({ beacon: { own: 1 }, post: { own: 1 } });
  });

  test("charge everyone but the first where the first is told, though it be open from whom of the others they have it", async () => {
    const at = (hour: number) => ({ id: `at-${hour}`, text: FERRY, publishedAt: `2031-03-12T${hour}:00Z` });
    const third = await sharesOf(source, at(10), at(11), { ...at(9), id: "late", publishedAt: "2031-03-13T08:00Z" });
    expect(third.late.copied).toBe(1);
  });

  test("leave to a copy what it added to the text of its source, and count what it changed in it as taken", async () => {
    const edited = FERRY.replace("by half", "by two thirds").replace("parked", "reportedly parked");
    const { post } = await sharesOf(source, { ...copy, text: `Amery Beacon: ${edited}` });
    const all = countOf(edited) + 2;
    expect(post).toMatchObject({ quoted: 0, boilerplate: 0, own: Math.round((1e4 * 3) / all) / 1e4 });
  });

  test("call a quotation quoted where it is credited, and copied where nobody is named", async () => {
    const saying = (who: string) => ({ ...copy, text: `${who} wrote: “${FERRY}”`, credits: [] });
    expect((await sharesOf(source, saying("A paper"))).post).toMatchObject({
      quoted: 0,
      copied: expect.closeTo(0.921, 3),
    });
    expect((await sharesOf(source, saying("The Amery Beacon"))).post).toMatchObject({ copied: 0 });
    expect((await sharesOf(source, saying("Lio Karsten"))).post).toMatchObject({
      copied: 0,
      quoted: expect.closeTo(0.921, 3),
    });
  });

  test("leave a quotation to the paper that was the first to have it", async () => {
    const told = { ...source, text: `“${FERRY}” Lio Karsten told the Amery Beacon.\n\n${DAM}` };
    const taking = { ...copy, text: `“${FERRY}” Lio Karsten told the Amery Beacon.`, credits: ["Amery Beacon"] };
    const { beacon, post } = await sharesOf(told, taking);
    expect(beacon.own).toBe(1);
    expect(post.quoted).toBeGreaterThan(0.8);
  });

  test("charge nobody inside one house, nor for another state of one page", async () => {
    const house = (name: string) => ({ name, group: "Solvane Media" });
    const { post } = await sharesOf(
      { ...source, outlet: house("Amery Beacon") },
      { ...copy, outlet: house("Tessin Post") },
    );
    expect(post.own).toBe(1);
    const page = { outlet: "Amery Beacon", url: "https://beacon.example/ferry" };
    const revised = await sharesOf({ ...source, ...page }, { ...copy, ...page, credits: [] });
    expect(revised.post.own).toBe(1);
  });

  test("count the second printing of a paragraph as boilerplate, and not the first", async () => {
    const { twice } = await sharesOf({ id: "twice", text: `${FERRY}\n\n${DAM}\n\n${FERRY}` });
    expect(twice.boilerplate).toBeCloseTo(countOf(FERRY) / countOf(`${FERRY} ${DAM} ${FERRY}`), 3);
    expect(twice.copied).toBe(0);
  });

  test("count page furniture as boilerplate on every page", async () => {
    const shares = await sharesOf(...STORY);
    expect(shares.beacon.boilerplate).toBeGreaterThan(0.1);
    expect(shares.post.boilerplate).toBeGreaterThan(0.1);
    expect(shares.echo.boilerplate).toBe(0);
  });
});
