import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CharacterClass, characterClasses } from "../../src/text/character-classes.js";
import { isInnerMark, normaliseAny, normaliseWord } from "../../src/text/normalise.js";

describe("the normal form of a word", () => {
  test("is its own normal form, for every letter and digit", () => {
    const wrong: string[] = [];
    const classes = characterClasses();
    for (let code = 0; code <= 0x10ffff; code++) {
      if (![CharacterClass.Letter, CharacterClass.Spaceless, CharacterClass.Digit].includes(classes[code])) continue;
      const normal = normaliseWord(String.fromCodePoint(code));
      if (normaliseWord(normal) !== normal) wrong.push(normal);
    }
    expect(wrong).toEqual([]);
  });

  test("is the same in capitals and small letters, for words of the news", () => {
    const word = fc.constantFrom("pier", "straße", "été", "ёлка", "οδος", "ինչու", "ılık", "öl", "đak", "łódź", "žena");
    fc.assert(fc.property(word, (small) => normaliseWord(small.toUpperCase()) === normaliseWord(small)));
  });

  test("drops every inner mark and nothing that is a letter", () => {
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCodePoint(code);
      if (isInnerMark(code)) expect(normaliseWord(`a${character}b`), character).toBe("ab");
    }
    expect(normaliseWord("abcxyz0189")).toBe("abcxyz0189");
  });

  test("comes out the same the short way, where a word is plain, and the long way", () => {
    const unit = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) },
      { weight: 1, arbitrary: fc.constantFrom("-\n", "\u00ad", "’", "é", "\u0307", "ſ", "K", "а") },
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 8 }), (word) => normaliseWord(word) === normaliseAny(word)),
      { numRuns: 2_000 },
    );
    for (let code = 0; code <= 0xffff; code++) {
      const character = `a${String.fromCharCode(code)}`;
      expect(normaliseWord(character) === normaliseAny(character), character).toBe(true);
    }
  });

  test("does not hang on the machine's locale", () => {
    // toLocaleLowerCase would make "ı" of the I on a Turkish machine, and "ı" is folded; LITHUANIAN would keep a dot.
    expect(normaliseWord("INTERNATIONAL")).toBe("international");
    expect(normaliseWord("Ì")).toBe("ì");
  });
});
