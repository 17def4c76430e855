import { trace, verify } from "urtext";
import { describe, expect, test } from "vitest";
import { Crew } from "../../src/crew/crew.js";
import { UNWATCHED } from "../../src/kernel/steps.js";
import { makePlan } from "../../src/plan.js";
import type { Progress, Stage } from "../../src/run.js";
import type { Article, ArticleInput } from "../../src/text/article.js";
import { makeStory } from "../evaluate/cascade/story.js";
import { makeUnits } from "../support/make-article.js";
import { plantedCollection } from "../support/planted.js";
import { STORY } from "../support/report-articles.js";

/** Threads read the sources anew each, and transpile them. */
const PATIENCE = 180_000;

/** Of so many wrong dates, some are contradicted: then all is weighed again. */
const stories = ([0, 1, 2, 3] as const).flatMap((index) =>
  (["minute", "wrong"] as const).flatMap((regime) =>
    makeStory(11, index, regime).articles.map((article) => ({ ...article, id: `${regime} ${index} ${article.id}` })),
  ),
);
const HALF =
  "The ferry ran aground before dawn \ud83d and nobody of the forty aboard was hurt, the harbour master said.";
const ODD: ArticleInput[] = [
  { id: "half", text: HALF },
  { id: "half again", text: HALF.replace("dawn", "noon") },
  { id: "hy", text: "Գետը գիշերը վարարեց և գյուղի ճանապարհը փակվեց երկու օրով, ասաց գյուղապետը։", language: "hy" },
  { id: "hy again", text: "Գետը գիշերը վարարեց և գյուղի ճանապարհը փակվեց երկու օրով, ասել է գյուղապետը։" },
];
const ARTICLES = [...plantedCollection(60, 40).articles, ...stories, ...ODD];

describe("a trace in threads", () => {
  test.each(["edited", "reworded"] as const)(
    "gives the same report as without them, byte for byte, however many: %s",
    { timeout: PATIENCE },
    async (sensitivity) => {
      const alone = JSON.stringify(await trace(ARTICLES, { sensitivity }));
      for (const workers of sensitivity === "edited" ? [1, 2, 3] : [2]) {
        expect(JSON.stringify(await trace(ARTICLES, { sensitivity, workers }))).toBe(alone);
      }
    },
  );

  test("is verified in threads as well, and they may find nothing to do", { timeout: PATIENCE }, async () => {
    expect((await verify(await trace(STORY), STORY, { workers: 1 })).same).toBe(true);
    expect((await trace([], { workers: 2 })).articles).toEqual([]);
  });

  test("stops with the signal's reason, and leaves no thread behind", { timeout: PATIENCE }, async () => {
    const ports = () => process.getActiveResourcesInfo().filter((name) => /port|worker/i.test(name)).length;
    const before = ports();
    let during = before;
    for (const stopped of ["reading", "sketching", "aligning", "clustering", "provenance"] satisfies Stage[]) {
      const controller = new AbortController();
      const seen: Stage[] = [];
      const onProgress = ({ stage }: Progress) => {
        seen.push(stage);
        during = Math.max(during, ports());
        if (stage === stopped) controller.abort(stopped);
      };
      const run = trace(ARTICLES, { workers: 1, signal: controller.signal, onProgress });
      await expect(run.catch((reason) => reason)).resolves.toBe(stopped);
      expect(seen.at(-1)).toBe(stopped);
      expect(ports()).toBe(before);
    }
    expect(during).toBeGreaterThan(before);
  });
});

class FailingHand {
  ended = 0;
  constructor(private readonly fault: unknown) {}
  tell(): void {}
  ask(): Promise<unknown> {
    return Promise.reject(this.fault);
  }
  async end(): Promise<void> {
    this.ended++;
  }
}

describe("a worker that fails", () => {
  const articles: Article[] = [makeUnits("The pier is closed.", { id: "a" }).article];

  test("is told with why, and how to go on", async () => {
    const fault = new Error("the thread ran out of memory");
    const crew = new Crew([new FailingHand(fault)], null);
    await expect(crew.sketch(articles, makePlan(), UNWATCHED)).rejects.toThrow(
      expect.objectContaining({
        code: "URTEXT_WORKER_FAILED",
        facts: { problem: "the thread ran out of memory" },
        cause: fault,
      }),
    );
  });

  test("because it was stopped is no failure", async () => {
    const controller = new AbortController();
    const hand = new FailingHand(new Error("the thread ended"));
    const crew = new Crew([hand], controller.signal);
    controller.abort("enough");
    expect(hand.ended).toBe(1);
    expect(await crew.sketch(articles, makePlan(), UNWATCHED).catch((reason) => reason)).toBe("enough");
    await crew.end();
    expect(hand.ended).toBe(1);
  });
});
