import { describe, expect, test } from "vitest";
import { languages } from "../../../src/text/languages/index.js";
import { normaliseWord } from "../../../src/text/normalise.js";
import { isForm } from "../../../src/text/word-forms.js";
import { readWords } from "../../../src/text/words.js";

const language = (code: string) => languages().find((known) => known.code === code)!;

describe("the frequent words of a language", () => {
  test.each(languages())("$code are four classes of normal words", ({ frequent }) => {
    expect(frequent).toHaveLength(4);
    const words = frequent.flatMap((list) => [...list]);
    expect(words.filter((word) => normaliseWord(word) !== word || readWords(word).count !== 1)).toEqual([]);
  });

  test.each(languages())("$code are a few hundred, so that the lists stay small", ({ frequent }) => {
    const words = frequent.flatMap((list) => [...list]);
    expect(words.length).toBeGreaterThan(300);
    expect(words.join(" ").length).toBeLessThan(12_000);
  });
});

describe("a word in another form", () => {
  test.each([
    ["en", "government", "governments"],
    ["ru", "правительство", "правительства"],
    ["fr", "gouvernement", "gouvernements"],
    ["es", "gobierno", "gobiernos"],
    ["de", "entscheidung", "entscheidungen"],
    ["hy", "կառավարություն", "կառավարությունը"],
  ])("is known in %s", (code, listed, form) => {
    expect(isForm(language(code), new Set([listed]), form)).toBe(true);
    expect(isForm(language(code), new Set([listed]), listed)).toBe(true);
    expect(isForm(language(code), new Set([listed]), "kellmouth")).toBe(false);
  });

  test("is not looked for behind what is too short to be a stem, or in words longer than any", () => {
    expect(isForm(language("de"), new Set(["uhr"]), "uhren")).toBe(false);
    expect(isForm(language("en"), new Set(["a".repeat(50)]), `${"a".repeat(50)}s`)).toBe(false);
  });
});
