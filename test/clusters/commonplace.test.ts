import { describe, expect, test } from "vitest";
import { factsOf } from "../../src/clusters/judge.js";
import { kindOf } from "../../src/clusters/pair-kind.js";
import { findAlignments } from "../../src/pipeline.js";
import { makePlan } from "../../src/plan.js";
import { findClusters, type Given, kindsBetween } from "../support/find-clusters.js";
import { makeUnits } from "../support/make-article.js";
import { DAM, FERRY, filler, MUSEUM, TRAM } from "../support/news.js";

const kinds = (passage: string, language?: string) =>
  kindsBetween({ text: `${FERRY} ${passage} ${MUSEUM}`, language }, { text: `${DAM} ${passage} ${TRAM}`, language });
const isCommonplace = (passage: string, language?: string) => kinds(passage, language).map(({ kind }) => kind);

describe("commonplace", () => {
  test("is a row of names and titles", () => {
    expect(
      isCommonplace("So said the Deputy Prime Minister and Minister of Foreign Affairs Teodora Lusk of Corvane."),
    ).toEqual(["commonplace"]);
  });

  test("is a stock phrase, and the reason names it", () => {
    const [found] = kinds(
      "An aide spoke on condition of anonymity because she was not authorised to speak to the media.",
    );
    expect(found.kind).toBe("commonplace");
    expect(found.reason).toContain("on condition of anonymity");
  });

  test("is not eight unusual words in a row", () => {
    expect(isCommonplace("Rusted anchors and broken winches were sold for scrap beneath gaslight.")).toEqual(["copy"]);
  });

  test("is not a passage of four words that are its own", () => {
    const names = "the Minister of Foreign Affairs of Corvane Teodora Lusk";
    expect(isCommonplace(`So ${names} bought herrings.`)).toEqual(["commonplace"]);
    expect(isCommonplace(`So ${names} bought herrings, buckets, ropes, lanterns.`)).toEqual(["copy"]);
  });

  test("is nothing long, however full of names", () => {
    const roll = Array.from({ length: 13 }, (_, i) => `Minister Lusk${"abcdefghijklm"[i]}`).join(" and ");
    expect(isCommonplace(`Present were ${roll}.`)).toEqual(["copy"]);
  });

  test("is not tried in a language of which nothing is known", () => {
    expect(isCommonplace("Ystävät Kalle Virta Mikko Laine Anna Salo Liisa Koski Pekka Aalto.", "fi")).toEqual(["copy"]);
  });
});

/** Pages of other subjects: so many that the collection, not the lists, says what is rare. */
const CROWD: readonly Given[] = Array.from({ length: 120 }, (_, i) => ({
  text: `${filler(i * 60, 30)} the harbour of ${filler(i * 60 + 30, 30)} and the council of the island ${filler(i * 60 + 50, 4)}`,
  outlet: `Outlet ${i}`,
  language: "en",
}));

/** What a passage in two articles is, beside any number of others. */
function kindAmong(others: readonly Given[], passage: string, language: string): string[] {
  const [a, b] = [`${FERRY}\n\n${passage}\n\n${MUSEUM}`, `${DAM}\n\n${passage}\n\n${TRAM}`];
  const { clusters, excluded } = findClusters({ text: a, language }, { text: b, language }, ...others);
  return [...clusters, ...excluded]
    .filter(({ witnesses }) => witnesses.some(({ article }) => article === 0))
    .map(({ kind }) => kind);
}

describe.each([
  ["two articles", []],
  ["a hundred", CROWD],
])("among %s", (_, others) => {
  test.each([
    ["en", "a title with a name", "The Secretary of State for Foreign Affairs Teodora Lusk said on Monday."],
    [
      "en",
      "a long name",
      "It breaks the Convention on the Protection of the Marine Environment of the Northern Sounds.",
    ],
    [
      "en",
      "a stock phrase",
      "An aide spoke on condition of anonymity because they were not authorised to speak publicly.",
    ],
    ["en", "frequent words", "The government said it would take part in the meeting."],
    ["ru", "a title with a name", "Об этом сообщил министр иностранных дел Корвании Теодор Луск в понедельник."],
    ["ru", "a stock phrase", "Чиновник говорил на условиях анонимности и отказался от комментариев."],
    ["de", "a title with a name", "Das sagte die Bundesministerin Teodora von Lusk am Montag in Berlin."],
    ["de", "a stock phrase", "So ein Beamter, der namentlich nicht genannt werden wollte."],
    ["fr", "a title with a name", "Le ministre des affaires étrangères de Corvane, Théodore Lusk, a déclaré lundi."],
    ["es", "a title with a name", "Lo dijo el ministro de Asuntos Exteriores de Corvania, Teodoro Lusk, el lunes."],
    ["hy", "a title with a name", "Այդ մասին ասաց Կորվանիայի արտաքին գործերի նախարար Թեոդոր Լուսկը երկուշաբթի օրը։"],
  ])("is, in %s, %s", (language, _what, passage) => {
    expect(kindAmong(others, passage, language)).toEqual(["commonplace"]);
  });

  test.each([
    ["en", "eight unusual words", "Rusted anchors and broken winches were sold for scrap."],
    ["en", "eight words of which four are unusual", "The bailiffs have sealed every warehouse on the quay."],
    ["en", "a headline, though its words have capitals", "Council Votes To Close Harbour Ferry After Ninety Years"],
    ["ru", "eight unusual words", "Ржавые якоря и сломанные лебедки продали на лом."],
    [
      "de",
      "eight words, whose nouns have capitals",
      "Rostige Anker und zerbrochene Winden wurden als Schrott verkauft.",
    ],
    ["fr", "eight unusual words", "Des ancres rouillées et des treuils cassés furent vendus à la ferraille."],
    ["es", "eight unusual words", "Anclas oxidadas y cabrestantes rotos fueron vendidos como chatarra."],
    ["hy", "eight unusual words", "Ժանգոտած խարիսխներն ու կոտրված ճախարակները վաճառվեցին որպես մետաղի ջարդոն։"],
  ])("is not, in %s, %s", (language, _what, passage) => {
    expect(kindAmong(others, passage, language)).not.toContain("commonplace");
  });
});

