import { describe, expect, test } from "vitest";
import { announcedIn } from "../../src/provenance/corrections.js";
import { languages } from "../../src/text/languages/index.js";
import { findFacts } from "../support/find-clusters.js";
import { DAM, FERRY } from "../support/news.js";

/** What of the line a state announces, above and below its text, in a language. */
function announced(line: string, language = "en"): string[] {
  const page = { outlet: "Amery Beacon", url: "https://beacon.example/ferry", language };
  return [`${line}\n\n${FERRY}\n\n${DAM}`, `${FERRY}\n\n${DAM}\n\n${line}`].flatMap((text) => {
    const { facts } = findFacts({ ...page, text }, { ...page, text: `${FERRY}\n\n${DAM}` });
    return announcedIn(facts[0], facts[1]).map(({ start, end }) => text.slice(start, end));
  });
}

describe("that a page was brought up to date", () => {
  test.each([
    ["Updated at 15:00 with new figures."],
    ["Update, 15:00:"],
    ["Updated June 3 to add the name of the boat."],
    ["UPDATE: the boat was found."],
    ["UPDATE (3 June):"],
    ["Updated on Monday with a word of the mayor."],
    ["Updated at 3pm."],
    ["Updated to include the name of the boat."],
    ["Updated"],
    ["This story has been updated"],
    ["Aktualisiert am 3. Juni 2031", "de"],
    ["Update, 15:00 Uhr: Das Boot ist da.", "de"],
    ["Mis à jour le 3 juin à 15h00", "fr"],
    ["Mise à jour : le bateau est là.", "fr"],
    ["Actualizado a las 15:00", "es"],
    ["Обновлено в 15:00", "ru"],
    ["Թարմացվել է 15:00", "hy"],
  ])("is announced in a line: %s", (line, language = "en") => {
    expect(announced(line, language)).toEqual([line, line]);
  });

  test.each([
    ["Updated rooms await the guests of the harbour hotel."],
    ["Updated, the rooms await their guests."],
    ["Updates on the loss may follow."],
    ["Update your ticket before you board."],
    ["Updated rules, which may not please the mayor, are posted at 14 quays."],
    ["The rooms were updated at 15:00."],
    ["The list was updated to include the name of the boat."],
    ["Aktualisiert wurden die Zimmer des Hotels.", "de"],
  ])("is not said by a sentence that begins alike: %s", (line, language = "en") => {
    expect(announced(line, language)).toEqual([]);
  });
});

test.each(languages().map((language) => [language.code, language.corrections] as const))(
  "every word of a correction is found in its language, whatever stands beside it: %s",
  (code, { labels, updates, openings, phrases }) => {
    const lines = [
      ...[...labels, ...updates].map((label) => `${label}:`),
      ...openings.map((opening) => `${opening} the boat`),
      ...phrases.map((phrase) => `The boat, ${phrase}, is found.`),
    ];
    const text = [FERRY, DAM, ...lines].join("\n\n");
    const page = { outlet: "Amery Beacon", url: "https://beacon.example/ferry", language: code };
    const { facts } = findFacts({ ...page, text }, { ...page, text: `${FERRY}\n\n${DAM}` });
    expect(announcedIn(facts[0], facts[1]).map(({ start, end }) => text.slice(start, end))).toEqual(lines);
  },
);
