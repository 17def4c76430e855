import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { certainlyBefore, formatMoment, type Interval, intersection, parseTime } from "../../src/kernel/time.js";

const HOUR = 3_600_000;

function read(value: string): Interval {
  const parsed = parseTime(value);
  if ("problem" in parsed) throw new Error(`${value}: ${parsed.problem}`);
  return parsed.interval;
}

/** Both ends as ISO 8601, written out by the engine: another reader than ours. */
const ends = (value: string): (string | null)[] => {
  const { earliest, latest } = read(value);
  return [earliest, latest].map((end) => (end === null ? null : new Date(end).toISOString()));
};

const known = (earliest: number | null, latest: number | null): Interval => ({ earliest, latest });

describe("a time as it is written", () => {
  test.each([
    // A place's own day begins up to 14 hours before the UTC day, and ends up to 12 hours after it.
    ["2022", "2021-12-31T10:00:00.000Z", "2023-01-01T12:00:00.000Z"],
    ["2022-01", "2021-12-31T10:00:00.000Z", "2022-02-01T12:00:00.000Z"],
    ["2022-12", "2022-11-30T10:00:00.000Z", "2023-01-01T12:00:00.000Z"],
    ["2022-01-17", "2022-01-16T10:00:00.000Z", "2022-01-18T12:00:00.000Z"],
    ["2022-01-17T09:15", "2022-01-16T19:15:00.000Z", "2022-01-17T21:16:00.000Z"],
    ["2022-01-17T09:15:30", "2022-01-16T19:15:30.000Z", "2022-01-17T21:15:31.000Z"],
    ["2022-01-17T09:15Z", "2022-01-17T09:15:00.000Z", "2022-01-17T09:16:00.000Z"],
    ["2022-01-17T09:15:30Z", "2022-01-17T09:15:30.000Z", "2022-01-17T09:15:31.000Z"],
    ["2022-01-17T09:15:30.5Z", "2022-01-17T09:15:30.500Z", "2022-01-17T09:15:30.600Z"],
    ["2022-01-17T09:15:30,25Z", "2022-01-17T09:15:30.250Z", "2022-01-17T09:15:30.260Z"],
    ["2022-01-17T09:15:30.123Z", "2022-01-17T09:15:30.123Z", "2022-01-17T09:15:30.124Z"],
    ["2022-01-17T09:15:30.123456789Z", "2022-01-17T09:15:30.123Z", "2022-01-17T09:15:30.124Z"],
    ["2022-01-17T09:15+04:00", "2022-01-17T05:15:00.000Z", "2022-01-17T05:16:00.000Z"],
    ["2022-01-17T09:15+0400", "2022-01-17T05:15:00.000Z", "2022-01-17T05:16:00.000Z"],
    ["2022-01-17T09:15+04", "2022-01-17T05:15:00.000Z", "2022-01-17T05:16:00.000Z"],
    ["2022-01-17T20:15-09:30", "2022-01-18T05:45:00.000Z", "2022-01-18T05:46:00.000Z"],
    ["2022-01-17 09:15z", "2022-01-17T09:15:00.000Z", "2022-01-17T09:16:00.000Z"],
    [" 2022-01-17T23:59:59Z ", "2022-01-17T23:59:59.000Z", "2022-01-18T00:00:00.000Z"],
    ["2024-02-29", "2024-02-28T10:00:00.000Z", "2024-03-01T12:00:00.000Z"],
    ["2024-02", "2024-01-31T10:00:00.000Z", "2024-03-01T12:00:00.000Z"],
    ["2000-02-29T00:00Z", "2000-02-29T00:00:00.000Z", "2000-02-29T00:01:00.000Z"],
    ["0099-03-01T00:00Z", "0099-03-01T00:00:00.000Z", "0099-03-01T00:01:00.000Z"],
    ["0000-02-29T12:00Z", "0000-02-29T12:00:00.000Z", "0000-02-29T12:01:00.000Z"],
    ["0005", "0004-12-31T10:00:00.000Z", "0006-01-01T12:00:00.000Z"],
  ])("%s is a half-open interval from %s to %s", (value, earliest, latest) => {
    expect(ends(value)).toEqual([earliest, latest]);
  });

  test.each([
    "",
    "yesterday",
    "22-01-17",
    "2022-1-7",
    "20220117",
    "2022-W03",
    "2022-00",
    "2022-13",
    "2022-01-00",
    "2022-01-32",
    "2022-04-31",
    "2022-02-29",
    "1900-02-29",
    "2022-01-17T",
    "2022-01-17T24:00Z",
    "2022-01-17T09:60Z",
    "2022-01-17T09:15:61Z",
    "2022-01-17T09:15:30.Z",
    "2022-01-17T09:15+15:00",
    "2022-01-17T09:15+04:60",
    "2022-01-17Z",
    "17 January 2022",
    "2022-01-17T09:15Z and later",
    "٢٠٢٢",
  ])("%j is no time", (value) => {
    expect(parseTime(value)).toHaveProperty("problem");
  });

  test.each([
    ["2022-W03", "weeks"],
    ["2022-W03-1", "weeks"],
    ["2022W031", "weeks"],
    ["2022-W03-1T09:15Z", "weeks"],
    ["2022-017", "days of the year"],
    ["2022017", "days of the year"],
    ["20220117", "without hyphens"],
    ["20220117T0915Z", "without hyphens"],
    ["2022-01-17T0915Z", "without hyphens"],
    ["2022-01-17T09", "hours without minutes"],
    ["2022-01-17T09Z", "hours without minutes"],
    ["2022-01-17T24:00", "24:00"],
    ["+002022-01-17", "four figures"],
    ["-0044-03-15", "four figures"],
    ["2022-01/2022-03", "{ earliest, latest }"],
    ["2022-01-01T09:00[Europe/Paris]", "names of zones"],
    ["2022-01-01T09:00+01:00[Europe/Paris]", "names of zones"],
    ["2022-01-01T09:00+14:30", "no zone +14:30"],
    ["17 January 2022", "not ISO 8601"],
  ])("%j is refused, and the reason names what it is", (value, reason) => {
    const parsed = parseTime(value);
    expect("problem" in parsed && parsed.problem).toContain(reason);
  });

  test("a leap second is the second behind the last of its day, in every zone of whole hours", () => {
    expect(ends("2016-12-31T23:59:60Z")).toEqual(["2017-01-01T00:00:00.000Z", "2017-01-01T00:00:01.000Z"]);
    expect(ends("2017-01-01T01:59:60+02:00")).toEqual(ends("2016-12-31T23:59:60Z"));
    expect(parseTime("2016-12-31T23:58:60Z")).toHaveProperty("problem");
    expect(parseTime("2016-12-31T23:59:61Z")).toHaveProperty("problem");
  });

  test("every moment lies in what is left of it when its end is cut off", () => {
    const moment = fc.date({ min: new Date("0001-01-02"), max: new Date("9998-12-30"), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.constantFrom(4, 7, 10, 16, 19, 21, 22, 23), fc.boolean(), (date, length, zone) => {
        const value = date.toISOString().slice(0, length) + (zone && length > 10 ? "Z" : "");
        const { earliest, latest } = read(value);
        expect(earliest).toBeLessThanOrEqual(date.getTime());
        expect(latest).toBeGreaterThan(date.getTime());
      }),
    );
  });

  test("the engine's own reader finds the same moment, whatever the zone", () => {
    const moment = fc.date({ min: new Date("0100-01-02"), max: new Date("9998-12-30"), noInvalidDate: true });
    const two = (n: number) => String(n).padStart(2, "0");
    fc.assert(
      fc.property(moment, fc.nat(13), fc.nat(59), fc.constantFrom("+", "-"), (date, hours, minutes, sign) => {
        const value = `${date.toISOString().slice(0, 23)}${sign}${two(hours)}:${two(minutes)}`;
        expect(read(value).earliest).toBe(Date.parse(value));
      }),
    );
  });

  test("every day of a leap year and of a common year is a day, and no other is", () => {
    for (const year of [1900, 2000, 2023, 2024]) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= 31; day++) {
          const value = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
          const real = new Date(`${value}T00:00Z`).getUTCDate() === day;
          expect("interval" in parseTime(value), value).toBe(real);
        }
      }
    }
  });
});

