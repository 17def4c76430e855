import { describe, expect, it, onTestFinished } from "vitest";
import { seededIntegers } from "../../src/kernel/random.js";
import { storeContract } from "../../src/store/contract.js";
import { openLmdbStore } from "../../src/store/lmdb.js";
import type { Keys, Store, StoredArticle } from "../../src/store/store.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const RECIPE = { plan: "plan", settings: {}, version: "0.0.0" };

/** With merging as it is, few runs come together in a test; with the other, every write pours out and merges. */
const MERGING = [undefined, { mostRecent: 6, least: 8, timesAdded: 1 }];

for (const merging of MERGING) {
  const folders = new WeakMap<Store, string>();
  const open = (path: string): Store => {
    const store = openLmdbStore(path, RECIPE, { readOnly: false, merging });
    folders.set(store, path);
    return store;
  };
  storeContract(
    { describe: (name, define) => describe(`${name} on disk${merging ? ", that merges often" : ""}`, define), it },
    {
      make: () => open(temporaryFolder()),
      reopen: async (store) => {
        await store.close();
        return open(folders.get(store)!);
      },
    },
  );
}

describe("A store on disk", () => {
  it("answers the same however often it is asked, also of what is written meanwhile", async () => {
    const store = openLmdbStore(temporaryFolder(), RECIPE, { readOnly: false, merging: MERGING[1] });
    onTestFinished(async () => store.close());
    const next = seededIntegers(11);
    const lane = (count: number) => Uint32Array.from({ length: count }, next);
    const keys = (count: number) => ({ hi: lane(count), lo: lane(count) });
    const written: Pick<Keys, "hi" | "lo">[] = [];
    for (let round = 0; round < 8; round++) {
      const own = keys(1_000);
      await store.write((draft) => draft.add(stored(`a${round}`), { ...own, paragraph: new Uint32Array(1_000) }));
      written.push(own);
      for (let times = 0; times < 3; times++) {
        for (const [i, known] of written.entries()) {
          const { key, article } = store.lookup(known, 10);
          expect([...key]).toEqual([...known.hi.keys()]);
          expect(new Set([...article].map((number) => store.at(number).id))).toEqual(new Set([`a${i}`]));
        }
        expect(store.lookup(keys(500), 10).key).toHaveLength(0);
      }
    }
  });
});

const stored = (id: string): StoredArticle => ({
  id,
  of: id,
  input: { id, text: `Text of ${id}.` },
  details: { ...NOTHING_KNOWN, id },
  language: "und",
  asides: [],
});

const NOTHING_KNOWN = {
  outlet: null,
  url: null,
  canonicalUrl: null,
  title: null,
  authors: [],
  language: null,
  dates: [],
  links: [],
  credits: [],
};
