import { describe, expect, test } from "vitest";
import { revisionNote } from "../../../src/provenance/evidence/revision-note.js";
import { findOneProvenance, type Given, observeTwo } from "../../support/find-clusters.js";
import { DAM, FERRY } from "../../support/news.js";

const page = (text: string, rest: Partial<Given> = {}): Given => ({
  text,
  outlet: "Amery Beacon",
  url: "https://beacon.example/ferry",
  ...rest,
});
const earlier = page(`${FERRY}\n\n${DAM}`);
const later = page(`${FERRY}\n\n${DAM}\n\nCorrection: an earlier version of this article gave another number.`);
const told = (a: Given, b: Given) => observeTwo(a, b, revisionNote).map(({ kind, favours }) => [kind, favours]);

describe("a note of a change", () => {
  test("makes the state that has it the later one, whichever way round", () => {
    expect(told(earlier, later)).toEqual([["revision-note", "a"]]);
    expect(told(later, earlier)).toEqual([["revision-note", "b"]]);
    const { derivations, first } = findOneProvenance(later, earlier);
    expect(derivations.map(({ from, to, relation }) => [from, to, relation])).toEqual([[1, 0, "revision"]]);
    expect(first.witness).toBe(1);
  });

  test("says nothing between two outlets, nor where both states have it", () => {
    const other = { outlet: "Tessin Post", url: "https://post.example/1" };
    expect(told(earlier, { ...later, ...other })).toEqual([]);
    expect(told(later, { ...later, text: `${later.text}\n\nIt was nine.` })).toEqual([]);
    expect(told(earlier, earlier)).toEqual([]);
  });
});
