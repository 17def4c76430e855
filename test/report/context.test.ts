import { describe, expect, test } from "vitest";
import { amongst, surroundingsIn } from "../../src/report/context.js";
import { trace } from "../../src/trace.js";
import { FERRY } from "../support/news.js";

const [cluster] = (
  await trace([
    { id: "a", text: `It began so. ${FERRY}`, publishedAt: "2031-03-12T08:00Z" },
    { id: "b", text: FERRY.replace("Tuesday", "Friday"), publishedAt: "2031-03-12T09:00Z" },
  ])
).clusters;
const surroundings = surroundingsIn(cluster);
const placeOf = (article: string, words: string) => {
  const start = `It began so. ${FERRY}`.indexOf(words);
  return { article, start, end: start + words.length };
};

describe("what stands around a place", () => {
  test("is told from the text that the report shows, with its punctuation", () => {
    expect(cluster.first.article).toBe("a");
    expect(surroundings(placeOf("a", "Tuesday"))).toEqual({ before: "dawn on", after: "after the" });
    expect(surroundings(placeOf("a", "half"))).toEqual({ before: "boats by", after: ", leaving" });
    expect(surroundings(placeOf("a", "Deckhands"))).toEqual({ before: "", after: "on the" });
  });

  test("is not known of another article's text, nor outside the passage", () => {
    expect(surroundings({ article: "b", start: 0, end: 5 })).toBeNull();
    expect(surroundings(placeOf("a", "began"))).toBeNull();
    expect(surroundingsIn({ ...cluster, text: "other" })(placeOf("a", "Tuesday"))).toBeNull();
  });

  test("is parted from the words themselves as a text parts them", () => {
    expect(amongst({ before: "boats by", after: ", leaving" }, "a third")).toBe("boats by a third, leaving");
    expect(amongst({ before: "will", after: "close (soon)" }, "")).toBe("will close (soon)");
  });
});
