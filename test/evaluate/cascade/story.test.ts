import { describe, expect, it } from "vitest";
import { COPY_KINDS, WIRE } from "./copy-kinds.js";
import { DAY } from "./event.js";
import { REGIMES, type Regime } from "./regimes.js";
import { makeStory, type Story, type TrueArticle } from "./story.js";

const SEED = 77;
const made = new Map<Regime, Story[]>();
const stories = (regime: Regime): Story[] => {
  const known = made.get(regime) ?? Array.from({ length: 100 }, (_, i) => makeStory(SEED, i, regime));
  made.set(regime, known);
  return known;
};

const everywhere = () => REGIMES.flatMap(stories);
const byId = ({ truth }: Story, id: string): TrueArticle => truth.find((article) => article.id === id)!;
const inputOf = ({ articles }: Story, id: string) => articles.find((article) => article.id === id)!;
const words = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
const runs = (text: string): string[] =>
  words(text)
    .slice(7)
    .map((_, i) =>
      words(text)
        .slice(i, i + 8)
        .join(" "),
    );

/** Copies with one source in the collection, and that source. */
const pairs = (regime: Regime) =>
  stories(regime).flatMap((story) =>
    story.truth.flatMap((to) =>
      to.parents.flatMap((parent) => (parent === null ? [] : [{ story, to, from: byId(story, parent) }])),
    ),
  );

describe("A made-up story", () => {
  it.each(REGIMES)("is the same for the same seed and number: %s", (regime) => {
    expect(makeStory(5, 8, regime)).toEqual(makeStory(5, 8, regime));
    expect(makeStory(5, 8, regime)).not.toEqual(makeStory(6, 8, regime));
    expect(makeStory(5, 8, regime).articles).not.toEqual(makeStory(5, 9, regime).articles);
  });

  it("has parents that exist, and that were there before", () => {
    const all = REGIMES.flatMap(pairs);
    expect(all.length).toBeGreaterThan(1_000);
    const late = all.filter(({ from, to }) => from === undefined || from.time >= to.time);
    expect(late.map(({ story, to }) => [story.regime, story.index, to.id])).toEqual([]);
  });

  it("has passages that lie in its articles, side by side, from the parents that are named and from no others", () => {
    for (const story of everywhere()) {
      for (const { id, parents, passages, kind } of story.truth) {
        const { text } = inputOf(story, id);
        let end = 0;
        for (const passage of passages) {
          expect(passage.start).toBeGreaterThanOrEqual(end);
          end = passage.end;
        }
        expect(end).toBe(text.length);
        if (kind === "shared quotation") continue;
        const from = new Set(passages.map((passage) => passage.from).filter((source) => source !== id));
        expect([...from].filter((source) => !parents.includes(source))).toEqual([]);
      }
    }
  });

  it("has in its copies the words of their sources", () => {
    const shared = pairs("minute").map(({ story, from, to }) => {
      const source = new Set(words(inputOf(story, from.id).text));
      const taken = to.passages.filter((passage) => passage.from === from.id);
      const copied = taken.flatMap(({ start, end }) => words(inputOf(story, to.id).text.slice(start, end)));
      return copied.filter((word) => source.has(word)).length / Math.max(1, copied.length);
    });
    expect(Math.min(...shared)).toBeGreaterThan(0.5);
  });

  it("is of every shape and of every kind of copying, with 2 to 12 that carry the text", () => {
    const kinds = new Set(stories("minute").flatMap(({ truth }) => truth.map(({ kind }) => kind)));
    const expected = [...COPY_KINDS, WIRE].map(({ name }) => name);
    expect([...kinds].sort()).toEqual([...expected, "independent", "origin", "shared quotation", "unrelated"].sort());
    const shapes = stories("minute").map(({ shape }) => shape);
    const outside = shapes.filter((shape) => shape === "outside").length / shapes.length;
    expect(Math.abs(outside - 0.2)).toBeLessThan(0.07);
    expect(shapes.filter((shape) => shape === "trap").length).toBeGreaterThan(5);
    const sizes = stories("minute").map(
      ({ truth }) => truth.filter(({ kind }) => kind !== "unrelated" && kind !== "independent").length,
    );
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([2, 12]);
    expect(sizes.filter((size) => size >= 3 && size <= 6).length).toBeGreaterThan(sizes.length / 2);
  });

  it("has chains as well as stars", () => {
    const chained = pairs("minute").filter(({ from }) => from.parents.length > 0).length;
    expect(chained / pairs("minute").length).toBeGreaterThan(0.15);
    expect(chained / pairs("minute").length).toBeLessThan(0.6);
  });

  it("shares no eight words in a row with another story, but for one pair of stories in hundreds", () => {
    const seen = new Map<string, number>();
    const meetings = new Set<string>();
    stories("minute").forEach(({ articles }, i) => {
      for (const run of articles.flatMap(({ text }) => runs(text))) {
        if ((seen.get(run) ?? i) !== i) meetings.add(`${seen.get(run)} ${i}`);
        seen.set(run, i);
      }
    });
    expect(seen.size).toBeGreaterThan(50_000);
    expect(meetings.size).toBeLessThan((100 * 99) / 2 / 300);
  });

  it("has articles on the same event that share no eight words in a row with what they did not take", () => {
    for (const story of stories("minute")) {
      const independent = story.truth.filter(({ kind }) => ["independent", "unrelated", "origin"].includes(kind));
      const of = independent.map(({ id }) => new Set(runs(inputOf(story, id).text)));
      of.forEach((some, i) => {
        expect(of.slice(i + 1).flatMap((others) => [...others].filter((run) => some.has(run)))).toEqual([]);
      });
    }
  });
});

