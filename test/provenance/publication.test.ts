import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contradictions, orderInTime, publicationOf, versionOf } from "../../src/provenance/publication.js";
import type { ArticleInput } from "../../src/text/article.js";
import { orderByMoments } from "../slow/order-in-time.js";
import { makeArticle } from "../support/make-article.js";
import { FERRY } from "../support/news.js";

const dated = (rest: Partial<ArticleInput>) => makeArticle(FERRY, rest);
const at = (value: string) => Date.parse(value);
const HOUR = 3_600_000;

describe("when an article was published", () => {
  test("is not known where nothing is", () => {
    expect(publicationOf(dated({}))).toBeNull();
  });

  test("is a day, wherever on earth that day may be, and never midnight", () => {
    expect(publicationOf(dated({ publishedAt: "2031-03-12" }))).toEqual({
      interval: { earliest: at("2031-03-11T10:00Z"), latest: at("2031-03-13T12:00Z") },
      source: "publishedAt",
    });
  });

  test("lies in every time stated as such, with all their sources", () => {
    const article = dated({
      publishedAt: "2031-03",
      dates: [{ kind: "published", value: "2031-03-12T09:15Z", source: "feed" }],
    });
    expect(publicationOf(article)).toEqual({
      interval: { earliest: at("2031-03-12T09:15Z"), latest: at("2031-03-12T09:16Z") },
      source: "publishedAt, feed",
    });
  });

  test("was not later than it was changed or seen", () => {
    const seen = publicationOf(dated({ publishedAt: "2031-03", observedAt: "2031-03-04T08:00Z" }));
    expect(seen?.interval.latest).toBe(at("2031-03-04T08:01Z"));
    const changed = publicationOf(dated({ modifiedAt: "2031-03-04T08:00Z" }));
    expect(changed?.interval).toEqual({ earliest: null, latest: at("2031-03-04T08:01Z") });
  });

  test("lies anywhere in what two things say that contradict each other, and the contradiction is kept", () => {
    const article = dated({ publishedAt: "2031-03-12T09:15Z", observedAt: "2031-03-01T00:00Z" });
    expect(publicationOf(article)).toEqual({
      interval: { earliest: null, latest: at("2031-03-12T09:16Z") },
      source: "dates that contradict each other",
    });
    expect(contradictions(article).map(([a, b]) => [a.kind, b.kind])).toEqual([["published", "observed"]]);
    const agreed = dated({ publishedAt: "2031-03", observedAt: "2031-03-12" });
    expect(contradictions(agreed)).toEqual([]);
    expect(publicationOf(agreed)?.interval.earliest).toBe(at("2031-02-28T10:00Z"));
  });

  test("lies between the first and the last of several times of publication that exclude each other", () => {
    const values = ["2031-05-20T10:00Z", "2031-06-01T10:00Z", "2031-05-01T10:00Z"];
    const article = dated({ dates: values.map((value) => ({ kind: "published" as const, value })) });
    expect(publicationOf(article)?.interval).toEqual({
      earliest: at("2031-05-01T10:00Z"),
      latest: at("2031-06-01T10:01Z"),
    });
    expect(contradictions(article)).toHaveLength(3);
  });

  test("is told to be contradictory ten times at most", () => {
    const dates = Array.from({ length: 9 }, (_, i) => ({ kind: "published" as const, value: `203${i}` }));
    expect(contradictions(dated({ dates }))).toHaveLength(10);
  });

  test("does not say when its present text was: that is the last change", () => {
    const article = dated({ publishedAt: "2031-03-12T09:15Z", modifiedAt: "2031-03-14T10:00Z" });
    expect(versionOf(article)?.earliest).toBe(at("2031-03-14T10:00Z"));
    expect(versionOf(dated({ publishedAt: "2031-03-12T09:15Z" }))?.earliest).toBe(at("2031-03-12T09:15Z"));
    expect(versionOf(dated({}))).toBeNull();
  });

  test("and its last change is the latest, in whatever order they are given", () => {
    const values = ["2031-03-14T10:00Z", "2031-03-19T10:00Z", "2031-03-16T10:00Z"];
    for (const order of [values, [...values].reverse(), [...values].sort()]) {
      const article = dated({ dates: order.map((value) => ({ kind: "modified" as const, value })) });
      expect(versionOf(article)?.earliest).toBe(at("2031-03-19T10:00Z"));
    }
  });
});

describe("order in time", () => {
  const interval = (earliest: number | null, latest: number | null) => ({ earliest, latest });
  const some = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }))
    .map(([start, width]) => interval(start * HOUR, (start + width) * HOUR));

  test("is certain where the intervals are apart, also where they touch", () => {
    expect(orderInTime(interval(0, 5), interval(5, 9))).toBe(Number.POSITIVE_INFINITY);
    expect(orderInTime(interval(5, 9), interval(0, 5))).toBe(Number.NEGATIVE_INFINITY);
    expect(orderInTime(interval(null, 5), interval(7, null))).toBe(Number.POSITIVE_INFINITY);
  });

  test("is not told by two dates of one day, by a date inside the other, or by nothing", () => {
    const day = publicationOf(dated({ publishedAt: "2031-03-12" }))!.interval;
    const month = publicationOf(dated({ publishedAt: "2031-03" }))!.interval;
    const minute = publicationOf(dated({ publishedAt: "2031-03-12T08:00Z" }))!.interval;
    expect(orderInTime(day, day)).toBe(0);
    expect(orderInTime(day, month)).toBe(0);
    expect(orderInTime(month, day)).toBe(0);
    expect(orderInTime(minute, day)).toBe(0);
    expect(orderInTime(null, day)).toBe(0);
    expect(orderInTime(day, null)).toBe(0);
    expect(orderInTime(interval(null, 5), interval(2, 9))).toBe(0);
  });

  test("is not told by one day stated in two ways, and is by moments of one day in two zones", () => {
    const published = (publishedAt: string) => publicationOf(dated({ publishedAt }))!.interval;
    expect(orderInTime(published("2031-03-12"), published("2031-03-12T23:59+14:00"))).toBe(0);
    expect(orderInTime(published("2031-03-12"), published("2031-03-12T00:00-12:00"))).toBe(0);
    const [east, west] = [published("2031-03-12T23:00+12:00"), published("2031-03-12T01:00-11:00")];
    expect(orderInTime(east, west)).toBe(Number.POSITIVE_INFINITY);
  });

  test("of intervals that overlap is what their moments say, up to five nats", () => {
    let compared = 0;
    fc.assert(
      fc.property(some, some, (a, b) => {
        const order = orderInTime(a, b);
        const holds = (x: typeof a, y: typeof a) => x.earliest! <= y.earliest! && x.latest! >= y.latest!;
        if (!Number.isFinite(order)) return;
        if (holds(a, b) || holds(b, a)) {
          expect(order).toBe(0);
          return;
        }
        compared++;
        const twin = orderByMoments(a, b);
        expect(Math.abs(order - Math.max(-5, Math.min(5, twin)))).toBeLessThan(0.12);
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  test("of the other way round is the other order", () => {
    fc.assert(fc.property(some, some, (a, b) => orderInTime(a, b) === -orderInTime(b, a)));
  });
});