describe("what is certainly earlier", () => {
  test("ends where the other begins: ends are half-open", () => {
    expect(certainlyBefore(known(0, 10), known(10, 20))).toBe(true);
    expect(certainlyBefore(known(0, 11), known(10, 20))).toBe(false);
  });

  test("nothing, where an end is open", () => {
    expect(certainlyBefore(known(0, null), known(10, 20))).toBe(false);
    expect(certainlyBefore(known(0, 5), known(null, 20))).toBe(false);
    expect(certainlyBefore(known(null, 5), known(10, null))).toBe(true);
  });

  test("a day is not before the next where no zone is stated, but is before the third", () => {
    expect(certainlyBefore(read("2022-01-17"), read("2022-01-18"))).toBe(false);
    expect(certainlyBefore(read("2022-01-17"), read("2022-01-19"))).toBe(false);
    expect(certainlyBefore(read("2022-01-17"), read("2022-01-20"))).toBe(true);
    expect(certainlyBefore(read("2022-01-17T09:15Z"), read("2022-01-17T09:16Z"))).toBe(true);
  });
});

describe("two facts about one moment", () => {
  const end = fc.option(fc.nat(12), { nil: null });
  const interval = fc
    .tuple(end, end)
    .map(([a, b]) => known(a, b))
    .filter(({ earliest, latest }) => earliest === null || latest === null || earliest < latest);
  const holds = ({ earliest, latest }: Interval, moment: number) =>
    (earliest === null || earliest <= moment) && (latest === null || moment < latest);

  test("allow the moments that both allow, or contradict each other", () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const both = intersection(a, b);
        const moments = Array.from({ length: 20 }, (_, i) => i - 3).filter((at) => holds(a, at) && holds(b, at));
        expect(both === null).toBe(moments.length === 0);
        if (both !== null) for (let at = -3; at < 17; at++) expect(holds(both, at)).toBe(moments.includes(at));
      }),
    );
  });

  test("that only touch contradict each other", () => {
    expect(intersection(known(0, 10), known(10, 20))).toBeNull();
  });
});

describe("a moment as it is shown", () => {
  test.each([
    ["2022-01-17T09:15:00.000Z", "2022-01-17T09:15Z"],
    ["2022-01-17T09:15:30.000Z", "2022-01-17T09:15:30Z"],
    ["2022-01-17T09:15:30.250Z", "2022-01-17T09:15:30.250Z"],
    ["2022-01-17T00:00:00.000Z", "2022-01-17T00:00Z"],
  ])("%s is shown as %s, which reads as itself", (moment, shown) => {
    expect(formatMoment(Date.parse(moment))).toBe(shown);
    expect(read(shown).earliest).toBe(Date.parse(moment));
  });

  test("no time zone of the machine has a say", () => {
    expect(new Date(read("2022-03-27T02:30Z").earliest!).getTime()).toBe(Date.UTC(2022, 2, 27, 2, 30));
    expect(read("2022-03-27").latest! - read("2022-03-27").earliest!).toBe(50 * HOUR);
  });
});
