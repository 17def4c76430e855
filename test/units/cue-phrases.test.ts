import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countPhrases, phraseAt, phrasesOfSeveralWords } from "../../src/units/cue-phrases.js";

describe("phrases in a row of words", () => {
  const phrases = ["read", "read also", "read more", "log in to comment"];

  test("are found at their place, the longest of them", () => {
    expect(phraseAt(["read", "also", "this"], 0, phrases)).toBe(2);
    expect(phraseAt(["read", "this"], 0, phrases)).toBe(1);
    expect(phraseAt(["to", "read"], 0, phrases)).toBe(0);
    expect(phraseAt(["to", "read"], 1, phrases)).toBe(1);
    expect(phraseAt([], 0, phrases)).toBe(0);
  });

  test("are counted as often as they stand there", () => {
    expect(countPhrases("read more and read more".split(" "), phrases)).toBe(2);
  });

  test("of several words are one list, so that it is indexed once", () => {
    expect(phrasesOfSeveralWords(phrases)).toEqual(phrases.slice(1));
    expect(phrasesOfSeveralWords(phrases)).toBe(phrasesOfSeveralWords(phrases));
  });

  test("are those that a search through the joined words finds", () => {
    const word = fc.constantFrom("read", "also", "more", "log", "in");
    const some = fc.array(
      fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), some, fc.nat(12), (words, list, at) => {
        const here = `${words.slice(at).join(" ")} `;
        const found = list.filter((phrase) => here.startsWith(`${phrase} `)).map((phrase) => phrase.split(" ").length);
        expect(phraseAt(words, at, list)).toBe(Math.max(0, ...found));
      }),
    );
  });
});
