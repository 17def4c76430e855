import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datedEvents } from "../../src/provenance/dated-events.js";
import { sentencesOf } from "../../src/units/sentences.js";
import { makeUnits } from "../support/make-article.js";

function toldIn(language: string, text: string): string[] {
  const units = makeUnits(text, { language });
  return sentencesOf(units).flatMap((sentence) => datedEvents(units, sentence).map(({ value }) => value));
}

/** One day, told as one that has been. */
const PAST: readonly (readonly [string, string])[] = [
  ["en", "On May 5, 2031, the harbour master of Ileth Ada Brine warned that the gates would fail."],
  ["en", "The ferry was late, and on May 5, 2031 the council admitted it."],
  ["en", "Ada Brine said on 5 May 2031 that the ferry will return."],
  ["en", "The old bridge collapsed on Monday, May 5, 2031."],
  ["en", "Two men were arrested in Kellmouth on May 5, 2031."],
  ["en", "The talks took place on the 5th of May, 2031."],
  ["en", "“We met on 5 May 2031,” said Ada Brine."],
  ["en", "She was born in Trasna and died May 5, 2031."],
  ["en", "When on May 5, 2031, protests began in Trasna, nobody was surprised."],
  ["de", "Am 5. Mai 2031 warnte die Hafenmeisterin vor dem Wasser."],
  ["de", "Die Hafenmeisterin warnte am 5. Mai 2031 vor dem Wasser."],
  ["de", "Das Treffen fand am Montag, dem 5. Mai 2031, in Ileth statt."],
  ["de", "Zwei Männer wurden am 5.5.2031 verhaftet."],
  ["fr", "Le 5 mai 2031, la capitaine du port a averti les habitants."],
  ["fr", "La capitaine du port a déclaré le 5 mai 2031 que le bac reviendra."],
  ["fr", "Deux hommes ont été arrêtés le 5 mai 2031 à Kellmouth."],
  ["fr", "La réunion s’est tenue le 5 mai 2031."],
  ["es", "El 5 de mayo de 2031 la capitana del puerto advirtió a los vecinos."],
  ["es", "La capitana del puerto dijo el 5 de mayo de 2031 que el barco volverá."],
  ["es", "La reunión tuvo lugar el lunes 5 de mayo de 2031."],
  ["ru", "5 мая 2031 года начальница порта предупредила жителей о воде."],
  ["ru", "Начальница порта заявила 5 мая 2031 года, что паром вернется."],
  ["ru", "Встреча состоялась в Трасне 5 мая 2031 года."],
  ["hy", "2031 թվականի մայիսի 5-ին նավահանգստի պետը զգուշացրեց բնակիչներին։"],
  ["hy", "Հանդիպումը տեղի ունեցավ 2031 թվականի մայիսի 5-ին։"],
];