describe("six words", () => {
  const six = (passage: string, language: string) => {
    const text = (around: string) => ({ text: `${around}\n\n${passage}`, language });
    const articles = [FERRY, DAM].map((around, i) => makeUnits(text(around).text, { id: `${i}`, language }));
    const { alignments } = findAlignments(articles, makePlan({ runWords: 6 }));
    return alignments.map((pair) => kindOf(pair, articles[0], articles[1], factsOf(articles)).kind);
  };

  test.each([
    ["en", "the Prime Minister of Corvane Lusk."],
    ["ru", "по словам премьера Корвании Теодоры Луск"],
    ["de", "nach Angaben von Präsidentin Teodora Lusk"],
  ])("of a title and a name are commonplace in %s", (language, passage) => {
    expect(six(passage, language)).toEqual(["commonplace"]);
  });

  test.each([
    ["en", "rusted winches sank beside abandoned warehouses"],
    ["ru", "ржавые лебедки утонули возле заброшенных пакгаузов"],
    ["de", "Rostige Winden versanken neben verlassenen Lagerhallen"],
  ])("that are unusual are not in %s", (language, passage) => {
    expect(six(passage, language)).toEqual(["copy"]);
  });
});

describe("what many articles of a collection print", () => {
  const carriers = (count: number, passage: string): Given[] =>
    Array.from({ length: count }, (_, i) => ({
      text: `${filler(i * 60, 30)}\n\n${passage}\n\n${filler(i * 60 + 30, 30)}`,
      outlet: `Outlet ${i}`,
      language: "en",
    }));

  // A slogan is words that somebody said first, and a claim that forty outlets carry is what urtext is asked about: a
  // collection cannot tell the one from the other. Only the lists of stock phrases say what is nobody's.
  test("stays reuse, a claim or a slogan, though forty of fifty articles have it", () => {
    const { clusters, excluded } = findClusters(
      ...carriers(40, "No gate without a watchman, no watchman without bread"),
    );
    expect(clusters.map(({ witnesses }) => witnesses.length)).toEqual([40]);
    expect(excluded).toEqual([]);
  });
});

test("the reason says how many words, of what sort, and how little they say", () => {
  const [found] = kinds("So said the Deputy Prime Minister and Minister of Foreign Affairs Teodora Lusk of Corvane.");
  expect(found.reason).toMatch(
    /^\d+ words that any report may share: names, titles and frequent words only \(\d\.\d of 14 nats\)$/u,
  );
});

describe("one statement of one speaker", () => {
  const WORDS = "We will not leave this place until the last worker is paid";
  const article = (around: string, speaker: string) => ({ text: `${around}\n\n“${WORDS},” said ${speaker}.` });

  test("is that speaker's, though its words are frequent", () => {
    expect(kindsBetween(article(FERRY, "Torvald Eke"), article(DAM, "Torvald Eke")).map(({ kind }) => kind)).toEqual([
      "shared-quotation",
    ]);
    expect(isCommonplace(`${WORDS}.`)).toEqual(["commonplace"]);
  });

  test("is nobody's where each names another, or where it says next to nothing", () => {
    expect(kindsBetween(article(FERRY, "Torvald Eke"), article(DAM, "Lena Ottosen")).map(({ kind }) => kind)).toEqual([
      "commonplace",
    ]);
    const small = (around: string) => ({
      text: `${around}\n\n“It is what it is and that is all of it,” said Torvald Eke.`,
    });
    expect(kindsBetween(small(FERRY), small(DAM)).map(({ kind }) => kind)).toEqual(["commonplace"]);
  });
});

test("a list of names in the same order is more than one name", () => {
  const names =
    "Teodora Lusk, Ivo Marrendal, Anna Eke, Lena Ottosen, Mira Oslund, Helmi Astrander, Sten Brocade, Odile Brask";
  expect(isCommonplace(`Present were ${names}.`)).toEqual(["copy"]);
  expect(isCommonplace("Present was the Secretary of State for Foreign Affairs Teodora Lusk.")).toEqual([
    "commonplace",
  ]);
});
