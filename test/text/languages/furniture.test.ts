import { describe, expect, test } from "vitest";
import { NETWORKS } from "../../../src/text/languages/furniture/lines.js";
import { languages } from "../../../src/text/languages/index.js";
import { normaliseWord } from "../../../src/text/normalise.js";
import { readWords } from "../../../src/text/words.js";

describe("the words of furniture", () => {
  // Words are compared in normal form: an entry in any other form would never be found.
  test.each(languages())("of $code are written in normal words", ({ furnitureLines }) => {
    const { share, ...phrases } = furnitureLines;
    const words = [...share, ...Object.values(phrases).flatMap((list: readonly string[]) => list.join(" ").split(" "))];
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((word) => normaliseWord(word) !== word || readWords(word).count !== 1)).toEqual([]);
  });

  test("of networks are written in normal words", () => {
    expect([...NETWORKS].filter((word) => normaliseWord(word) !== word || readWords(word).count !== 1)).toEqual([]);
  });
});
