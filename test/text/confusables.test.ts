import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inOneAlphabet } from "../../src/text/confusables.js";

describe("a word of several alphabets", () => {
  test.each([
    ["hаrbоur", "harbour"],
    ["НARBOUR", "HARBOUR"],
    ["mіnіster", "minister"],
    ["pοrt", "port"],
    ["сafе\u0301", "café"],
    ["пopт", "порт"],
    ["Укpаїна", "Україна"],
    ["λoγος", "λογος"],
    ["Αθήνa", "Αθήνα"],
    ["sհip", "ship"],
    ["gәmi", "gəmi"],
    ["2оth", "2oth"],
  ])("%s is %s", (mixed, one) => {
    expect(inOneAlphabet(mixed)).toBe(one);
  });

  test.each([
    ["with most of its letters", "oсо", "осо"],
    ["of its first letter, where both have as many", "сo", "со"],
    ["of its first letter the other way round", "cо", "co"],
    ["that has the letters which only one has", "ѕhip", "ship"],
  ])("is written in the alphabet %s", (_, mixed, one) => {
    expect(inOneAlphabet(mixed)).toBe(one);
  });

  test.each(["iPhoneом", "gλ", "5µm", "Яndex", "ԱԲoy"])(
    "%s stays as it is: no alphabet has all of its shapes",
    (word) => {
      expect(inOneAlphabet(word)).toBe(word);
    },
  );
});

describe("a word of one alphabet", () => {
  test.each(["сор", "оно", "ХОР", "cop", "ono", "νυν", "սոսկ", "Україна", "déjà", "한국", "中"])(
    "%s stays as it is",
    (word) => {
      expect(inOneAlphabet(word)).toBe(word);
    },
  );

  test("stays as it is, whatever the word", () => {
    const alphabets = ["aceopxyABCEHKMOPTXé", "асеорхуАВСЕНКМОРТХїй", "αορινχΑΒΕΖΗΙΚή", "օսոհՕՏցյ"];
    const word = fc.constantFrom(...alphabets).chain((letters) => fc.string({ unit: fc.constantFrom(...letters) }));
    fc.assert(fc.property(word, (given) => inOneAlphabet(given) === given));
  });
});

describe("any word", () => {
  test("is folded once and for all", () => {
    const word = fc.string({ unit: fc.constantFrom(..."aceotnéЖасеонїΑαορλօսբ1") });
    fc.assert(
      fc.property(word, (given) => {
        const once = inOneAlphabet(given);
        expect(inOneAlphabet(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });
});
