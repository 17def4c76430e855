import { describe, expect, test } from "vitest";
import { isSlip, typingError } from "../../../src/provenance/evidence/typing-error.js";
import { type Given, observeTwo } from "../../support/find-clusters.js";

const TEXT =
  "The company cut the crews of its night boats by half on Tuesday, as its drivers had feared since the spring, and left 1,243 lorries parked along the quay at Port Amery. The board said that the boats would sail again when the talks were over.";
const OWN = "Drivers who wait in the yard behind the market were given soup by the harbour chaplain.";
const page = (text: string): string => `${text}\n\n${OWN}`;

const told = (a: Given, b: Given) =>
  observeTwo(a, b, typingError).map(({ favours, weight, shared }) => ({ favours, weight, shared }));

describe("a typing error", () => {
  const wrong = TEXT.replace("drivers", "drviers");

  test("makes the side that has it a little likelier to be the copy, by nothing that a common source would not explain", () => {
    expect(told({ text: page(TEXT) }, { text: wrong })).toEqual([{ favours: "a", weight: 0.6, shared: 1 }]);
    expect(told({ text: wrong }, { text: page(TEXT) })).toEqual([{ favours: "b", weight: 0.6, shared: 1 }]);
  });

  test("is told with both words, each where it stands", () => {
    const [{ says, places }] = observeTwo({ text: page(TEXT) }, { text: wrong }, typingError);
    expect(says).toContain('"drviers"');
    const texts = [page(TEXT), wrong];
    expect(places.map(({ article, span }) => texts[article].slice(span.start, span.end))).toEqual([
      "drviers",
      "drivers",
    ]);
  });

  test("is told of no more than two words' weight, however many there are", () => {
    const text = `${TEXT} The drivers, the lorries and the company waited, and the boats of the company lay by the lorries.`;
    const many = text.replace("drivers", "drviers").replace("lorries", "lorires").replace("company", "compnay");
    expect(told({ text }, { text: many }).map(({ weight }) => weight)).toEqual([1.2]);
  });

  test("is none where the pages do not show which word is right", () => {
    expect(told({ text: TEXT }, { text: wrong })).toEqual([]);
    expect(told({ text: `${page(TEXT)} They are drviers.` }, { text: wrong })).toEqual([]);
  });

  test("is none in another form of a word, another country's spelling, a name or a shorter word", () => {
    const changed = (from: string, to: string) => {
      const text = TEXT.replace("drivers", from);
      return told({ text: `${text}\n\nIt is ${from}.` }, { text: text.replace(from, to) });
    };
    expect(changed("porters", "porter")).toEqual([]);
    expect(changed("neighbours", "neighbors")).toEqual([]);
    expect(changed("travelled", "traveled")).toEqual([]);
    expect(changed("Armenia", "Aremnia")).toEqual([]);
    expect(changed("form", "from")).toEqual([]);
    expect(changed("porters", "poters")).not.toEqual([]); // by the same road, so that none of these is silent for another reason
  });

  test("says nothing of two states of one page", () => {
    const url = "https://harbour-post.example/night-boats";
    expect(told({ text: page(TEXT), url }, { text: wrong, url })).toEqual([]);
  });
});

test("a slip is two letters changed about, one doubled or one lost, behind the first and before the last", () => {
  expect(isSlip("council", "counicl")).toBe(true);
  expect(isSlip("council", "councill")).toBe(false);
  expect(isSlip("council", "coouncil")).toBe(true);
  expect(isSlip("council", "concil")).toBe(true);
  expect(isSlip("council", "ouncil")).toBe(false);
  expect(isSlip("council", "cuoncli")).toBe(false);
  expect(isSlip("council", "counsel")).toBe(false);
  expect(isSlip("council", "council")).toBe(false);
});
