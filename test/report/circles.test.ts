import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edgesInCircles } from "../../src/report/circles.js";

interface Edge {
  readonly from: string;
  readonly to: string;
}

const edgesOf = (text: string): Edge[] => text.split(" ").map((pair) => ({ from: pair[0], to: pair[1] }));
const inCircles = (edges: readonly Edge[]) => edges.filter((edge) => edgesInCircles(edges).has(edge));

/** The slow twin: an edge lies on a circle where its start is among all that its end leads to. */
function leadsBack({ from, to }: Edge, edges: readonly Edge[]): boolean {
  const reached = new Set([to]);
  for (const _ of edges) for (const edge of edges) if (reached.has(edge.from)) reached.add(edge.to);
  return reached.has(from);
}

describe("edges in circles", () => {
  test.each([
    ["ab bc ac", ""],
    ["ab ba bc", "ab ba"],
    ["ab bc ca cd de", "ab bc ca"],
    ["ab ba cd dc bc", "ab ba cd dc"],
  ])("of %s are: %s", (all, expected) => {
    expect(inCircles(edgesOf(all))).toEqual(expected === "" ? [] : edgesOf(expected));
  });

  test("are those from whose end a way leads back", () => {
    const node = fc.constantFrom(..."abcdefgh");
    fc.assert(
      fc.property(fc.array(fc.record({ from: node, to: node }), { maxLength: 16 }), (edges) => {
        expect(inCircles(edges)).toEqual(edges.filter((edge) => leadsBack(edge, edges)));
      }),
    );
  });

  test("are found in a ring of as many articles as a collection may have", () => {
    const ring = Array.from({ length: 50_000 }, (_, i) => ({ from: `${i}`, to: `${(i + 1) % 50_000}` }));
    expect(edgesInCircles(ring).size).toBe(ring.length);
    expect(edgesInCircles(ring.slice(1)).size).toBe(0);
  });
});
