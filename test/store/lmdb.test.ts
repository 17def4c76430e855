import { describe, it } from "vitest";
import { storeContract } from "../../src/store/contract.js";
import { openLmdbStore } from "../../src/store/lmdb.js";
import type { Store } from "../../src/store/store.js";
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
