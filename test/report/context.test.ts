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

  test("ends where something else was changed: nobody's text has both", async () => {
    const vote = (words: string) =>
      `The minutes, which run to nineteen pages, record that the board voted ${words} to end the contract with the dredging firm, although the pilots had warned twice that silt was building up.`;
    const one = { id: "a", outlet: "Oxrow Post", text: vote("five to four") };
    for (const dates of [{}, { publishedAt: "2031-05-04T09:00Z" }]) {
      const two = { id: "b", outlet: "Sallow Times", text: `Oxrow Post reported:\n\n${vote("six to three")}` };
      const { clusters } = await trace([{ ...one, ...dates }, two]);
      const around = surroundingsIn(clusters[0]);
      const at = (words: string) => {
        const start = one.text.indexOf(words);
        return around({ article: "a", start, end: start + words.length });
      };
      expect(at("five")).toEqual({ before: "board voted", after: "to" });
      expect(at("four")).toEqual({ before: "to", after: "to end" });
    }
  });

  test("is parted from the words themselves as a text parts them", () => {
    expect(amongst({ before: "boats by", after: ", leaving" }, "a third")).toBe("boats by a third, leaving");
    expect(amongst({ before: "will", after: "close (soon)" }, "")).toBe("will close (soon)");
  });
});