/** What of a copy names its source, links to it, or has its words in quotation marks. */
function isMarked(story: Story, from: TrueArticle, to: TrueArticle): boolean {
  const { text, links } = inputOf(story, to.id);
  const { url, authors, outlet } = inputOf(story, from.id);
  const names = [String(outlet), ...(authors ?? [])];
  const isLinked = (links ?? []).some(({ href }) => href === url);
  const isNamed = to.outlet !== from.outlet && names.some((name) => text.includes(name));
  return isLinked || isNamed || to.kind.startsWith("quoted") || /\b(wrote|writes|has the details)\b/.test(text);
}

describe("The regimes", () => {
  it("undated: know no date, and mark at most 40 % of the copies, whole ones being among the rest", () => {
    for (const { articles } of stories("undated")) {
      expect(articles.filter(({ publishedAt, modifiedAt, dates }) => publishedAt ?? modifiedAt ?? dates)).toEqual([]);
    }
    const all = pairs("undated");
    const unmarked = all.filter(({ story, from, to }) => !isMarked(story, from, to));
    expect(unmarked.length / all.length).toBeGreaterThanOrEqual(0.6);
    expect(unmarked.length / all.length).toBeLessThan(0.85);
    expect(unmarked.filter(({ to }) => to.kind === "whole").length).toBeGreaterThan(30);
  });

  it("day: know days, half of the copies being of the same day as their source", () => {
    for (const { articles } of stories("day")) {
      expect(articles.filter(({ publishedAt }) => !/^\d{4}-\d\d-\d\d$/.test(String(publishedAt)))).toEqual([]);
    }
    const all = pairs("day").filter(({ to }) => to.parents.length === 1);
    const sameDay = all.filter(({ from, to }) => Math.floor(from.time / DAY) === Math.floor(to.time / DAY));
    expect(sameDay.length / all.length).toBeGreaterThan(0.42);
    expect(sameDay.length / all.length).toBeLessThan(0.58);
  });

  it("minute: know every time to the minute, and right", () => {
    for (const story of stories("minute")) {
      for (const { id, time, kind } of story.truth) {
        const { publishedAt, modifiedAt } = inputOf(story, id);
        const stated = Date.parse(String(kind === "revision" ? modifiedAt : publishedAt));
        expect(Math.floor(time / 60_000) * 60_000).toBe(stated);
      }
    }
  });

  it("minute: come out from seconds to weeks after their source", () => {
    const delays = pairs("minute").map(({ from, to }) => to.time - from.time);
    expect(Math.min(...delays)).toBeLessThan(5 * 60_000);
    expect(Math.max(...delays)).toBeGreaterThan(14 * DAY);
  });

  it("wrong: know a fifth of the dates wrong and a fifth not at all, in several zones", () => {
    const all = stories("wrong").flatMap((story) =>
      story.truth.map((truth) => ({ truth, stated: inputOf(story, truth.id).publishedAt as string | undefined })),
    );
    const missing = all.filter(({ stated }) => stated === undefined);
    const wrong = all.filter(({ truth }) => truth.shift !== null);
    expect(missing.length / all.length).toBeCloseTo(0.2, 1);
    expect(wrong.length / all.length).toBeCloseTo(0.2, 1);
    expect(missing.filter(({ truth }) => truth.shift !== null)).toEqual([]);
    const zones = new Set(all.map(({ stated }) => /(Z|[+-]\d\d:\d\d)$/.exec(stated?.slice(10) ?? "")?.[0]));
    expect(zones.size).toBeGreaterThan(4);
  });
});
