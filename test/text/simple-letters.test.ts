import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CharacterClass, characterClasses } from "../../src/text/character-classes.js";
import { normaliseWord } from "../../src/text/normalise.js";
import { alphabetBit, keepApart, simpleFold } from "../../src/text/simple-letters.js";

const LETTERS = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) =>
  [CharacterClass.Letter, CharacterClass.Spaceless].includes(characterClasses()[code]),
);

/** Letters and digits of ASCII, and the simple letters of the Latin blocks. */
const LATIN = Array.from({ length: 0x1f00 }, (_, code) => code).filter(
  (code) =>
    (code < 0x250 || code >= 0x1e00) &&
    [CharacterClass.Letter, CharacterClass.Digit].includes(characterClasses()[code]) &&
    simpleFold(code) !== 0,
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
    const latin = fc.array(fc.constantFrom(...LATIN), { maxLength: 6 });
    fc.assert(
      fc.property(fc.oneof(neighbours, fc.array(letter, { maxLength: 3 }), latin), (codes) => {
        const folds = codes.map(simpleFold);
        fc.pre(keepApart(folds.reduce((bits, fold) => bits | alphabetBit(fold), 0)));
        expect(normaliseWord(String.fromCharCode(...codes))).toBe(String.fromCharCode(...folds));
      }),
      { numRuns: 3_000 },
    );
  });

  test("of two alphabets that are mistaken for each other have two bits", () => {
    const bits = [..."aαаա"].map((letter) => alphabetBit(letter.charCodeAt(0)));
    expect(new Set(bits).size).toBe(4);
    expect(bits.every(keepApart)).toBe(true);
    expect(keepApart(bits[0] | bits[1])).toBe(false);
    expect(keepApart(bits[0] | bits[2])).toBe(false);
    expect([..."éşạ"].every((letter) => keepApart(bits[0] | alphabetBit(letter.charCodeAt(0))))).toBe(true);
    expect(keepApart(alphabetBit(0x4e00))).toBe(true);
  });
});
