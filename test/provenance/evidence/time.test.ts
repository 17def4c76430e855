import { describe, expect, test } from "vitest";
import { CERTAIN, formatInterval, timeOrder } from "../../../src/provenance/evidence/time.js";
import { observeTwo } from "../../support/find-clusters.js";
import { DAM, FERRY, ORCHARD } from "../../support/news.js";

const beacon = (publishedAt?: string, rest: object = {}) => ({
  text: `${FERRY}\n\n${DAM}`,
  outlet: "Amery Beacon",
  publishedAt,
  ...rest,
});
const post = (publishedAt?: string, rest: object = {}) => ({
  text: `${FERRY}\n\n${ORCHARD}`,
  outlet: "Tessin Post",
  publishedAt,
  ...rest,
});
const observed = (...pair: Parameters<typeof observeTwo>) =>
  observeTwo(pair[0], pair[1], timeOrder).map(({ kind, favours, weight }) => [kind, favours, weight]);

describe("order in time", () => {
  test("favours the one that was certainly first, and in the mirror the other", () => {
    expect(observed(beacon("2031-03-12T08:00Z"), post("2031-03-12T09:00Z"))).toEqual([["time-order", "a", CERTAIN]]);
    expect(observed(beacon("2031-03-12T09:00Z"), post("2031-03-12T08:00Z"))).toEqual([["time-order", "b", CERTAIN]]);
  });

  test("says nothing of one day, or where one has no date", () => {
    expect(observed(beacon("2031-03-12"), post("2031-03-12"))).toEqual([]);
    expect(observed(beacon("2031-03-12"), post())).toEqual([]);
  });

  test("of two days in unknown zones is probable only", () => {
    const [[kind, favours, weight]] = observed(beacon("2031-03-12"), post("2031-03-13"));
    expect([kind, favours]).toEqual(["time-order", "a"]);
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(5);
  });

  test("of two states of one page is the order of their last changes", () => {
    const page = { url: "https://beacon.example/ferry", outlet: "Amery Beacon" };
    const early = beacon("2031-03-12T08:00Z", { ...page, modifiedAt: "2031-03-12T08:00Z" });
    const late = post("2031-03-12T08:00Z", { ...page, modifiedAt: "2031-03-14T08:00Z" });
    expect(observed(early, late)).toEqual([["revision-order", "a", CERTAIN]]);
    expect(observed(late, early)).toEqual([["revision-order", "b", CERTAIN]]);
  });

  test("intervals are told in UTC, open ends in words", () => {
    const at = (value: string) => Date.parse(value);
    const day = { earliest: at("2031-03-12T08:00Z"), latest: at("2031-03-13T08:30:05Z") };
    expect(formatInterval(day)).toBe("between 2031-03-12T08:00Z and 2031-03-13T08:30:05Z");
    expect(formatInterval({ ...day, latest: day.earliest + 60_000 })).toBe("2031-03-12T08:00Z");
    expect(formatInterval({ ...day, latest: null })).toBe("from 2031-03-12T08:00Z on");
    expect(formatInterval({ earliest: null, latest: day.earliest })).toBe("before 2031-03-12T08:00Z");
    expect(formatInterval({ earliest: null, latest: null })).toBe("at a time not known");
  });
});
