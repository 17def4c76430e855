import { describe, expect, test } from "vitest";
import { type Progress, STAGES, type Stage, type TraceOptions } from "../src/run.js";
import type { ArticleInput } from "../src/text/article.js";
import { trace } from "../src/trace.js";
import { verify } from "../src/verify.js";
import { plantedCollection } from "./support/planted.js";
import { STORY } from "./support/report-articles.js";

const PLANTED = plantedCollection(90, 40).articles;

async function* streamOf(articles: readonly ArticleInput[], ended: () => void = () => {}) {
  try {
    yield* articles;
  } finally {
    ended();
  }
}

const progressOf = async (articles: Parameters<typeof trace>[0], options: TraceOptions = {}): Promise<Progress[]> => {
  const told: Progress[] = [];
  await trace(articles, { ...options, onProgress: (progress) => told.push(progress) });
  return told;
};

/** A report's answer, or what it was refused with. */
const outcomeOf = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => "a report",
    (reason) => reason,
  );

describe("the progress of a trace", () => {
  test("is told of every stage, in order, and at last of all that there was to do", async () => {
    const told = await progressOf(PLANTED);
    const last = new Map(told.map((progress) => [progress.stage, progress]));
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual([...STAGES]);
    for (const { done, total } of last.values()) expect(done).toBe(total);
    expect(last.get("reading")?.total).toBe(90);
    expect(last.get("sketching")?.total).toBe(90);
    expect(last.get("provenance")?.total).toBeGreaterThan(10);
  });

  test("never falls within a stage, and is told at most ten times a second but for the ends", async () => {
    const begun = performance.now();
    const told = await progressOf(plantedCollection(300, 60).articles);
    const seconds = (performance.now() - begun) / 1_000;
    expect(told.length).toBeLessThanOrEqual(STAGES.length + 10 * seconds);
    told.forEach(({ stage, done, rate }, i) => {
      if (i > 0 && told[i - 1].stage === stage) expect(done).toBeGreaterThanOrEqual(told[i - 1].done);
      expect(Number.isFinite(rate) && rate >= 0).toBe(true);
    });
  });

  test("has no total while a stream is read", async () => {
    const reading = (await progressOf(streamOf(PLANTED))).filter(({ stage }) => stage === "reading");
    expect(reading.at(-1)).toMatchObject({ done: 90, total: null });
  });

  test("is the same of a collection in which nothing is shared, and of none", async () => {
    for (const articles of [STORY.slice(0, 1), []]) {
      expect((await progressOf(articles)).map(({ stage }) => stage)).toEqual([...STAGES]);
    }
  });

  test("is told while a report is verified, up to where it is given up", async () => {
    const report = await trace(STORY);
    const told: Stage[] = [];
    const onProgress = ({ stage }: Progress) => told.push(stage);
    expect((await verify(report, STORY, { onProgress })).same).toBe(true);
    expect(told).toEqual([...STAGES]);
    told.length = 0;
    await verify(report, STORY, { onProgress, retrace: false });
    expect(told).toEqual(["reading"]);
  });

  test("stops the trace where telling it throws, and the fault is not lost", async () => {
    const fault = new RangeError("the window is gone");
    for (const failing of STAGES) {
      const run = trace(PLANTED, {
        onProgress: ({ stage }) => {
          if (stage === failing) throw fault;
        },
      });
      expect(await outcomeOf(run)).toBe(fault);
    }
  });

  test("stops the trace also where an async function is told and throws, which nobody waits for", async () => {
    const fault = new RangeError("the window is gone");
    for (const failing of STAGES) {
      const run = trace(PLANTED, {
        onProgress: async ({ stage }) => {
          if (stage === failing) throw fault;
        },
      });
      expect(await outcomeOf(run)).toBe(fault);
    }
    const never = () => new Promise<void>(() => {});
    expect((await trace(STORY, { onProgress: never })).articles).toHaveLength(STORY.length);
  });
});

