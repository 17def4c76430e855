import { describe, expect, it, vi } from "vitest";
import { pageNamed } from "./pages.js";

describe("Reading files", () => {
  it("loads what reads pages with the first page", async () => {
    const loaded: string[] = [];
    for (const name of ["linkedom", "@mozilla/readability", "chrono-node", "htmlparser2"]) {
      vi.doMock(name, (original) => {
        loaded.push(name);
        return original();
      });
    }
    await import("../../../src/ingest/index.js");
    const { readPage } = await import("../../../src/ingest/html/read-page.js");
    expect(loaded).toEqual([]);
    await readPage(pageNamed("wordpress"), { id: "a", url: null });
    expect(loaded.sort()).toEqual(["@mozilla/readability", "chrono-node", "htmlparser2", "linkedom"]);
  });
});
