import { describe, expect, test } from "vitest";
import { factsOf, type JudgedAlignment, judge } from "../../src/clusters/judge.js";
import { findClusters, type Given } from "../support/find-clusters.js";
import { DAM, FERRY, filler, MUSEUM, ORCHARD, TRAM } from "../support/news.js";

const SHARE = "Share on Facebook · Tweet · WhatsApp · Print · Copy link · Email · Telegram · Reddit";
const COPYRIGHT = "© 2031 Amery Beacon Printing House. All rights reserved, on land and at sea.";

function judged(a: Given, b: Given): (readonly [JudgedAlignment["kind"], string[]])[] {
  const { articles, alignments } = findClusters(a, b);
  const pairs = alignments.filter((pair) => pair.a !== pair.b);
  return judge(pairs, articles, factsOf(articles)).map(({ kind, pair: { alignment } }) => [
    kind,
    alignment.pieces.map((piece) => articles[0].article.text.slice(piece.a.start, piece.a.end)),
  ]);
}

describe("judging what two pages share", () => {
  test("cuts furniture off a passage that runs into it", () => {
    const text = `${FERRY}\n${COPYRIGHT}`;
    expect(judged({ text: `${DAM}\n${text}` }, { text: `${MUSEUM}\n${text}` })).toEqual([
      ["boilerplate", [COPYRIGHT.slice(2)]],
      ["copy", [FERRY]],
    ]);
  });

  test("leaves a story one passage around the furniture in its midst", () => {
    const text = `${FERRY}\n${SHARE}\n${TRAM}`;
    const found = judged({ text: `${DAM}\n${text}` }, { text: `${ORCHARD}\n${text}` });
    expect(found).toEqual([
      ["boilerplate", [SHARE]],
      ["copy", [FERRY, TRAM]],
    ]);
  });

  test("sets aside what is furniture on one of the pages, whatever it is on the other", () => {
    const line = "Mira Oslund is a senior fellow at the Institute for Small Harbours and a bell ringer.";
    const found = judged({ text: `${FERRY}\n${line}`, authors: ["Mira Oslund"] }, { text: `${line}\n${DAM}` });
    expect(found).toEqual([["boilerplate", [line]]]);
  });

  test("sets a few words that are left aside too, and tells nothing of fewer", () => {
    const few = (words: string) => ({ text: `${FERRY}\n${words}\n${COPYRIGHT}` });
    const other = (words: string) => ({ text: `${DAM}\n${words}\n${COPYRIGHT}` });
    expect(
      judged(few("Rusted anchors and winches"), other("Rusted anchors and winches")).map(([kind]) => kind),
    ).toEqual(["boilerplate", "boilerplate"]);
    expect(judged(few("Rusted anchors"), other("Rusted anchors")).map(([kind]) => kind)).toEqual(["boilerplate"]);
  });

  test("knows a revision though furniture is the longer part of both pages", () => {
    const page = (last: string) => ({
      text: [
        SHARE,
        FERRY,
        DAM,
        ORCHARD,
        last,
        SHARE,
        COPYRIGHT,
        ...Array.from({ length: 6 }, (_, i) => `© ${2031 + i} Amery Beacon and ${filler(0, 12)}`),
      ].join("\n"),
      outlet: "Amery Beacon",
    });
    const kinds = judged(page("The trams ran late."), page("The trams ran on time.")).map(([kind]) => kind);
    expect(kinds).toContain("revision");
    expect(kinds).not.toContain("copy");
  });

  test("says for each part why it is set aside", () => {
    const { articles, alignments } = findClusters(
      { text: `${DAM}\n${SHARE}\n${COPYRIGHT}` },
      { text: `${FERRY}\n${SHARE}\n${COPYRIGHT}` },
    );
    const [{ reason }] = judge(alignments, articles, factsOf(articles));
    expect(reason).toBe("buttons to share the page; a copyright line");
  });
});
