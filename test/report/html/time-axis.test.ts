import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ticksBetween } from "../../../src/report/html/time-axis.js";

const labels = (from: string, to: string, most = 6): string[] =>
  ticksBetween(Date.parse(from), Date.parse(to), most).map(({ label }) => label);

describe("A time axis", () => {
  test("has round moments in the finest step that fits, each told by what changed since the one before", () => {
    expect(labels("2031-03-12T07:50Z", "2031-03-12T10:10Z")).toEqual([
      "12 Mar 2031, 08:00",
      "08:30",
      "09:00",
      "09:30",
      "10:00",
    ]);
    expect(labels("2031-03-12T20:00Z", "2031-03-13T12:00Z")).toEqual([
      "12 Mar 2031, 21:00",
      "13 Mar, 00:00",
      "03:00",
      "06:00",
      "09:00",
      "12:00",
    ]);
    expect(labels("2031-12-30T10:00Z", "2032-01-02T12:00Z")).toEqual(["31 Dec 2031", "1 Jan 2032", "2 Jan"]);
    expect(labels("2031-10-20T00:00Z", "2032-03-10T00:00Z")).toEqual(["Nov 2031", "Dec", "Jan 2032", "Feb", "Mar"]);
    expect(labels("1997-05-01T00:00Z", "2024-05-01T00:00Z")).toEqual(["2000", "2005", "2010", "2015", "2020"]);
  });

  test("has between any two moments no more ticks than asked for and one, in order, inside", () => {
    const moment = fc.integer({ min: Date.parse("1900-01-01"), max: Date.parse("2200-01-01") });
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 60_000, max: 3e12 }),
        fc.integer({ min: 2, max: 9 }),
        (from, width, most) => {
          const times = ticksBetween(from, from + width, most).map(({ time }) => time);
          expect(times.length).toBeLessThanOrEqual(most + 2); // months are not of one length
          expect(times.every((time) => time >= from && time <= from + width)).toBe(true);
          expect(times.every((time, i) => i === 0 || time > times[i - 1])).toBe(true);
        },
      ),
    );
  });
});
