import { describe, expect, it } from "vitest";
import { toIso } from "../../../src/ingest/feeds/dates.js";

describe("A time of a feed", () => {
  it.each([
    ["Sun, 04 May 2031 09:15:00 +0200", "2031-05-04T09:15:00+02:00"],
    ["Sunday, 4 May 2031 09:15:00 -0330", "2031-05-04T09:15:00-03:30"],
    ["4 May 2031 09:15 GMT", "2031-05-04T09:15Z"],
    ["04 May 31 9:05 UT", "2031-05-04T09:05Z"],
    ["04 May 99 09:05 EDT", "1999-05-04T09:05-04:00"],
    ["Sun, 04 May 2031 09:15:00 -0000", "2031-05-04T09:15:00Z"],
    ["Sun, 04 May 2031 09:15:00 CEST", "2031-05-04T09:15:00"],
    ["Sun, 04 September 2031 09:15:00", "2031-09-04T09:15:00"],
    ["04 May 2031", "2031-05-04"],
    ["2031-05-04", "2031-05-04"],
    [" 2031-05-04T09:15:00.250+02:00\n", "2031-05-04T09:15:00.250+02:00"],
  ])("%j keeps its precision and its zone", (given, iso) => {
    expect(toIso(given)).toBe(iso);
  });

  it.each(["yesterday", "Sun, 34 May 2031 09:15:00 GMT", "Sun, 04 Foo 2031 09:15:00 GMT", "04 May 2031 25:00 GMT", ""])(
    "%j is none",
    (given) => {
      expect(toIso(given)).toBeNull();
    },
  );
});
