import { describe, expect, it } from "vitest";
import { storeContract } from "../../src/store/contract.js";
import { MemoryStore } from "../../src/store/memory.js";
import type { Keys, StoredArticle } from "../../src/store/store.js";

storeContract({ describe, it }, { make: () => new MemoryStore() });

describe("A store in memory", () => {
  it("sweeps out what was removed: a thousand times the same paragraphs take no more room than once", () => {
    const store = new MemoryStore();
    const keys: Keys = {
      hi: Uint32Array.from({ length: 500 }, (_, i) => Math.imul(i, 0x9e3779b1)),
      lo: Uint32Array.from({ length: 500 }, (_, i) => Math.imul(i, 0x85ebca6b)),
      paragraph: Uint32Array.from({ length: 500 }, (_, i) => i),
    };
    const article = { id: "a" } as StoredArticle;
    for (let i = 0; i < 1_000; i++) {
      store.write((draft) => {
        draft.remove("a");
        draft.add(article, keys);
      });
    }
    const { article: found, paragraph } = store.lookup(keys, 10);
    expect(found.length).toBe(500);
    expect([...paragraph]).toEqual([...keys.paragraph]);
    // Numbers are given anew with each sweep: unswept, the last article would have the number 999.
    expect(Math.max(...found)).toBeLessThan(10);
  });
});
