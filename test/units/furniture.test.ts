import { describe, expect, test } from "vitest";
import { languages, UNKNOWN_LANGUAGE } from "../../src/text/languages/index.js";
import { FurnitureSigns, phrasesIn } from "../../src/units/furniture.js";
import { processorTime } from "../support/processor-time.js";

const language = (code: string) => languages().find((known) => known.code === code)!;
const english = language("en");

describe("the signs of furniture", () => {
  test.each([
    [
      "a cookie notice",
      "en",
      "We use cookies to personalise content. By clicking “Accept” you agree to our privacy policy and terms of use.",
      4,
    ],
    [
      "a plea for money",
      "en",
      "Dear reader, independent journalism is expensive. Support our work: donate today, or subscribe to our newsletter.",
      5,
    ],
    ["a foot", "en", "Copyright 2022 Harbour Post. All rights reserved. Contact us | About us | Privacy policy", 5],
    [
      "German",
      "de",
      "Diese Website verwendet Cookies. Mehr in unserer Datenschutzerklärung. Newsletter abonnieren.",
      4,
    ],
    ["Russian", "ru", "Подпишитесь на нашу рассылку. Все права защищены. Политика конфиденциальности", 3],
  ])("are many in %s", (_, code, text, least) => {
    expect(new FurnitureSigns(text, language(code)).phrases.length).toBeGreaterThanOrEqual(least);
  });

  test("are found in English on a page of another language", () => {
    const { phrases } = new FurnitureSigns("Le quai est fermé. Privacy policy. All rights reserved.", language("fr"));
    expect(phrases).toEqual(["all rights reserved", "privacy policy"]);
  });

  test("are found in an unknown language as well, if in English", () => {
    expect(new FurnitureSigns("Uutiset. All rights reserved.", UNKNOWN_LANGUAGE).phrases).toEqual([
      "all rights reserved",
    ]);
  });

  test("are few in an article about cookies", () => {
    const text =
      "The harbour bakery of Kellmouth has sold its last cookie, the baker Maren Ilk said on Monday. For thirty years " +
      "cookies from the Trasna pier were known on both banks. “Nobody eats a cookie in the rain any more,” she told " +
      "the Harbour Post. The bakery closes on Friday, and its oven goes to the museum of the port.";
    const signs = new FurnitureSigns(text, english);
    expect(signs.phrases).toEqual(["cookie"]);
    expect(signs.menuShare).toBe(0);
  });

  test("are each named once, sorted, however often they stand there", () => {
    const { phrases } = new FurnitureSigns("Donate! Donate! Subscribe and donate. Donations are welcome.", english);
    expect(phrases).toEqual([...new Set(phrases)].sort());
    expect(phrases).toContain("donate");
  });

  test("a menu is short lines without the end of a sentence", () => {
    expect(new FurnitureSigns("Home\nNews\nSport\nWeather and tides", english).menuShare).toBe(1);
    expect(new FurnitureSigns("The pier is closed.\nNobody knows why.", english).menuShare).toBe(0);
    expect(new FurnitureSigns("Home\nThe pier of Kellmouth is closed.", english)).toMatchObject({
      menuShare: 1 / 7,
      words: 7,
    });
    expect(new FurnitureSigns("…", english)).toMatchObject({ phrases: [], menuShare: 0, addressed: false, words: 0 });
  });

  test("of a page of one word cost no square", () => {
    const begun = processorTime();
    new FurnitureSigns("read ".repeat(50_000), english);
    new FurnitureSigns("A".repeat(50_000), english);
    expect(processorTime() - begun).toBeLessThan(5_000);
  });
});

describe("phrases in a row of words", () => {
  test("stand there whole, in order, in any form of their words", () => {
    const words = "you can read our privacy policies and share this more often".split(" ");
    expect(phrasesIn(words, english, ["privacy policy", "read more", "share this", "this share"])).toEqual([
      "privacy policy",
      "share this",
    ]);
  });

  test("do not reach over the end", () => {
    expect(phrasesIn(["privacy"], english, ["privacy policy"])).toEqual([]);
    expect(phrasesIn([], english, ["privacy policy"])).toEqual([]);
  });
});
