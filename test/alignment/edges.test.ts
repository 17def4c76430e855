import { compare } from "urtext";
import { describe, expect, it } from "vitest";
import { processorTime } from "../support/processor-time.js";

/** What two texts share, as the words of both sides, and the changes. */
function shared(a: string, b: string) {
  return compare(a, b).alignments.map(({ a: x, b: y, changes }) => ({
    a: a.slice(x.start, x.end),
    b: b.slice(y.start, y.end),
    changes: changes.map(({ kind, from, to }) => `${kind}: ${from} → ${to}`),
  }));
}

const DOSES = "doses of measles vaccine were destroyed in the fire at the depot near the harbour";

describe("The edges of a passage", () => {
  it("take in the number that begins a sentence and was changed", () => {
    const [found] = shared(`Some 12,000 ${DOSES}.`, `Some 21,000 ${DOSES}.`);
    expect(found).toMatchObject({ a: `Some 12,000 ${DOSES}.`, changes: ["number: 12,000 → 21,000"] });
  });

  it("take in the number that ends a sentence and was changed", () => {
    const report = "A report by the auditors of the port put the loss of doses at";
    expect(shared(`${report} 12,000.`, `${report} 21,000.`)[0].changes).toEqual(["number: 12,000 → 21,000"]);
  });

  it("take in a negation at the start and a sum at the end", () => {
    const court = "court found the minister guilty of taking bribes from a shipping firm and fined him";
    const [found] = shared(`Nobody spoke. The ${court} 200 crowns.`, `Everyone left. No ${court} 900 crowns.`);
    expect(found.changes).toEqual(["negation: The → No", "number: 200 → 900"]);
  });

  it("take in words that only one side has", () => {
    expect(shared(`The ${DOSES}.`, `Half of the ${DOSES}.`)[0].changes).toEqual(["number:  → Half"]);
  });

  it("leave a sentence alone of which more than a few words are other words", () => {
    const [found] = shared(
      `Nobody in the whole of the northern province had expected that ${DOSES}.`,
      `It came as a shock to the nurses of the islands that ${DOSES}.`,
    );
    expect(found.a).toMatch(/^that doses|^doses/);
  });

  it("never leave the quotation that the passage stands in", () => {
    const [found] = shared(`${DOSES[0].toUpperCase()}${DOSES.slice(1)}.`, `She said “${DOSES},” and left.`);
    expect(found.b).toBe(DOSES);
  });

  it("measure a script without spaces in half words, as all lengths are measured", () => {
    const fire = "昨夜港口附近的仓库起火，消防员赶到时屋顶已经倒塌，两名守夜人受了轻伤，损失由";
    const [found] = shared(`${fire}航运公司共同分担。`, `${fire}企业共同分担。`);
    expect(found).toMatchObject({ a: `${fire}航运公司共同分担。`, b: `${fire}企业共同分担。` });
  });

  it("go on past words that were misread, as far as word stands against word", () => {
    const [start, scanned] = [
      "Seven ancient mariners remember the burning",
      "Seven ancieut rnariners rernember the buming",
    ];
    const [found] = shared(
      `Nobody spoke. ${start} ${DOSES}. Ilk left.`,
      `Rain fell. ${scanned} ${DOSES}. Halm stayed.`,
    );
    expect(found).toMatchObject({ a: `${start} ${DOSES}.`, b: `${scanned} ${DOSES}.` });
    const [turned] = shared(`${DOSES} ${start}. Ilk left.`, `${DOSES} ${scanned}. Halm stayed.`);
    expect(turned).toMatchObject({ a: `${DOSES} ${start}.`, b: `${DOSES} ${scanned}.` });
  });

  it("do not compare words that no language has", () => {
    const endless = (letter: string) => `${letter}${"x".repeat(50_000)}`;
    const begun = processorTime();
    expect(shared(`${endless("a")} ${DOSES}.`, `${endless("b")} ${DOSES}.`)).toHaveLength(1);
    expect(processorTime() - begun).toBeLessThan(2_000);
  });

  it("stay where they are with sensitivity `verbatim`", () => {
    const a = `Some 12,000 ${DOSES}.`;
    const { alignments } = compare(a, `Some 21,000 ${DOSES}.`, { sensitivity: "verbatim" });
    expect(a.slice(alignments[0].a.start, alignments[0].a.end)).toBe(`${DOSES}.`);
  });
});
