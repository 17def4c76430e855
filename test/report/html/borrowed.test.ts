import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { painted, partsOf } from "../../../src/report/html/borrowed.js";
import { exampleReport } from "../../support/exported.js";

const layer = fc.record({
  spans: fc.array(
    fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length })),
    { maxLength: 4 },
  ),
  paint: fc.nat(9),
});

describe("A text that is painted", () => {
  test("is there once and whole, each place in the first colour that was given for it", () => {
    fc.assert(
      fc.property(fc.array(layer, { maxLength: 5 }), (layers) => {
        const stretches = painted(80, layers);
        expect(stretches[0].start).toBe(0);
        expect(stretches.at(-1)!.end).toBe(80);
        stretches.forEach(({ start, end, paint }, i) => {
          expect(i === 0 || start === stretches[i - 1].end).toBe(true);
          for (let at = start; at < end; at++) {
            const first = layers.find(({ spans }) => spans.some((span) => span.start <= at && at < span.end));
            expect(paint).toBe(first === undefined ? null : first.paint);
          }
        });
      }),
    );
  });
});

describe("The parts of an article", () => {
  test("tell from whom it has what, and what it had first", async () => {
    const parts = partsOf(await exampleReport());
    const told = (id: string) => parts.get(id)!.map(({ role, from }) => [role, from]);
    expect(told("delta-lantern-memo")[0]).toEqual(["taken", "harbour-post-memo"]);
    expect(told("harbour-post-memo")[0]).toEqual(["first", null]);
    expect(told("trasna-ledger-wire")[0]).toEqual(["taken", null]);
    expect(told("harbour-post-ferry").every(([role]) => role === "aside")).toBe(true);
  });
});