describe("a signal", () => {
  test("that is aborted already lets nothing begin", async () => {
    let asked = 0;
    const articles = {
      *[Symbol.iterator]() {
        asked++;
        yield* STORY;
      },
    };
    const reason = new Error("never mind");
    expect(await outcomeOf(trace(articles, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(asked).toBe(0);
  });

  test("stops a trace in any of its stages, with the signal's own reason", async () => {
    for (const stopped of STAGES) {
      const controller = new AbortController();
      const seen: Stage[] = [];
      const onProgress = ({ stage }: Progress) => {
        seen.push(stage);
        if (stage === stopped) controller.abort(stopped);
      };
      expect(await outcomeOf(trace(PLANTED, { signal: controller.signal, onProgress }))).toBe(stopped);
      expect(seen.at(-1)).toBe(stopped);
    }
  });

  test("stops a verification as well", async () => {
    const report = await trace(STORY);
    expect(await outcomeOf(verify(report, STORY, { signal: AbortSignal.abort("enough") }))).toBe("enough");
  });

  test("is heard in the middle of the work: timers have their turn", async () => {
    const articles = plantedCollection(600, 60).articles;
    let turns = 0;
    const clock = setInterval(() => turns++, 1);
    const begun = performance.now();
    await trace(articles);
    const whole = performance.now() - begun;
    clearInterval(clock);
    // A pause at least every so often, but for single steps that take longer.
    expect(turns).toBeGreaterThan(whole / 200);

    const controller = new AbortController();
    let aborted = Number.NaN;
    setTimeout(() => {
      aborted = performance.now();
      controller.abort();
    }, whole / 3);
    await expect(trace(articles, { signal: controller.signal })).rejects.toThrow(
      expect.objectContaining({ name: "AbortError" }),
    );
    expect(performance.now() - aborted).toBeLessThan(whole / 4);
  });

  test("ends a stream that is being read, and waits for its end", async () => {
    const controller = new AbortController();
    let ended = false;
    async function* endless() {
      try {
        for (let i = 0; ; i++) yield { id: `${i}`, text: "The pier is closed." };
      } finally {
        await new Promise((resolve) => setTimeout(resolve, 5));
        ended = true;
      }
    }
    setTimeout(() => controller.abort("enough"), 20);
    expect(await outcomeOf(trace(endless(), { signal: controller.signal }))).toBe("enough");
    expect(ended).toBe(true);
  });

  test("is heard while the next article of a stream is not there, and the stream is told to end", async () => {
    const controller = new AbortController();
    let returned = 0;
    const silent: AsyncIterable<ArticleInput> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise(() => {}),
        return: async () => ({ done: true, value: returned++ }),
      }),
    };
    const outcome = outcomeOf(trace(silent, { signal: controller.signal }));
    setTimeout(() => controller.abort("enough"), 5);
    expect(await outcome).toBe("enough");
    expect(returned).toBe(1);
  });

  test("is heard while an article that was promised is not there", async () => {
    const controller = new AbortController();
    const promised = [new Promise<ArticleInput>(() => {})] as unknown as ArticleInput[];
    const outcome = outcomeOf(trace(promised, { signal: controller.signal }));
    setTimeout(() => controller.abort("enough"), 5);
    expect(await outcome).toBe("enough");
  });

  test("keeps no ear on it once a trace has ended", async () => {
    let ears = 0;
    const { signal } = new AbortController();
    const counted = new Proxy(signal, {
      get: (target, name) => {
        if (name === "addEventListener") ears++;
        if (name === "removeEventListener") ears--;
        const value = Reflect.get(target, name, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    await trace(streamOf(STORY), { signal: counted });
    expect(ears).toBe(0);
  });

  test("does not hide that a stream failed by itself", async () => {
    async function* failing(): AsyncGenerator<ArticleInput> {
      yield STORY[0];
      throw new Error("the disk is gone");
    }
    await expect(trace(failing(), { signal: new AbortController().signal })).rejects.toThrow("the disk is gone");
  });
});

describe("how a trace is run", () => {
  test("changes nothing of its report, and is not in its plan", async () => {
    const plain = await trace(PLANTED, { runWords: 9 });
    const watched = await trace(PLANTED, {
      runWords: 9,
      onProgress: () => {},
      signal: new AbortController().signal,
      workers: 0,
    });
    expect(JSON.stringify(watched)).toBe(JSON.stringify(plain));
    expect(watched.generator.planFingerprint).toBe(plain.generator.planFingerprint);
  });

  test.each([
    ["onProgress", "yes"],
    ["signal", {}],
    ["signal", true],
    ["workers", -1],
    ["workers", 1.5],
    ["workers", 65],
    ["workers", "2"],
    ["runWord", 9],
  ])("refuses %s: %j by name, before anything is read", async (option, value) => {
    let asked = 0;
    const articles = {
      *[Symbol.iterator]() {
        asked++;
        yield* STORY;
      },
    };
    const refusal = expect.objectContaining({
      code: "URTEXT_OPTION_INVALID",
      facts: expect.objectContaining({ option }),
    });
    await expect(trace(articles, { [option]: value } as TraceOptions)).rejects.toThrow(refusal);
    expect(asked).toBe(0);
    const report = await trace(STORY);
    await expect(verify(report, articles, { [option]: value } as object)).rejects.toThrow(refusal);
    expect(asked).toBe(0);
  });
});
