import { canonicalJson } from "../kernel/order.js";
import { seededIntegers } from "../kernel/random.js";
import type { Draft, Keys, LogEntry, Store, StoredArticle } from "./store.js";

export type { BatchSize, Draft, Keys, LogEntry, Postings, Store, StoreCounts, StoredArticle } from "./store.js";

/** Whatever runs the tests: `describe` and `it` of vitest, mocha, jest, node:test or Deno's std/testing. */
export interface TestRunner {
  readonly describe: (name: string, define: () => void) => unknown;
  readonly it: (name: string, work: () => Promise<void>) => unknown;
}

/** A store that is to prove itself. */
export interface StoreMaker {
  /** An empty store of its own for each test. */
  readonly make: () => Store | Promise<Store>;
  /** Of a store that outlives its process: closes it, and opens again what it has left. */
  readonly reopen?: (store: Store) => Store | Promise<Store>;
}

/**
 * What every store owes, as tests. It asks for nothing but a way to name a test and to run it: so it holds for a store in
 * a browser as for one on a server, whatever runs their tests; and what is made up by chance comes from a seed, so that
 * what fails once fails again.
 */
export function storeContract({ describe, it }: TestRunner, { make, reopen }: StoreMaker): void {
  const withStore = (work: (store: Store) => Promise<void>) => async (): Promise<void> => {
    const store = await make();
    try {
      await work(store);
    } finally {
      await store.close();
    }
  };

  describe("A store", () => {
    it(
      "is empty at first, and finds nothing",
      withStore(async (store) => {
        same(store.size, 0);
        same([...store.articles()], []);
        same([...store.log()], []);
        same(store.get("a") ?? null, null);
        same(store.lastEntry, null);
        same(foundIn(store, [1], 10), { places: [], capped: 0 });
      }),
    );

    it(
      "gives back what was put into it, in order of arrival",
      withStore(async (store) => {
        await store.write(adding("b", [[1, 0]]));
        await store.write(inOrder(adding("a", [[2, 0]]), adding("c", [])));
        same(store.size, 3);
        same([...store.articles()], [stored("b"), stored("a"), stored("c")]);
        same(store.get("a"), stored("a"));
      }),
    );

    it(
      "keeps every id and every text as it is, however long, and whatever is in it",
      withStore(async (store) => {
        const ids = ["é", "e\u0301", "\ud800", "\udbff", "a\u0000b", "a", "A", "x".repeat(5_000), " ", "constructor"];
        await store.write(inOrder(...ids.map((id) => adding(id, [[3, 0]]))));
        same(store.size, ids.length);
        for (const id of ids) same(store.get(id), stored(id));
        same(
          [...store.articles()].map(({ id }) => id),
          ids,
        );
      }),
    );

    it(
      "finds every paragraph in which a key stands, each once however often the key is in it",
      withStore(async (store) => {
        const keys = [
          [7, 0],
          [7, 0],
          [8, 1],
          [7, 4],
        ] as const;
        await store.write(inOrder(adding("a", keys), adding("b", [[7, 2]])));
        same(foundIn(store, [8, 7, 9], 10), { places: ["0 a 1", "1 a 0", "1 a 4", "1 b 2"], capped: 0 });
      }),
    );

    it(
      "answers a key that is asked for twice twice",
      withStore(async (store) => {
        await store.write(inOrder(adding("a", [[7, 0]]), adding("b", [[7, 2]])));
        same(foundIn(store, [7, 1, 7], 1), { places: ["0 a 0", "2 a 0"], capped: 2 });
      }),
    );

    it(
      "tells apart keys of which one lane is equal",
      withStore(async (store) => {
        const lanes = (hi: number, lo: number): Keys => ({
          hi: Uint32Array.of(hi),
          lo: Uint32Array.of(lo),
          paragraph: Uint32Array.of(0),
        });
        const [one, other] = [0xdead0000, 0xbeef0000];
        await store.write((draft) => {
          draft.add(stored("a"), lanes(one, other));
          draft.add(stored("b"), lanes(one, one));
          draft.add(stored("c"), lanes(other, other));
        });
        const of = (hi: number, lo: number) =>
          [...store.lookup(lanes(hi, lo), 10).article].map((number) => store.at(number).id);
        same([of(one, other), of(one, one), of(other, other), of(other, one)], [["a"], ["b"], ["c"], []]);
      }),
    );

    it(
      "tells the first places of a key, and of how many keys there are more",
      withStore(async (store) => {
        for (const id of ["a", "b", "c", "d"]) await store.write(adding(id, [[7, 0]]));
        same(foundIn(store, [7], 3), { places: ["0 a 0", "0 b 0", "0 c 0"], capped: 1 });
        same(foundIn(store, [7], 4).capped, 0);
        await store.write((draft) => draft.remove("b"));
        same(foundIn(store, [7], 3), { places: ["0 a 0", "0 c 0", "0 d 0"], capped: 0 });
      }),
    );

    it(
      "tells the first places of a key that ten thousand articles have, and of its neighbours all",
      withStore(async (store) => {
        const some = 1_000;
        for (let i = 0; i < 10 * some; i += some) {
          await store.write((draft) => {
            for (let j = i; j < i + some; j++) {
              const own = spreadKeys([100 + j, 7, 7], [0, 0, 1]);
              draft.add(stored(`a${j}`), own);
            }
          });
        }
        const { places, capped } = foundIn(store, [7, 5_000], 3);
        same({ places, capped }, { places: ["0 a0 0", "0 a0 1", "0 a1 0", "1 a4900 0"], capped: 1 });
        same(store.counts().keys >= 20 * some, true);
      }),
    );

    it(
      "finds nothing of what was removed, and puts what comes again behind all others",
      withStore(async (store) => {
        await store.write(inOrder(adding("a", [[7, 0]]), adding("b", [[7, 1]])));
        await store.write((draft) => draft.remove("a"));
        same(store.size, 1);
        same(store.get("a") ?? null, null);
        same(foundIn(store, [7], 10).places, ["0 b 1"]);
        await store.write(adding("a", [[7, 3]]));
        same(
          [...store.articles()].map(({ id }) => id),
          ["b", "a"],
        );
        same(foundIn(store, [7], 10).places, ["0 a 3", "0 b 1"]);
      }),
    );

    it(
      "takes the removal of what is not there for done",
      withStore(async (store) => {
        await store.write((draft) => draft.remove("nobody"));
        same(store.size, 0);
      }),
    );

    it(
      "puts one article in place of another in one write",
      withStore(async (store) => {
        await store.write(adding("a", [[7, 0]]));
        await store.write(inOrder((draft) => draft.remove("a"), adding("a", [[8, 0]])));
        same(foundIn(store, [7, 8], 10).places, ["1 a 0"]);
        same(store.size, 1);
      }),
    );

    it(
      "lets what is decided later in a write see what was decided before it",
      withStore(async (store) => {
        await store.write(adding("a", []));
        const seen = await store.write((draft) => {
          const before = [draft.get("a")?.id ?? null, draft.get("b")?.id ?? null];
          draft.remove("a");
          draft.add(stored("b"), spreadKeys([], []));
          draft.log(entry(1, "b"));
          return [...before, draft.get("a")?.id ?? null, draft.get("b")?.id ?? null, draft.lastEntry?.number ?? null];
        });
        same(seen, ["a", null, null, "b", 1]);
      }),
    );

    it(
      "writes nothing of what fails, and is ready for what comes next",
      withStore(async (store) => {
        await store.write(inOrder(adding("a", [[7, 0]]), (draft) => draft.log(entry(1, "a"))));
        const failing = async () =>
          store.write((draft) => {
            draft.remove("a");
            draft.add(stored("b"), spreadKeys([7], [0]));
            draft.log(entry(2, "b"));
            throw new Error("on purpose");
          });
        same(
          await failing().then(
            () => "written",
            ({ message }: Error) => message,
          ),
          "on purpose",
        );
        same([store.size, store.lastEntry?.number], [1, 1]);
        same(foundIn(store, [7], 10).places, ["0 a 0"]);
        await store.write(adding("c", [[7, 1]]));
        same(foundIn(store, [7], 10).places, ["0 a 0", "0 c 1"]);
      }),
    );

    it(
      "keeps its log in order, and knows its last entry",
      withStore(async (store) => {
        await store.write((draft) => draft.log(entry(1, "a")));
        await store.write((draft) => {
          draft.log(entry(2, "b"));
          draft.log(entry(3, "a"));
        });
        same([...store.log()], [entry(1, "a"), entry(2, "b"), entry(3, "a")]);
        same(store.lastEntry, entry(3, "a"));
      }),
    );

    it(
      "counts ids, versions and paragraphs",
      withStore(async (store) => {
        await store.write((draft) => {
          draft.add(stored("a"), spreadKeys([1, 2], [0, 2]));
          draft.add({ ...stored("a@2"), of: "a" }, spreadKeys([3], [0]));
          draft.add(stored("b"), spreadKeys([], []));
        });
        const { articles, versions, paragraphs, keys } = store.counts();
        same({ articles, versions, paragraphs, keys }, { articles: 2, versions: 3, paragraphs: 5, keys: 3 });
        await store.write((draft) => draft.remove("a@2"));
        same([store.counts().articles, store.counts().versions, store.counts().paragraphs], [2, 2, 4]);
      }),
    );

    it(
      "goes through its articles while it is written to",
      withStore(async (store) => {
        await store.write(inOrder(adding("a", []), adding("b", []), adding("c", [])));
        const told: string[] = [];
        for (const { id } of store.articles()) {
          told.push(id);
          if (id === "a") await store.write((draft) => draft.remove("c"));
        }
        same(told.slice(0, 2), ["a", "b"]);
      }),
    );

    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      it(`answers like a plain list of all that it holds, whatever was added and removed before (${seed})`, async () => {
        let store = await make();
        const next = seededIntegers(seed);
        const model = new Map<string, Place[]>();
        for (let step = 0; step < 60; step++) {
          const changes = Array.from({ length: 1 + (next() % 4) }, () => someChange(next, model));
          await store.write(inOrder(...changes));
          if (step % 13 === 12) await store.compact();
          if (step % 17 === 16 && reopen !== undefined) store = await reopen(store);
          if (step % 6 === 5) sameAsModel(store, model);
        }
        sameAsModel(store, model);
        await store.close();
      });
    }
  });

  if (reopen === undefined) return;

  describe("A store that outlives its process", () => {
    it("has all that was written when it is opened again", async () => {
      const store = await make();
      await store.write(inOrder(adding("a", [[7, 0]]), adding("b", [[7, 1]]), (draft) => draft.log(entry(1, "a"))));
      await store.write((draft) => draft.remove("a"));
      const counts = { ...store.counts(), bytes: null };
      const again = await reopen(store);
      same({ ...again.counts(), bytes: null }, counts);
      same([...again.articles()], [stored("b")]);
      same(again.lastEntry, entry(1, "a"));
      same(foundIn(again, [7], 10).places, ["0 b 1"]);
      await again.close();
    });
  });
}

