import { type ArticleInput, createIndex, toJson, trace } from "urtext";
import { describe, expect, it } from "vitest";
import { makePlan, type Options } from "../src/plan.js";
import { makeRun } from "../src/run.js";
import { readCollection } from "../src/text/collection.js";
import { LocatedInput } from "../src/text/located-input.js";
import { Rereading } from "../src/text/reread.js";
import { traceCollection } from "../src/trace.js";
import { makeStory } from "./evaluate/cascade/story.js";
import { DAM, FERRY, ORCHARD } from "./support/news.js";
import { plantedCollection } from "./support/planted.js";

const codeOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => null).catch(({ code }) => code);

/** A store of texts that tells how often it was asked. */
function storeOf(articles: readonly ArticleInput[]) {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const store = {
    asked: 0,
    textOf(this: void, id: string): string {
      store.asked++;
      return texts.get(id)!;
    },
  };
  return store;
}

/** With so little room that hardly anything but the text in hand stands there. */
const traceInLittleRoom = async (articles: readonly ArticleInput[], options: Options, room: number) => {
  const { textOf } = storeOf(articles);
  const collection = await readCollection(articles, undefined, new Rereading(textOf, room));
  return traceCollection(collection, makePlan(options), makeRun());
};

describe("a trace that does not keep the texts", () => {
  it.each(["minute", "undated"] as const)(
    "gives the same report, byte for byte, of stories with times by the %s",
    async (regime) => {
      for (const story of [0, 1, 2, 3]) {
        const { articles } = makeStory(5, story, regime);
        const whole = toJson(await trace(articles));
        for (const room of [0, 50_000]) expect(toJson(await traceInLittleRoom(articles, {}, room))).toBe(whole);
      }
    },
  );

  it("gives the same where edited and reworded passages were planted", async () => {
    const { articles } = plantedCollection(60, 70);
    for (const sensitivity of ["edited", "reworded"] as const) {
      const whole = toJson(await trace(articles, { sensitivity }));
      expect(toJson(await traceInLittleRoom(articles, { sensitivity }, 20_000))).toBe(whole);
    }
  });

  it("asks for texts again only where there is no room for them", async () => {
    const articles = [FERRY, DAM, ORCHARD].map((text, i) => ({ id: `${i}`, text }));
    const store = storeOf(articles);
    await trace(articles, { textOf: store.textOf });
    expect(store.asked).toBe(1); // whether it gives texts at all
    const rereading = new Rereading(store.textOf, 0);
    await traceCollection(await readCollection(articles, undefined, rereading), makePlan(), makeRun());
    expect(store.asked).toBeGreaterThan(articles.length);
  });

  it("takes a stream, and the texts from an index", async () => {
    const articles = makeStory(5, 4, "day").articles;
    const index = createIndex({ now: () => new Date("2040-01-01T00:00Z") });
    await index.addAll(articles);
    await index.update({ ...articles[0], text: `${articles[0].text} ${DAM}` });
    const report = await trace(index.articles(), { textOf: (id) => index.get(id)!.text });
    expect(toJson(report)).toBe(toJson(await index.report()));
  });

  it("gives the same with threads", async () => {
    const { articles } = makeStory(5, 1, "day");
    const { textOf } = storeOf(articles);
    expect(toJson(await trace(articles, { textOf, workers: 2 }))).toBe(toJson(await trace(articles)));
  });

  it("keeps, where an id is given twice, the article whose text is given again, in whatever order they come", async () => {
    const twice = [
      LocatedInput.of("a.jsonl", 1, { id: "x", text: FERRY }),
      LocatedInput.of("a.jsonl", 2, { id: "x", text: DAM, title: "Dam" }),
      LocatedInput.of("a.jsonl", 3, { id: "y", text: DAM }),
    ];
    for (const inputs of [twice, [...twice].reverse()]) {
      const { articles, rejected } = await trace(inputs, { textOf: () => DAM });
      expect(articles.map(({ id, title }) => [id, title])).toEqual([
        ["x", "Dam"],
        ["y", null],
      ]);
      expect(rejected).toMatchObject([{ id: "x", line: 1, code: "URTEXT_ARTICLE_DUPLICATE" }]);
      expect(rejected[0].message).toContain("a.jsonl:2");
    }
  });

  it("says which text is not given again, and throws what the callback throws", async () => {
    const articles = [
      { id: "a", text: FERRY },
      { id: "b", text: FERRY },
    ];
    const inLittleRoom = async (textOf: (id: string) => string) =>
      traceCollection(await readCollection(articles, undefined, new Rereading(textOf, 0)), makePlan(), makeRun());
    for (const given of [`${FERRY} `, FERRY.replace("a", "o"), undefined, null, 5])
      expect(await codeOf(inLittleRoom(() => given as never))).toBe("URTEXT_TEXT_CHANGED");
    const gone = new Error("gone");
    await expect(
      inLittleRoom(() => {
        throw gone;
      }),
    ).rejects.toBe(gone);
    expect(await codeOf(trace(articles, { textOf: "no" as never }))).toBe("URTEXT_OPTION_INVALID");
    for (const textOf of [() => "another", async () => FERRY, () => Promise.reject(gone)])
      expect(await codeOf(trace(articles, { textOf: textOf as never }))).toBe("URTEXT_TEXT_CHANGED");
  });
});