/** The same day in sentences that do not say that it has been. */
const NOT_PAST: readonly (readonly [string, string])[] = [
  ["en", "The vote will be held on 5 May 2031."],
  ["en", "The bridge reopens on May 5, 2031, the council said."],
  ["en", "On May 5, 2031, the bridge reopens, the council said."],
  ["en", "On May 5, 2031, the court hears the man who killed the swan."],
  ["en", "The council called an election on 5 May 2031."],
  ["en", "The union rejected a strike on 5 May 2031."],
  ["en", "The council agreed to close the ferry on 5 May 2031."],
  ["en", "The concert planned on 5 May 2031 was cancelled."],
  ["en", "The talks to be held on 5 May 2031 were announced last night."],
  ["en", "Concerts on 3 May 2031 and on 5 May 2031 were cancelled."],
  ["en", "The ferry is closed until 5 May 2031."],
  ["en", "Builders promised that it would be finished by 5 May 2031."],
  ["en", "The deadline was moved to May 5, 2031."],
  ["en", "On 5 May 2031 the ferry was to be closed."],
  ["en", "The ministry said on 5 May 2031 the ferry will return."],
  ["en", "The council declared May 5, 2031 a holiday."],
  ["en", "If the vote was held on 5 May 2031, the mayor would lose."],
  ["en", "“On 5 May 2031 we open the gates,” she said."],
  ["en", "The ferry, which will sail on 5 May 2031, was painted green."],
  ["en", "She was certain of victory in the race on 5 May 2031."],
  ["en", "Tickets for the harbour festival (5 May 2031) went on sale."],
  ["en", "The ferry sank on May 5."],
  ["en", "The ferry sank on 31 June 2031."],
  ["en", "The ferry sank in 2031."],
  ["de", "Am 5. Mai 2031 öffnet die Brücke, sagte die Hafenmeisterin."],
  ["de", "Das Treffen soll am 5. Mai 2031 stattfinden."],
  ["de", "Der Termin war am 5. Mai 2031 geplant."],
  ["de", "Die Sitzung, die am 5. Mai 2031 stattfinden soll, wurde abgesagt."],
  ["de", "Der Rat stimmte für einen Streik am 5. Mai 2031."],
  ["de", "Die Frist lief bis zum 5. Mai 2031."],
  ["fr", "La réunion se tiendra le 5 mai 2031."],
  ["fr", "Le 5 mai 2031, le pont rouvre, a déclaré la maire."],
  ["fr", "Le vote a été fixé au 5 mai 2031."],
  ["fr", "La maire a déclaré le 5 mai 2031 jour férié."],
  ["es", "La reunión se celebrará el 5 de mayo de 2031."],
  ["es", "El 5 de mayo de 2031 abre el puente, dijo la alcaldesa."],
  ["es", "El 5 de mayo de 2031 fue elegido como fecha de la votación."],
  ["ru", "Встреча состоится 5 мая 2031 года."],
  ["ru", "5 мая 2031 года откроется мост, сообщила мэр."],
  ["ru", "Мост закрыли до 5 мая 2031 года."],
  ["ru", "Голосование было назначено на 5 мая 2031 года."],
  ["hy", "Հանդիպումը կկայանա 2031 թվականի մայիսի 5-ին։"],
  ["hy", "2031 թվականի մայիսի 5-ին կբացվի կամուրջը, ասաց քաղաքապետը։"],
  ["fi", "Silta avattiin 5.5.2031."],
];

describe("a day that a text tells of", () => {
  test.each(PAST)("has been (%s): %s", (language, text) => {
    expect(toldIn(language, text)).toEqual(["2031-05-05"]);
  });

  test.each(NOT_PAST)("may be to come, or is none (%s): %s", (language, text) => {
    expect(toldIn(language, text)).toEqual([]);
  });

  test("may be a whole month", () => {
    expect(toldIn("en", "Protests began in Trasna in May 2031.")).toEqual(["2031-05"]);
    expect(toldIn("de", "Im Mai 2031 begannen die Proteste.")).toEqual(["2031-05"]);
  });

  test("is told with the words from its verb to its end, and begins where the day begins first", () => {
    const text = "Nobody knew it. The old bridge collapsed on Monday, May 5, 2031, at noon.";
    const units = makeUnits(text, { language: "en" });
    const [event] = sentencesOf(units).flatMap((sentence) => datedEvents(units, sentence));
    expect(text.slice(event.span.start, event.span.end)).toBe("collapsed on Monday, May 5, 2031");
    expect(new Date(event.earliest).toISOString()).toBe("2031-05-04T10:00:00.000Z");
  });

  test("is never told where a word before the verb makes it one to come, whoever does what", () => {
    const who = fc.constantFrom("The council", "Ada Brine", "The ferry company of Ileth");
    const what = fc.constantFrom("met", "arrived", "was closed", "signed", "collapsed", "voted");
    const guard = fc.constantFrom("will have", "would have", "is to have", "may have", "is planned to have");
    const day = fc.integer({ min: 1, max: 28 });
    fc.assert(
      fc.property(who, guard, what, day, (subject, ahead, verb, date) => {
        expect(toldIn("en", `${subject} ${ahead} ${verb} on ${date} May 2031.`)).toEqual([]);
      }),
    );
  });
});
