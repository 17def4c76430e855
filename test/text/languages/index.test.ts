import { describe, expect, test } from "vitest";
import { languageOf, languages, UNKNOWN_LANGUAGE } from "../../../src/text/languages/index.js";
import { normaliseWord } from "../../../src/text/normalise.js";
import { readWords } from "../../../src/text/words.js";

const guess = (text: string, stated: string | null = null): string => languageOf(stated, readWords(text)).code;

describe("the language of a text", () => {
  test.each([
    ["en", "The harbour council has voted to close the old pier, and the ferry will not sail from it in the winter."],
    [
      "de",
      "Der Hafenrat hat beschlossen, den alten Steg zu schließen, und die Fähre wird im Winter nicht mehr fahren.",
    ],
    [
      "fr",
      "Le conseil du port a décidé de fermer la vieille jetée, et le bac ne partira plus de ce quai pendant l’hiver.",
    ],
    ["es", "El consejo del puerto ha decidido cerrar el viejo muelle, y el barco no saldrá de la isla en el invierno."],
    [
      "ru",
      "Совет порта решил закрыть старый причал, и паром не будет ходить от него всю зиму, как он это делал раньше.",
    ],
    [
      "hy",
      "Նավահանգստի խորհուրդը որոշել է փակել հին կառամատույցը, և լաստանավը այլևս չի մեկնի այդ ափից, որը նա ընտրել էր։",
    ],
  ])("is guessed from its small words: %s", (code, text) => {
    expect(guess(text)).toBe(code);
  });

  test.each([
    [
      "a language that nobody described",
      "Sataman neuvosto päätti sulkea vanhan laiturin talven ajaksi, eikä lautta lähde.",
    ],
    ["names and numbers", "Kellmouth 3 Ileth 1, Trasna 2 Harbour 2"],
    ["a script of its own", "東京の港は冬の間閉鎖される"],
  ])("is unknown for %s", (_, text) => {
    expect(guess(text)).toBe("und");
  });

  test("is the stated one, whatever the text says", () => {
    const english = "The council has voted to close the old pier and the ferry will not sail from it.";
    expect(guess(english, "de")).toBe("de");
    expect(guess(english, "FR-ca")).toBe("fr");
    expect(guess(english, "xx")).toBe("und");
  });

  test("does not hang on the text's length", () => {
    expect(guess("the pier of the town is in the fog. ".repeat(20_000))).toBe("en");
  });
});

describe("what is known of a language", () => {
  test("every language is there once", () => {
    const codes = languages().map(({ code }) => code);
    expect(codes).toHaveLength(new Set(codes).size);
  });

  // Words are compared in normal form: an entry in any other form would never be found.
  test.each([...languages(), UNKNOWN_LANGUAGE])("of $code is written in normal words", (language) => {
    const { stopWords, speechVerbs, speakerPronouns, titles, prepositions, nameParticles, numbers, calendar } =
      language;
    const words = [
      ...[stopWords, speechVerbs, speakerPronouns, titles, prepositions, nameParticles, language.beforePlaces],
      ...[numbers.words.keys(), numbers.scales.keys(), numbers.order.keys(), numbers.joints, numbers.articles],
      ...[calendar.joints, calendar.beforeYears, language.shortForms.keys(), ...language.opposites.flat()],
    ].flatMap((list) => [...list]);
    const { negations, hedges, quantities, bounds } = language;
    const meanings = [negations, hedges, quantities, bounds, calendar.months, calendar.weekdays, calendar.days];
    const phrases = [
      ...[language.accordingTo, language.furniture, language.stockPhrases, language.noNegations],
      ...[...meanings, numbers.measures.map((row) => row.filter((form) => /\p{L}/u.test(form)))].flat(),
    ].flat();
    const all = [...words, ...phrases.flatMap((phrase) => phrase.split(" ").filter((part) => !/^[#…]$/u.test(part)))];
    expect(all.filter((word) => normaliseWord(word) !== word || readWords(word).count !== 1)).toEqual([]);
  });

  // A phrase of two meanings would mean the first of them only.
  test.each(languages())(
    "of $code has each phrase in one meaning",
    ({ negations, hedges, quantities, bounds, calendar }) => {
      for (const table of [negations, hedges, quantities, bounds, calendar.months, calendar.weekdays, calendar.days]) {
        const all = table.flat();
        expect(all.filter((phrase, i) => all.indexOf(phrase) !== i)).toEqual([]);
      }
    },
  );

  test.each(languages())("of $code has no word that is its own opposite", ({ opposites }) => {
    for (const [one, other] of opposites) expect([...one].filter((word) => other.has(word))).toEqual([]);
  });

  test("stems find a word's other forms", () => {
    const stem = (code: string, word: string) => languages().find((language) => language.code === code)!.stem!(word);
    expect(stem("en", "cookies")).toBe(stem("en", "cookie"));
    expect(stem("ru", "рассылки")).toBe(stem("ru", "рассылка"));
  });
});
