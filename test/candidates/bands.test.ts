import { describe, expect, test } from "vitest";
import { bandKey, recallAt } from "../../src/candidates/bands.js";
import { seededIntegers } from "../../src/kernel/random.js";
import { makePlan } from "../../src/plan.js";
import { MinHasher } from "../../src/sketch/minhash.js";

const { banding } = makePlan().candidates;
const SIZE = banding.bands * banding.rows;

const meetSomewhere = (a: Uint32Array, b: Uint32Array): boolean =>
  Array.from({ length: banding.bands }, (_, band) => band).some(
    (band) => bandKey(a, 0, band, banding.rows).join() === bandKey(b, 0, band, banding.rows).join(),
  );

describe("bands", () => {
  test("meet as often as the curve says", () => {
    const next = seededIntegers(31);
    const pairs = 500;
    for (const j of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8]) {
      // 2000 hashes in all, a share j of them in both: their likeness is exactly j.
      const shared = Math.round(200 * j);
      let met = 0;
      for (let i = 0; i < pairs; i++) {
        const all = Array.from({ length: 200 }, next);
        const half = shared + Math.floor((200 - shared) / 2);
        const hasher = new MinHasher({ method: "minhash-k-permutation", size: SIZE, seed: i, shingle: 3 });
        const a = hasher.values(all.slice(0, half));
        const b = hasher.values([...all.slice(0, shared), ...all.slice(half)]);
        if (meetSomewhere(a, b)) met++;
      }
      const recall = recallAt(shared / 200, banding);
      const noise = 4 * Math.sqrt((recall * (1 - recall)) / pairs) + 1 / pairs;
      expect(Math.abs(met / pairs - recall), `at likeness ${j}`).toBeLessThanOrEqual(noise);
    }
  });

  test("the curve is that of the book", () => {
    expect(recallAt(0, banding)).toBe(0);
    expect(recallAt(1, banding)).toBe(1);
    // Leskovec, Rajaraman and Ullman, section 3.4.2: 20 bands of 5 rows.
    const book = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((j) => recallAt(j, { bands: 20, rows: 5 }));
    [0.006, 0.047, 0.186, 0.47, 0.802, 0.975, 0.9996].forEach((recall, i) => {
      expect(book[i]).toBeCloseTo(recall, 3);
    });
  });

  test("have keys of their own rows only, and of their own number", () => {
    const values = Uint32Array.from({ length: 24 }, (_, i) => i * 7919);
    const changed = values.slice();
    changed[4]++;
    expect(bandKey(changed, 0, 0, 4)).toEqual(bandKey(values, 0, 0, 4));
    expect(bandKey(changed, 0, 1, 4)).not.toEqual(bandKey(values, 0, 1, 4));
    expect(bandKey(changed, 0, 2, 4)).toEqual(bandKey(values, 0, 2, 4));
    const alike = new Uint32Array(8).fill(5);
    expect(bandKey(alike, 0, 0, 4)).not.toEqual(bandKey(alike, 0, 1, 4));
    expect(bandKey(values, 8, 0, 4)).toEqual(bandKey(values.slice(8), 0, 0, 4));
  });
});
