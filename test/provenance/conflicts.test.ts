import { describe, expect, test } from "vitest";
import { findOneProvenance, type Given } from "../support/find-clusters.js";
import { DAM, FERRY, MUSEUM } from "../support/news.js";

const source: Given = { text: `${FERRY}\n\n${DAM}`, outlet: "Amery Beacon", publishedAt: "2031-03-12T08:00Z" };
const copy: Given = {
  text: `${FERRY}\n\n${MUSEUM}`,
  outlet: "Tessin Post",
  publishedAt: "2031-03-12T09:00Z",
  credits: ["Amery Beacon"],
};
const told = (...given: Given[]) =>
  findOneProvenance(...given).conflicts.map(({ kind, articles }) => [kind, [...articles].sort()]);

describe("conflicts", () => {
  test("are there where a copy that names its source is dated before it", () => {
    expect(told(source, { ...copy, publishedAt: "2031-03-11T09:00Z" })).toEqual([["copy-before-source", [0, 1]]]);
  });

  test("are not there where the dates agree, are missing, or little speaks against them", () => {
    expect(told(source, copy)).toEqual([]);
    expect(told(source, { ...copy, publishedAt: null })).toEqual([]);
    expect(told(source, { ...copy, publishedAt: "2031-03-11T09:00Z", credits: [] })).toEqual([]);
  });

  test("are there where a page says that it was changed and is dated before its other state, and not where it has less", () => {
    const page = { url: "https://beacon.example/ferry", outlet: "Amery Beacon" };
    const note = "\n\nCorrection: an earlier version of this article gave another number.";
    const kinds = (earlier: string, later: string) =>
      findOneProvenance(
        { ...page, text: earlier, publishedAt: "2031-03-12T08:00Z" },
        { ...page, text: later, publishedAt: "2031-03-12T08:00Z", modifiedAt: "2031-03-13T08:00Z" },
      ).conflicts.map(({ kind }) => kind);
    expect(kinds(`${FERRY}${note}`, FERRY)).toEqual(["copy-before-source"]);
    expect(kinds(FERRY, `${FERRY}${note}`)).toEqual([]);
    const [first, ...rest] = DAM.split(". ");
    expect(kinds(`${FERRY} ${rest.at(-1)}`, `${FERRY} ${first}. ${rest.join(". ")}`)).toEqual([]);
  });

  test("are there where one article's own dates exclude each other", () => {
    const torn = { ...source, dates: [{ kind: "observed" as const, value: "2031-03-01", source: "archive" }] };
    expect(told(torn, copy)).toEqual([["dates-contradict", [0]]]);
    const [{ says }] = findOneProvenance(torn, copy).conflicts;
    expect(says).toContain("archive");
  });
});