type Place = readonly [key: number, paragraph: number];
type Changing = (draft: Draft) => void;

const KEYS = 12;
const IDS = ["a", "b", "c", "d", "e", "f", "g"];

/** Removes an article, puts another in its place, or adds one; of the model at once. */
function someChange(next: () => number, model: Map<string, Place[]>): Changing {
  const id = IDS[next() % IDS.length];
  const wasThere = model.delete(id);
  if (next() % 3 === 0) return (draft) => draft.remove(id);
  const places = Array.from({ length: next() % 12 }, (): Place => [next() % KEYS, next() % 600]);
  model.set(id, places);
  return (draft) => {
    if (wasThere) draft.remove(id);
    adding(id, places)(draft);
  };
}

function sameAsModel(store: Store, model: ReadonlyMap<string, readonly Place[]>): void {
  same(
    [...store.articles()].map(({ id }) => id),
    [...model.keys()],
  );
  same(store.size, model.size);
  const asked = Array.from({ length: KEYS }, (_, key) => key);
  const all = asked.flatMap((key) =>
    [...model].flatMap(([id, places]) =>
      places.filter((own) => own[0] === key).map(([, paragraph]) => `${key} ${id} ${paragraph}`),
    ),
  );
  same(foundIn(store, asked, 1_000).places, [...new Set(all)].sort());
}

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

const entry = (number: number, id: string): LogEntry => ({
  number,
  kind: "arrival",
  time: "2031-06-04T10:00:00.000Z",
  id,
  sha256: `text of ${id}`,
  details: `details of ${id}`,
  previous: number === 1 ? null : `hash ${number - 1}`,
  hash: `hash ${number}`,
});

const adding =
  (id: string, places: readonly Place[]): Changing =>
  (draft) => {
    const rising = [...places].sort((x, y) => x[1] - y[1]);
    draft.add(
      stored(id),
      spreadKeys(
        rising.map(([key]) => key),
        rising.map(([, paragraph]) => paragraph),
      ),
    );
  };

const inOrder =
  (...changes: readonly Changing[]): Changing =>
  (draft) => {
    for (const change of changes) change(draft);
  };

const spreadKeys = (keys: readonly number[], paragraphs: readonly number[]): Keys => ({
  ...lanesOf(keys),
  paragraph: Uint32Array.from(paragraphs),
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

/** Fails where two pieces of plain data differ, and says what they are. */
function same(found: unknown, expected: unknown): void {
  const [a, b] = [canonicalJson(found ?? null), canonicalJson(expected ?? null)];
  if (a !== b) throw new Error(`found ${a}\nexpected ${b}`);
}
