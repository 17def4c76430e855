import { describe, expect, test } from "vitest";
import type { Cluster } from "../../src/clusters/clusters.js";
import type { WitnessFacts } from "../../src/provenance/evidence/index.js";
import { TakenTogether } from "../../src/provenance/taken-together.js";
import { findFacts } from "../support/find-clusters.js";
import { DAM, FERRY, MUSEUM } from "../support/news.js";

const text = findFacts(
  { text: `${FERRY}\n\n${DAM}`, outlet: "Amery Beacon" },
  { text: `${FERRY}\n\n${MUSEUM}`, outlet: "Tessin Post" },
);
const [a, b] = text.facts;
/** The same two witnesses in a text of so much of what they share. */
const ofLength = (share: number): { cluster: Cluster; facts: WitnessFacts[] } => {
  const witnesses = text.cluster.witnesses.map((witness) => ({
    ...witness,
    spans: witness.spans.map(({ start, end }) => ({ start, end: start + Math.floor((end - start) * share) })),
  }));
  return {
    cluster: { ...text.cluster, witnesses },
    facts: text.facts.map((one, i) => ({ ...one, witness: witnesses[i] })),
  };
};
const ran = (from: number, chance: number) => {
  const edge = [new Float64Array(2), new Float64Array(2)];
  edge[from][1 - from] = chance;
  const parent = [0, 1].map((to) => (to === from ? -1 : from));
  return { parent, marginals: { edge, root: new Float64Array(2), soleRoot: new Float64Array(2), logTotal: 0 } };
};

describe("which way a longer text went between two articles", () => {
  test("is heard of by a shorter one, and by no longer one or one of its length", () => {
    const together = new TakenTogether();
    const [long, middle, short] = [ofLength(1), ofLength(0.8), ofLength(0.5)];
    together.note(middle.cluster, middle.facts, ran(0, 0.95));
    const heard = together.observe(a, b, short.cluster);
    expect(heard.map(({ kind, favours }) => [kind, favours])).toEqual([["taken-together", "a"]]);
    expect(together.observe(b, a, short.cluster)[0].favours).toBe("b");
    expect(together.observe(a, b, long.cluster)).toEqual([]);
    expect(together.observe(a, b, ofLength(0.8).cluster)).toEqual([]);
  });

  test("is not heard of by the text itself, though a part of it was taken out since", () => {
    const together = new TakenTogether();
    const long = ofLength(1);
    together.note(long.cluster, long.facts, ran(0, 0.95));
    const cut: Cluster = Object.assign(long.cluster, { witnesses: ofLength(0.5).cluster.witnesses });
    expect(together.observe(a, b, cut)).toEqual([]);
  });

  test("says nothing where two texts of one length went either way, in whichever order they come", () => {
    for (const [one, other] of [
      [0, 1],
      [1, 0],
    ]) {
      const together = new TakenTogether();
      for (const from of [one, other]) {
        const { cluster, facts } = ofLength(1);
        together.note(cluster, facts, ran(from, 0.9));
      }
      expect(together.observe(a, b, ofLength(0.5).cluster)).toEqual([]);
    }
  });
});
