import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change, Keys, Store, StoredArticle } from "../../src/store/store.js";

/** What every store owes: run by the tests of each. */
export function storeContract(makeStore: () => Store | Promise<Store>): void {
  describe("A store", () => {
    it("is empty at first, and finds nothing", async () => {
      const store = await makeStore();
      expect(store.size).toBe(0);
      expect([...store.articles()]).toEqual([]);
      expect(store.get("a")).toBeUndefined();
      expect(foundIn(store, [1], 10)).toEqual({ places: [], capped: 0 });
    });

    it("gives back what was put into it, in order of arrival", async () => {
      const store = await makeStore();
      await store.write([added("b", [[1, 0]])]);
      await store.write([added("a", [[2, 0]]), added("c", [])]);
      expect(store.size).toBe(3);
      expect([...store.articles()]).toEqual([stored("b"), stored("a"), stored("c")]);
      expect(store.get("a")).toEqual(stored("a"));
    });

    it("finds every paragraph in which a key stands, each once however often the key is in it", async () => {
      const store = await makeStore();
      await store.write([
        added("a", [
          [7, 0],
          [7, 0],
          [8, 1],
          [7, 4],
        ]),
        added("b", [[7, 2]]),
      ]);
      expect(foundIn(store, [8, 7, 9], 10)).toEqual({ places: ["0 a 1", "1 a 0", "1 a 4", "1 b 2"], capped: 0 });
    });

    it("tells apart keys of which one lane is equal", async () => {
      const store = await makeStore();
      const keys = { hi: Uint32Array.of(5, 6), lo: Uint32Array.of(9, 9), paragraph: Uint32Array.of(0, 1) };
      await store.write([{ kind: "add", article: stored("a"), keys }]);
      const { paragraph } = store.lookup({ hi: Uint32Array.of(6), lo: Uint32Array.of(9) }, 10);
      expect([...paragraph]).toEqual([1]);
    });

    it("gives no more places of a key than are asked for, the first to come, and says that there are more", async () => {
      const store = await makeStore();
      for (const id of ["a", "b", "c", "d"]) await store.write([added(id, [[7, 0]])]);
      expect(foundIn(store, [7], 3)).toEqual({ places: ["0 a 0", "0 b 0", "0 c 0"], capped: 1 });
      expect(foundIn(store, [7], 4).capped).toBe(0);
      await store.write([{ kind: "remove", id: "b" }]);
      expect(foundIn(store, [7], 3)).toEqual({ places: ["0 a 0", "0 c 0", "0 d 0"], capped: 0 });
    });

    it("finds nothing of what was removed, and puts what comes again behind all others", async () => {
      const store = await makeStore();
      await store.write([added("a", [[7, 0]]), added("b", [[7, 1]])]);
      await store.write([{ kind: "remove", id: "a" }]);
      expect(store.size).toBe(1);
      expect(store.get("a")).toBeUndefined();
      expect(foundIn(store, [7], 10).places).toEqual(["0 b 1"]);
      await store.write([added("a", [[7, 3]])]);
      expect([...store.articles()].map(({ id }) => id)).toEqual(["b", "a"]);
      expect(foundIn(store, [7], 10).places).toEqual(["0 a 3", "0 b 1"]);
    });

    it("takes the removal of what is not there for done", async () => {
      const store = await makeStore();
      await store.write([{ kind: "remove", id: "nobody" }]);
      expect(store.size).toBe(0);
    });

    it("puts one article in place of another in one write", async () => {
      const store = await makeStore();
      await store.write([added("a", [[7, 0]])]);
      await store.write([{ kind: "remove", id: "a" }, added("a", [[8, 0]])]);
      expect(foundIn(store, [7, 8], 10).places).toEqual(["1 a 0"]);
      expect(store.size).toBe(1);
    });

    it("answers like a plain list of all that it holds, whatever was added and removed before", async () => {
      await fc.assert(
        fc.asyncProperty(operations, async (steps) => {
          const store = await makeStore();
          const model = new Map<string, readonly (readonly [number, number])[]>();
          for (const { id, keys } of steps) {
            const changes: Change[] = model.has(id) ? [{ kind: "remove", id }] : [];
            model.delete(id);
            if (keys !== null) {
              model.set(id, keys);
              changes.push(added(id, keys));
            }
            await store.write(changes);
          }
          expect([...store.articles()].map(({ id }) => id)).toEqual([...model.keys()]);
          const asked = Array.from({ length: KEYS }, (_, key) => key);
          const all = asked.flatMap((key) =>
            [...model].flatMap(([id, keys]) =>
              keys.filter((own) => own[0] === key).map((own) => `${key} ${id} ${own[1]}`),
            ),
          );
          expect(foundIn(store, asked, 1_000).places).toEqual([...new Set(all)].sort());
        }),
        { numRuns: 60, seed: 20310601 },
      );
    });
  });
}

const KEYS = 12;
const operations = fc.array(
  fc.record({
    id: fc.constantFrom("a", "b", "c", "d", "e"),
    keys: fc.option(
      fc
        .array(fc.tuple(fc.nat(KEYS - 1), fc.nat(600)), { maxLength: 12 })
        .map((keys) => keys.sort((x, y) => x[1] - y[1])),
      { freq: 3 },
    ),
  }),
  { maxLength: 40 },
);

const stored = (id: string): StoredArticle => ({
  id,
  of: id,
  input: { id, text: `Text of ${id}.` },
  details: {
    id,
    outlet: null,
    url: null,
    canonicalUrl: null,
    title: null,
    authors: [],
    language: null,
    dates: [],
    links: [],
    credits: [],
  },
  language: "und",
  asides: [],
});

const added = (id: string, keys: readonly (readonly [key: number, paragraph: number])[]): Change => ({
  kind: "add",
  article: stored(id),
  keys: { ...lanesOf(keys.map(([key]) => key)), paragraph: Uint32Array.from(keys, ([, paragraph]) => paragraph) },
});

/** Keys as they come out of hashing: spread over both lanes. */
const lanesOf = (keys: readonly number[]): Pick<Keys, "hi" | "lo"> => ({
  hi: Uint32Array.from(keys, (key) => Math.imul(key + 1, 0x9e3779b1)),
  lo: Uint32Array.from(keys, (key) => Math.imul(key + 1, 0x85ebca6b)),
});

/** "key article paragraph", sorted: in which order the places of different keys are told is the store's own business. */
function foundIn(store: Store, keys: readonly number[], most: number) {
  const { key, article, paragraph, capped } = store.lookup(lanesOf(keys), most);
  const places = [...key].map((k, i) => `${k} ${store.at(article[i]).id} ${paragraph[i]}`);
  return { places: places.sort(), capped };
}
