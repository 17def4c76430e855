import { describe, expect, test } from "vitest";
import { languages, UNKNOWN_LANGUAGE } from "../../src/text/languages/index.js";
import { findParagraphs } from "../../src/units/paragraphs.js";
import { findQuotations } from "../../src/units/quotations.js";
import { findSpeakers, type Speaker } from "../../src/units/speakers.js";
import { processorTime } from "../support/processor-time.js";

function find(text: string, code = "en"): (Speaker | null)[] {
  const paragraphs = findParagraphs(text);
  const language = languages().find((known) => known.code === code) ?? UNKNOWN_LANGUAGE;
  return findSpeakers(text, paragraphs, findQuotations(text, paragraphs), language);
}

const names = (text: string, code = "en"): (string | null)[] =>
  find(text, code).map((speaker) => speaker?.name ?? null);

const SOLD = "“We will never sell the old pier,”";

describe("the speaker of a quotation", () => {
  test.each([
    ["behind it", `${SOLD} Maren Ilk told reporters.`, ["Maren Ilk"]],
    ["behind it and the verb", `${SOLD} said Maren Ilk, who runs the port.`, ["Maren Ilk"]],
    [
      "behind it, far from the verb",
      `${SOLD} Maren Ilk, who has run the port of Ileth since 2019, said.`,
      ["Maren Ilk"],
    ],
    ["before it", "Maren Ilk said: “We will never sell the old pier.”", ["Maren Ilk"]],
    ["before it, in a clause", "As Maren Ilk has also said, “we will never sell the old pier”.", ["Maren Ilk"]],
    ["by whom it accords to, before", "According to the analyst Maren Ilk, “nothing was ever sold”.", ["Maren Ilk"]],
    ["by whom it accords to, behind", "“Nothing was ever sold here,” according to Maren Ilk.", ["Maren Ilk"]],
    [
      "with a comma before the verb",
      "Maren Ilk, the head of Harbour Lines, said “nothing was ever sold”.",
      ["Maren Ilk"],
    ],
    ["behind an office", `${SOLD} said the chairman of Harbour Lines, Maren Ilk.`, ["Maren Ilk"]],
    ["after another name", "Asked about Harbour Lines, Maren Ilk said: “We will never sell it.”", ["Maren Ilk"]],
    ["without the sentence's first word", "But Maren Ilk said: “We will never sell the pier.”", ["Maren Ilk"]],
  ])("is found %s", (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test.each([
    ["Prime Minister Edvin Sarr", "Edvin Sarr"],
    ["Dr. Maren Ilk", "Maren Ilk"],
    ["Mr. J. P. Tolland", "J. P. Tolland"],
    ["Ingrid van der Mey", "Ingrid van der Mey"],
  ])("is %s without a title: %s", (given, name) => {
    expect(names(`${given} said: “We will never sell the old pier.”`)).toEqual([name]);
    expect(names(`${SOLD} said ${given}.`)).toEqual([name]);
  });

  test("is no word of the sentence before", () => {
    const text = "The ferry sails to Ileth. Oskar Tenn is its master. “We will never sell the old pier,” he said.";
    expect(names(text)).toEqual(["Oskar Tenn"]);
    expect(names("The ferry sails to Ileth. Oskar Tenn said: “We will never sell the old pier.”")).toEqual([
      "Oskar Tenn",
    ]);
    expect(names(`${SOLD} said Maren Ilk. Oskar Tenn was away.`)).toEqual(["Maren Ilk"]);
    expect(names("She came from Ileth. Tenn told her: “We will never sell it.”\n\nOskar Tenn left.")).toEqual([
      "Oskar Tenn",
    ]);
  });

  test("stands where the span says", () => {
    const text = `Maren Ilk runs the port. ${SOLD} Ilk told reporters.`;
    const [speaker] = find(text);
    expect(speaker?.name).toBe("Maren Ilk");
    expect(text.slice(speaker!.span.start, speaker!.span.end)).toBe("Ilk");
    expect(speaker!.span.start).toBeGreaterThan(text.indexOf(SOLD));
  });

  test("has the fullest name that stands anywhere in the text", () => {
    expect(names(`${SOLD} Ilk told reporters.\n\nThe port is run by Maren Ilk. She was away.`)).toEqual(["Maren Ilk"]);
    expect(names(`Minister Sarr said “we will never sell it”.\n\nThe father of Edvin Sarr wept.`)).toEqual([
      "Edvin Sarr",
    ]);
  });

  test("is whom a pronoun means", () => {
    const text = "Maren Ilk said: “We will never sell the old pier.”\n\n“Nobody can buy it from us,” she added.";
    expect(names(text)).toEqual(["Maren Ilk", "Maren Ilk"]);
  });

  test("is named in a paragraph of its own that ends in a colon", () => {
    const text = "On Monday, Maren Ilk said:\n\n“We will never sell the old pier.”\n\n“Nobody can buy it from us.”";
    expect(names(text)).toEqual(["Maren Ilk", "Maren Ilk"]);
  });

  test("speaks on in the same paragraph", () => {
    const text = `${SOLD} said Maren Ilk. “Nobody can buy it from us, whatever they pay.”`;
    expect(names(text)).toEqual(["Maren Ilk", "Maren Ilk"]);
  });

  test("changes where another is named", () => {
    const text = `${SOLD} said Maren Ilk.\n\n“They will sell it within the year,” said Oskar Tenn.`;
    expect(names(text)).toEqual(["Maren Ilk", "Oskar Tenn"]);
  });

  test("is not looked for inside another's quotation", () => {
    const text = "“He told me ‘the pier will never be sold’ and left,” said Maren Ilk.";
    expect(names(text)).toEqual(["Maren Ilk", null]);
  });
});

describe("nobody speaks", () => {
  test.each([
    ["no verb of saying is near", "The banner “we will never sell the old pier” hung from the crane of Maren Ilk."],
    ["nobody is named", `${SOLD} the mayor said in the port.`],
    ["a pronoun has no person", `${SOLD} she told Harbour Post. The readers of Harbour Post agreed.`],
    ["another sentence names somebody", `${SOLD} said the president. Maren Ilk was away.`],
    ["another sentence names the President's aide", `${SOLD} said the President. Maren Ilk was away.`],
    ["a report says it", "The report says “we will never sell the old pier”. Maren Ilk disagrees."],
    ["only a term is quoted", "Maren Ilk said the “new” pier was closed."],
    ["a newspaper is told by residents", `${SOLD} residents told Harbour Post. The readers of Harbour Post agreed.`],
    ["a newspaper is told by the minister", "The minister told Harbour Post: “We will never sell the old pier.”"],
    ["a company has a spokesman", `${SOLD} a spokesman for Harbour Lines said. The ferries of Harbour Lines sail.`],
    ["a company has a nameless spokesman", `${SOLD} a Harbour Lines spokesman said.`],
    ["a company has a lawyer", `${SOLD} the Harbour Lines’ lawyer said.`],
    ["a person has a spokesman", `${SOLD} Ilk’s spokesman said. Maren Ilk was away.`],
    ["a company's shares fell", "Shares of Harbour Lines fell, and the union said: “We will never sell the old pier.”"],
    [
      "a company's shares fell after",
      "Harbour Lines shares fell after the union said: “We will never sell the old pier.”",
    ],
    ["a town is where it is said", "In Kell Mouth, the mayor said “we will never sell it”. Kell Mouth is far away."],
    ["a town is where it was said", `${SOLD} the mayor said in Kell Mouth.`],
  ])("where %s", (_, text) => {
    expect(names(text)).toEqual([null]);
  });

  test("in a language of which nothing is known", () => {
    expect(names("“Laituria ei koskaan myydä,” sanoi Maren Ilk.", "und")).toEqual([null]);
  });

  test("in a text without quotations", () => {
    expect(find("Maren Ilk said that the pier will never be sold.")).toEqual([]);
  });
});

describe("the speaker in other languages", () => {
  test.each([
    ["de", "„Wir werden den Steg nie verkaufen“, sagte Maren Ilk am Montag.", "Maren Ilk"],
    ["de", "Laut Außenminister Edvin Sarr ist das „nicht wahr und nie gewesen“.", "Edvin Sarr"],
    ["fr", "« Nous ne vendrons jamais le quai », a déclaré Maren Ilk à la presse.", "Maren Ilk"],
    ["fr", "Selon le maire Edvin Sarr, « rien n’a jamais été vendu ».", "Edvin Sarr"],
    ["es", "«Nunca venderemos el viejo muelle», dijo Maren Ilk a la prensa.", "Maren Ilk"],
    ["ru", "«Мы никогда не продадим этот причал», — заявила Марен Ильк.", "Марен Ильк"],
    ["ru", "Министр Эдвин Сарр сказал: «Мы никогда не продадим этот причал».", "Эдвин Сарр"],
    ["ru", "В среду заявил Эдвин Сарр: «Мы никогда не продадим этот причал».", "Эдвин Сарр"],
    ["hy", "«Մենք երբեք չենք վաճառի նավահանգիստը»,- ասաց Մարեն Իլկը։", "Մարեն Իլկը"],
  ])("%s: %s", (code, text, name) => {
    expect(names(text, code)).toEqual([name]);
  });
});

describe("the cost of finding speakers", () => {
  test.each(["A", "A-", "A’", "Aa ", "A. ", "“A pier is sold to A,” said A. ", "“a pier sold to us”", "Ilk said, "])(
    "%j many times over is linear",
    (piece) => {
      const begun = processorTime();
      find(piece.repeat(200_000 / piece.length));
      expect(processorTime() - begun).toBeLessThan(8_000);
    },
  );
});
