import { describe, expect, test } from "vitest";
import { DAM, FERRY, MUSEUM } from "../support/news.js";
import { longestRunIn, toldOf } from "../support/statements.js";

/** One statement as two reporters translated it, each in an article of its own. */
const TRANSLATIONS: readonly (readonly [language: string, speaker: RegExp, one: string, other: string])[] = [
  [
    "en",
    /Dovla/u,
    `${FERRY}\n\nPresident Qasym Dovlayev was unmoved. “We will not open the border before the last soldier has left the valley, because nobody here believes in promises that were broken three times since spring,” Dovlayev told reporters in Port Amery.`,
    `${DAM}\n\nIn the capital, “the border will not be opened until the last soldier leaves our valley: no one here believes promises that have been broken three times since the spring,” said the president, Kasim Dovlaev.`,
  ],
  [
    "de",
    /D[oa]wla|Dovla/u,
    "Der Präsident blieb hart. „Wir öffnen die Grenze nicht, bevor der letzte Soldat das Tal verlassen hat, weil hier niemand an Versprechen glaubt“, sagte Kasym Dowlajew am Dienstag den Fischern im Hafen von Amerau.",
    "„Die Grenze wird erst geöffnet, wenn der letzte Soldat unser Tal verlässt, denn hier glaubt niemand mehr an Versprechen“, erklärte Präsident Qassim Dovlayev nach der Sitzung des Rates, die bis in die Nacht dauerte.",
  ],
  [
    "fr",
    /Dovla/u,
    "Le président est resté ferme. « Nous n’ouvrirons pas la frontière avant que le dernier soldat ait quitté la vallée, parce que personne ici ne croit aux promesses », a déclaré Kassim Dovlaïev mardi au port.",
    "« La frontière ne sera pas ouverte tant que le dernier soldat n’a pas quitté la vallée, car personne ici ne croit plus aux promesses », selon le président Qasym Dovlayev après la réunion du conseil.",
  ],
  [
    "es",
    /Dovla/u,
    "El presidente no cedió. «No abriremos la frontera antes de que el último soldado haya dejado el valle, porque aquí nadie cree en promesas rotas», dijo Kasim Dovlayev el martes en el puerto.",
    "«La frontera no se abrirá hasta que el último soldado deje el valle, pues aquí ya nadie cree en promesas», afirmó el presidente Qasym Dovlaev tras la reunión del consejo.",
  ],
  [
    "ru",
    /Довлаев/u,
    "Президент ответил на вопросы журналистов в порту. «Мы не откроем границу, пока последний солдат не покинет долину, потому что обещаниям здесь никто не верит», — сказал Касым Довлаев. Потом он уехал в столицу.",
    "По словам Довлаева, «граница не будет открыта, пока последний солдат не уйдет из долины, потому что здесь никто не верит этим обещаниям». Касыма Довлаева ждали на пристани, но он так и не приехал из-за шторма.",
  ],
  [
    "hy",
    /Դովլա/u,
    "Նախագահը չփոխեց դիրքորոշումը։ «Մենք չենք բացի սահմանը, քանի դեռ վերջին զինվորը չի լքել հովիտը, որովհետեւ այստեղ ոչ ոք չի հավատում խոստումներին», ասաց Նախագահ Քասիմ Դովլաեւը նավահանգստում։",
    "«Սահմանը չի բացվի, մինչեւ վերջին զինվորը չի հեռացել հովտից, քանի որ այստեղ ոչ ոք այլեւս չի հավատում խոստումներին», հայտարարեց Քասիմ Դովլայեւը խորհրդի նիստից հետո։",
  ],
];

describe("two translations of one statement by one speaker", () => {
  test.each(TRANSLATIONS)("are one shared quotation, in %s", async (language, speaker, one, other) => {
    expect(longestRunIn(one, other)).toBeLessThan(5);
    const told = await toldOf([one, other], language);
    expect(told).toMatchObject([{ kind: "shared-quotation", carriers: ["outlet-0", "outlet-1"] }]);
    expect(told[0].speaker).toMatch(speaker);
  });

  test("are nobody's among the outlets: the source is the speaker", async () => {
    const [[, , one, other]] = TRANSLATIONS;
    expect(await toldOf([one, other])).toMatchObject([{ first: "outside" }]);
  });

  test("are one where three outlets spell the name in three ways", async () => {
    const [[, , one, other]] = TRANSLATIONS;
    const third = `${MUSEUM}\n\nAnswering the opposition, Dowlajew said: “We won’t open this border until the last soldier has gone from the valley. Nobody here believes in promises which were broken three times since last spring.” Kassim Dowlajew has ruled for ten years.`;
    expect(await toldOf([one, other, third])).toMatchObject([
      { kind: "shared-quotation", carriers: ["outlet-0", "outlet-1", "outlet-2"] },
    ]);
  });

  test("are one where the one puts the sentences the other way round", async () => {
    const [[, , one]] = TRANSLATIONS;
    const freer = `${DAM}\n\nIn the capital, “as long as even one soldier remains in the valley, the border stays closed; these promises have been broken three times since spring and nobody believes in them any more,” said the president, Kasim Dovlaev.`;
    expect(await toldOf([one, freer])).toMatchObject([{ kind: "shared-quotation" }]);
  });
});

// Not found yet, each for a reason in src/alignment:
// - the pair below, because the equal words "any more" run on into "said" on both sides, and a passage that leaves its
//   quotation by one word is no statement (`statementOver`). With "the president, Kasim Dovlaev, said" it is found.
//   A: “We will not open the border before the last soldier has left the valley, because nobody here believes in
//      promises any more,” said Qasym Dovlayev on Tuesday.
//   B: “The border will not be opened until the last soldier leaves the valley, since no one here believes promises any
//      more,” said the president, Kasim Dovlaev.
// - two translations without three words in a row in common, which have no seed (`UNIT_SEED_WORDS`):
//   A: “Our fleet sails at dawn and carries medicine for every island, whatever storms the northern sea may send against
//      us,” Captain Maren Torvasyan told reporters.
//   B: “At dawn our ships leave with medicines for each island, whatever the storms that the sea in the north sends,”
//      Captain Torvasian said. Maren Torvasian leaves on Monday.
