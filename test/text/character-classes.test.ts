import { describe, expect, test } from "vitest";
import { UNICODE_VERSION } from "../../src/text/character-class-table.js";
import { CharacterClass, characterClasses } from "../../src/text/character-classes.js";
import { characterClassOf } from "../support/character-class-of.js";

const WORDLY = [CharacterClass.Letter, CharacterClass.Spaceless, CharacterClass.Digit];

describe("the table of character classes", () => {
  test("is what this engine's Unicode says, code point by code point, where it is of the same version", () => {
    const table = characterClasses();
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const expected = characterClassOf(code);
      const holds =
        process.versions.unicode === UNICODE_VERSION
          ? table[code] === expected
          : // Another version knows more or fewer characters; but what both know for a letter stays one.
            !(WORDLY.includes(table[code]) && WORDLY.includes(expected)) || table[code] === expected;
      if (!holds) wrong.push(`U+${code.toString(16)}: ${table[code]}, not ${expected}`);
    }
    expect(wrong).toEqual([]);
  });

  test("knows one character of each kind, whatever the engine", () => {
    const kinds = [..."a中é1ก ,👍"].map((character) => characterClasses()[character.codePointAt(0)!]);
    expect(kinds).toEqual([1, 3, 1, 5, 3, 0, 0, 0]);
    expect([0x301, 0xad, 0x200d, 0xfe0f, 0xe0020, 0xd83d, 0x10ffff].map((code) => characterClasses()[code])).toEqual([
      2, 4, 4, 4, 4, 0, 0,
    ]);
  });

  test("is made once", () => {
    expect(characterClasses()).toBe(characterClasses());
    expect(characterClasses()).toHaveLength(0x110000);
  });
});
