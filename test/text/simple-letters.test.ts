import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CharacterClass, characterClasses } from "../../src/text/character-classes.js";
import { normaliseWord } from "../../src/text/normalise.js";
import { alphabetBit, isOneBit, simpleFold } from "../../src/text/simple-letters.js";

const LETTERS = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) =>
  [CharacterClass.Letter, CharacterClass.Spaceless].includes(characterClasses()[code]),
);

describe("simple letters", () => {
  test("are most letters, and no others fold to anything", () => {
    expect(LETTERS.filter((code) => simpleFold(code) !== 0).length).toBeGreaterThan(0.97 * LETTERS.length);
    for (const code of [0, 0x1100, 0x57e, 0xdf, 0x640, 0xffff, 0x1d400]) expect(simpleFold(code)).toBe(0);
  });

  test("fold to the normal form of a word of theirs, letter by letter", () => {
    const letter = fc.constantFrom(...LETTERS.filter((code) => simpleFold(code) !== 0));
    const neighbours = letter.chain((code) =>
      fc.array(fc.constantFrom(...LETTERS.filter((other) => Math.abs(other - code) < 200 && simpleFold(other) !== 0)), {
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(fc.oneof(neighbours, fc.array(letter, { maxLength: 3 })), (codes) => {
        const folds = codes.map(simpleFold);
        fc.pre(isOneBit(folds.reduce((bits, fold) => bits | alphabetBit(fold), 0)));
        expect(normaliseWord(String.fromCharCode(...codes))).toBe(String.fromCharCode(...folds));
      }),
      { numRuns: 3_000 },
    );
  });

  test("of two alphabets that are mistaken for each other have two bits", () => {
    const bits = [..."aαаա"].map((letter) => alphabetBit(letter.charCodeAt(0)));
    expect(new Set(bits).size).toBe(4);
    expect(bits.every(isOneBit)).toBe(true);
    expect(isOneBit(bits[0] | bits[1])).toBe(false);
    expect(isOneBit(alphabetBit(0x4e00))).toBe(true);
  });
});
