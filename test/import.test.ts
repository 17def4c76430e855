import { afterEach, describe, expect, it, vi } from "vitest";

const TEXT = "The ferry carried nurses to the night shift and schoolbooks to the islands for ninety years.";

/** What was made or loaded since the library was imported, in turn. */
const seen: string[] = [];

/** Imports the library anew, and notes what it makes and loads. */
async function importAnew(): Promise<typeof import("../src/index.js")> {
  vi.resetModules();
  seen.length = 0;
  vi.doMock("../src/kernel/lazily.js", async (original) => {
    const { lazily, lazyFields } = await original<typeof import("../src/kernel/lazily.js")>();
    const noting = (make: () => object) => () => {
      seen.push("made");
      return make();
    };
    return {
      lazily: (make: () => object) => lazily(noting(make)),
      lazyFields: (makers: Record<string, () => object>) =>
        lazyFields(Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, noting(make)]))),
    };
  });
  for (const late of ["tracing", "crew/crew", "report/html/page"]) {
    vi.doMock(`../src/${late}.js`, (original) => {
      seen.push(late);
      return original();
    });
  }
  return import("../src/index.js");
}

afterEach(() => {
  vi.doUnmock("../src/kernel/lazily.js");
  vi.doUnmock("../src/tracing.js");
  vi.doUnmock("../src/crew/crew.js");
  vi.doUnmock("../src/report/html/page.js");
  vi.resetModules();
});

describe("Importing the library", () => {
  it("makes no table, no pattern and no field of a schema before something is asked", async () => {
    const { compare } = await importAnew();
    expect(seen).toEqual([]);
    expect(compare(TEXT, `Anger grows. ${TEXT}`).alignments).toHaveLength(1);
    expect(seen).toContain("made");
  });

  it("loads what makes a report with the first report, what speaks to threads where threads are asked for, and a page with the first page", async () => {
    const { compare, createIndex, toHtml, trace } = await importAnew();
    const articles = [
      { id: "a", text: TEXT },
      { id: "b", text: `Anger grows. ${TEXT}` },
    ];
    compare(TEXT, TEXT);
    const index = createIndex();
    await index.addAll(articles);
    await index.find(TEXT);
    expect(new Set(seen)).toEqual(new Set(["made"]));
    const report = await trace(articles);
    expect(seen.filter((what) => what !== "made")).toEqual(["tracing"]);
    expect(await trace(articles, { workers: 1 })).toEqual(report);
    expect(seen.filter((what) => what !== "made")).toEqual(["tracing", "crew/crew"]);
    await toHtml(report, articles);
    expect(seen.filter((what) => what !== "made")).toEqual(["tracing", "crew/crew", "report/html/page"]);
  });
});
