import { describe, expect, test } from "vitest";
import { type Paint, toText } from "../../src/report/text.js";
import { trace } from "../../src/trace.js";
import { HOSTILE_ARTICLES } from "../support/exported.js";
import { DAM, FERRY, filler, MUSEUM } from "../support/news.js";
import { STORY } from "../support/report-articles.js";

const flat = (text: string) => text.replace(/\s+/gu, " ");

describe("the report for people", () => {
  test("says what, who, whom, how sure, why, what was changed, and what contradicts itself", async () => {
    const text = flat(toText(await trace(STORY)));
    expect(text).toContain("3 articles · 2 texts reused · 1 set aside");
    expect(text).toContain("Deckhands on the Marrow Sound ferries");
    expect(text).toContain("Amery Beacon [beacon] → Tessin Post [post] (copy");
    expect(text).toContain("first Amery Beacon [beacon]");
    expect(text).toContain("Tessin Post credits Amery Beacon");
    expect(text).toContain("number: “half” became “40 percent”");
    expect(text).toContain("shared-quotation");
    expect(text).toContain("outside these articles");
    expect(text).toContain("Torvald Eke");
    expect(text).toContain("conflict");
    expect(text).toContain("Set aside boilerplate");
  });

  test("tells how texts bound the times of a text's witnesses, four of them at most", async () => {
    const articles = ["a", "b", "c", "d", "e", "f"].map((id, i) => ({
      id,
      text: `${FERRY}\n\nThe old ferry sank on ${i + 1} May 2031, and nobody was hurt.`,
      language: "en",
    }));
    const two = flat(toText(await trace(articles.slice(0, 2))));
    expect(two).toContain("bound [a] not before 2031-05-01: its text (“sank on 1 May 2031”)");
    expect(two).toContain("bound [b] not before 2031-05-02");
    const six = flat(toText(await trace(articles)));
    expect(six).toContain("bound [d]");
    expect(six).not.toContain("bound [e]");
    expect(six).toContain("and 2 more");
  });

  test("tells the weightiest changes first, among their neighbours", async () => {
    const changed = FERRY.replace("walked off", "reportedly marched off")
      .replace("before dawn on Tuesday", "before dawn on Friday")
      .replace("by half", "by a third")
      .replace("lorries parked", "lorries not parked");
    const text = flat(
      toText(
        await trace([
          { id: "a", text: FERRY, publishedAt: "2031-03-12T08:00Z" },
          { id: "b", text: changed, publishedAt: "2031-03-12T09:00Z" },
        ]),
      ),
    );
    const order = [
      "number: “half” became “a third” (“boats by …, leaving”)",
      "date: “Tuesday” became “Friday” (“dawn on … after the”)",
      "negation: “of lorries parked along” became “of lorries not parked along”",
      "hedge: “Sound ferries” became “Sound ferries reportedly”",
      "“walked” became “marched”",
    ];
    expect(order.map((line) => [line, text.includes(`changed ${line}`)])).toEqual(order.map((line) => [line, true]));
    const places = order.map((line) => text.indexOf(line));
    expect(places).toEqual([...places].sort((x, y) => x - y));
  });

  test("says what was rejected and which limits were reached", async () => {
    const report = await trace([...STORY, { id: "empty", text: "…" }]);
    const cut = { ...report, limits: [{ cap: "mostCarriers", value: 64, reached: 1, says: "Some runs were cut." }] };
    const text = flat(toText(cut));
    expect(text).toContain("Rejected empty:");
    expect(text).toMatch(/Limits reached .*Some runs were cut\./u);
    expect(text).toContain("1 input rejected");
    expect(toText(report)).not.toContain("Limits reached");
  });

  test("says that it cannot be told, and who carries the text", async () => {
    const text = flat(
      toText(
        await trace([
          { id: "a", text: `${FERRY}\n\n${DAM}`, outlet: "Amery Beacon" },
          { id: "b", text: `${FERRY}\n\n${MUSEUM}` },
        ]),
      ),
    );
    expect(text).toContain("cannot be told");
    expect(text).toContain("carried by Amery Beacon [a], [b]");
    expect(text).toContain("origins 1 ");
  });

  test("says how many origins a text may have that is too short to have but one", async () => {
    const few = "Volunteers in rubber boots carried forty rescued herons to safety.";
    const articles = [DAM, MUSEUM].map((text, i) => ({ id: `a${i}`, text: `${text}\n\n${few}` }));
    expect(flat(toText(await trace(articles)))).toContain("1 to 2: cannot be told");
  });

  test("of nothing is one line", async () => {
    expect(toText(await trace([]))).toBe("0 articles · 0 texts reused · 0 set aside\n");
  });

  test("never claims a chance of one, and shortens long passages and long lists", async () => {
    const long = `${filler(0, 300)}. ${FERRY}`;
    const text = toText(
      await trace([
        { id: "a", text: long, outlet: "Amery Beacon", publishedAt: "2031-03-12T08:00Z" },
        { id: "b", text: long, outlet: "Tessin Post", publishedAt: "2031-03-12T09:00Z", credits: ["Amery Beacon"] },
      ]),
    );
    expect(text).not.toMatch(/1\.00/u);
    expect(text).toContain("[…]");
    expect(text.length).toBeLessThan(2_000);
  });

  test("shows half a character as it shows what steers a terminal", async () => {
    const report = await trace([...HOSTILE_ARTICLES, { id: "half \udc00", text: "" }]);
    const text = toText(report);
    expect(text.isWellFormed()).toBe(true);
    expect(text).toContain("\ufffd half");
    expect(text).toContain("half \ufffd");
  });

  test("keeps to its width and ends with one line break", async () => {
    const text = toText(await trace(STORY));
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(96);
    expect(text.endsWith("\n") && !text.endsWith("\n\n")).toBe(true);
  });

  test("is plain unless it is painted, and painted it is the same words", async () => {
    const report = await trace(STORY);
    const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const paint: Paint = { heading: mark("h"), strong: mark("b"), faint: mark("f"), warning: mark("w") };
    const painted = toText(report, paint);
    expect(painted).toMatch(/<h>.*<\/h>/u);
    expect(flat(painted.replace(/<\/?[hbfw]>/gu, ""))).toBe(flat(toText(report)));
    expect(toText(report)).not.toMatch(/\u001b/u);
  });
});
