import fc from "fast-check";
import { compare, type Limit, trace } from "urtext";
import { describe, expect, it } from "vitest";
import { runsOutside, sharedRuns, untoldRuns } from "../slow/untold-runs.js";
import { articlesOf, runsCases } from "../support/planted-runs.js";

/** The default of `runWords`. */
const N = 8;
/** As many cases as the law names: `LAW_ONE_CASES=10000 npx vitest run --config test/vitest.config.ts test/laws/law-one`. */
const CASES = Number(process.env.LAW_ONE_CASES ?? 450);
const TIME = 60_000 + 200 * CASES;
/** The caps that may cost a run; that a language has no stemmer costs none. */
const isCap = ({ cap }: Limit): boolean => cap === "comparisonsPerWord" || cap === "mostCarriers";

describe("Of what two texts have in a row, nothing is lost in silence", () => {
  it.each([
    { sensitivity: "verbatim" as const, share: 0.25 },
    { sensitivity: "edited" as const, share: 0.5 },
    { sensitivity: "reworded" as const, share: 0.25 },
  ])(
    "compare() tells every run of eight words, or sets it aside with the reason ($sensitivity)",
    ({ sensitivity, share }) => {
      let [told, capped] = [0, 0];
      fc.assert(
        fc.property(runsCases, (given) => {
          const [a, b] = articlesOf(given);
          const shared = sharedRuns(a, b, N);
          const { alignments, excluded, limits } = compare(a, b, { sensitivity });
          if (limits.some(isCap)) return void capped++;
          expect(untoldRuns(shared, [...alignments, ...excluded.map(({ alignment }) => alignment)])).toEqual([]);
          expect(excluded.filter(({ reason }) => reason === "")).toEqual([]);
          told += shared.runs.length;
        }),
        { numRuns: Math.ceil(CASES * share), seed: 20310511 },
      );
      expect(told).toBeGreaterThan(2 * CASES * share);
      expect(capped).toBeLessThan(0.02 * CASES);
    },
    TIME,
  );

  it(
    "trace() has both places of every run among the witnesses, or sets them aside with the reason",
    async () => {
      let told = 0;
      await fc.assert(
        fc.asyncProperty(runsCases, async (given) => {
          const [a, b] = articlesOf(given);
          const shared = sharedRuns(a, b, N);
          const { clusters, excluded, limits } = await trace([a, b]);
          if (limits.some(isCap)) return;
          const spansOf = (article: string) => (text: (typeof clusters | typeof excluded)[number]) =>
            text.witnesses.filter((witness) => witness.article === article).flatMap(({ spans }) => spans);
          const [inA, inB] = [spansOf("a"), spansOf("b")];
          const groups = [...clusters, ...excluded].map((text) => ({ a: inA(text), b: inB(text) }));
          expect(runsOutside(shared, groups)).toEqual([]);
          expect(excluded.filter(({ reason }) => reason === "")).toEqual([]);
          told += shared.runs.length;
        }),
        { numRuns: Math.ceil(CASES / 3), seed: 20310512 },
      );
      expect(told).toBeGreaterThan(CASES / 2);
    },
    TIME,
  );
});
