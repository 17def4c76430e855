import { describe, expect, test } from "vitest";
import { makePlan, type Options, optionsSchema } from "../src/plan.js";

const DEFAULTS = {
  sensitivity: "edited",
  runWords: 8,
  editedWords: 16,
  statementWords: 8,
  leastSimilarity: 0.5,
  editGap: 10,
  signatureSize: 128,
  bands: 32,
  rows: 4,
  mostCarriers: 64,
  seed: 1,
} as const;

/** Option, least, greatest, the nearest value below and above. */
const BOUNDS = [
  ["runWords", 4, 100, 3, 101],
  ["editedWords", 6, 1_000, 5, 1_001],
  ["statementWords", 4, 1_000, 3, 1_001],
  ["leastSimilarity", 0.2, 1, 0.199, 1.001],
  ["editGap", 0, 48, -1, 49],
  ["signatureSize", 16, 512, 15, 513],
  ["bands", 1, 256, 0, 257],
  ["rows", 1, 32, 0, 33],
  ["mostCarriers", 4, 10_000, 3, 10_001],
  ["seed", 0, 0xffffffff, -1, 0x100000000],
] as const;

/** Room for any number of bands or rows. */
const ROOM: Record<string, Options> = {
  signatureSize: { bands: 1, rows: 1 },
  bands: { rows: 1, signatureSize: 512 },
  rows: { bands: 1, signatureSize: 512 },
};
const planWith = (option: string, value: unknown) => makePlan({ ...ROOM[option], [option]: value } as Options);

const refusal = (facts: object) => expect.objectContaining({ code: "URTEXT_OPTION_INVALID", facts });

describe("options", () => {
  test("have these defaults, and these options there are", () => {
    expect(makePlan().settings).toEqual(DEFAULTS);
    expect(Object.keys(optionsSchema.shape).sort()).toEqual(Object.keys(DEFAULTS).sort());
  });

  test("that nobody gave make the plan of all defaults, also behind another plan", () => {
    expect(makePlan()).toEqual(makePlan({}));
    makePlan({ runWords: 12 });
    expect(makePlan()).toEqual(makePlan({}));
  });

  test("each say what they are", () => {
    for (const schema of Object.values(optionsSchema.shape)) expect(schema.description).toMatch(/\w+ \w+.*\.$/u);
  });

  test.each(BOUNDS)("%s is taken from %d to %d and refused at %d and %d", (option, least, greatest, below, above) => {
    for (const value of [least, greatest]) {
      expect(planWith(option, value).settings).toMatchObject({ [option]: value });
    }
    for (const value of [below, above, Number.NaN, Number.POSITIVE_INFINITY, "8", null]) {
      expect(() => planWith(option, value)).toThrow(refusal(expect.objectContaining({ option })));
    }
  });

  test("that count are whole numbers, a share is not", () => {
    for (const [option, , greatest] of BOUNDS) {
      const between = () => planWith(option, greatest - 0.5);
      if (option === "leastSimilarity") expect(between().settings.leastSimilarity).toBe(0.5);
      else expect(between).toThrow(refusal(expect.objectContaining({ option })));
    }
  });

  test("that do not exist are refused by name, as are values that are no options", () => {
    expect(() => makePlan({ runWord: 9 } as Options)).toThrow(refusal(expect.objectContaining({ option: "runWord" })));
    expect(() => makePlan("edited" as Options)).toThrow(refusal(expect.objectContaining({ option: "options" })));
    expect(() => makePlan({ sensitivity: "loose" } as unknown as Options)).toThrow(
      refusal(expect.objectContaining({ option: "sensitivity" })),
    );
  });

  test("bands times rows may be as many as there are values, and not one more", () => {
    expect(makePlan({ signatureSize: 24, bands: 6, rows: 4 }).candidates.banding).toEqual({ bands: 6, rows: 4 });
    expect(() => makePlan({ signatureSize: 23, bands: 6, rows: 4 })).toThrow(
      refusal(expect.objectContaining({ option: "bands" })),
    );
  });

  test("left undefined take their default", () => {
    expect(makePlan({ runWords: undefined }).settings).toEqual(DEFAULTS);
  });
});

describe("the plan", () => {
  test("finds every run of runWords words: shingle and window come to just that, or less", () => {
    for (let runWords = 4; runWords <= 100; runWords++) {
      const { fingerprintWords, fingerprintWindow } = makePlan({ runWords }).sketch;
      expect(fingerprintWords).toBeGreaterThanOrEqual(1);
      expect(fingerprintWindow).toBeGreaterThanOrEqual(1);
      expect(fingerprintWords + fingerprintWindow - 1).toBeLessThanOrEqual(runWords);
    }
  });

  test("for verbatim runs looks at nothing but runs", () => {
    expect(makePlan({ sensitivity: "verbatim" }).alignment).toMatchObject({
      editedWords: null,
      statementWords: null,
      editGap: 0,
      reach: 0,
    });
    expect(makePlan().alignment).toMatchObject({ editedWords: 16, statementWords: 8, editGap: 10, runWords: 8 });
  });

  test("cannot be changed", () => {
    const plan = makePlan();
    expect(Object.isFrozen(plan) && Object.isFrozen(plan.settings)).toBe(true);
  });

  test("does not keep the caller's object", () => {
    const options = { runWords: 9 };
    const plan = makePlan(options);
    options.runWords = 12;
    expect(plan.settings.runWords).toBe(9);
  });
});

describe("the fingerprint of a plan", () => {
  test("is another for every other setting", () => {
    const changed: Options[] = [
      { sensitivity: "verbatim" },
      { runWords: 9 },
      { editedWords: 17 },
      { statementWords: 9 },
      { leastSimilarity: 0.51 },
      { editGap: 11 },
      { signatureSize: 129 },
      { bands: 31 },
      { rows: 3 },
      { mostCarriers: 65 },
      { seed: 2 },
    ];
    expect(changed.flatMap((options) => Object.keys(options)).sort()).toEqual(Object.keys(DEFAULTS).sort());
    const all = [{}, ...changed].map((options) => makePlan(options).fingerprint);
    expect(new Set(all).size).toBe(all.length);
  });

  test("is the same for defaults said and unsaid, in any order", () => {
    const said = Object.fromEntries(Object.entries(DEFAULTS).reverse()) as Options;
    expect(makePlan(said).fingerprint).toBe(makePlan().fingerprint);
  });

  test("is 16 hexadecimal digits that do not change between releases unless a method does", () => {
    expect(makePlan().fingerprint).toMatch(/^[0-9a-f]{16}$/u);
    expect(makePlan().fingerprint).toBe("d0412bfac6b0947b");
    expect(makePlan({ sensitivity: "verbatim", seed: 7 }).fingerprint).toBe("719b7810a73004c8");
  });
});
