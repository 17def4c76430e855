import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Alignment } from "../../src/alignment/alignment.js";
import { type Change, changesOf } from "../../src/alignment/changes.js";
import type { Edit } from "../../src/alignment/edits.js";
import type { ArticleUnits } from "../../src/units/units.js";
import { alignTexts } from "../support/align-texts.js";
import { makeUnits } from "../support/make-article.js";
import { FERRY } from "../support/news.js";

/** A sentence of news with a gap in it, in each language that is known. */
const FRAMES = {
  en: [
    "The harbour board at Port Amery told fishermen on Tuesday that the northern breakwater",
    "before the autumn gales and that crews would be paid for every night lost on the quay.",
  ],
  de: [
    "Die Hafenbehörde von Amerau teilte den Fischern am Dienstag mit, dass die Mole im Norden",
    "vor den Stürmen im Herbst gesperrt bleibt und die Mannschaften für jede Nacht bezahlt werden.",
  ],
  fr: [
    "Le conseil du port d’Amery a dit mardi aux pêcheurs que la digue du nord",
    "avant les tempêtes de l’automne et que les équipages seront payés pour chaque nuit perdue.",
  ],
  es: [
    "La junta del puerto de Amery dijo el martes a los pescadores que el muelle del norte",
    "antes de las tormentas del otoño y que las tripulaciones cobrarán cada noche perdida.",
  ],
  ru: [
    "Совет порта Амери сообщил во вторник рыбакам, что северный мол",
    "до осенних штормов и что экипажам заплатят за каждую потерянную ночь у причала.",
  ],
  hy: [
    "Ամերի նավահանգստի խորհուրդը երեքշաբթի օրը ձկնորսներին հայտնեց, որ հյուսիսային պատնեշը",
    "մինչեւ աշնան փոթորիկները, եւ որ անձնակազմերին կվճարեն ամեն կորցրած գիշերվա համար։",
  ],
} as const;

type Row = readonly [language: keyof typeof FRAMES, from: string, to: string, changes: readonly string[]];

const inFrame = (language: keyof typeof FRAMES, middle: string): string => FRAMES[language].join(` ${middle} `);

const told = (alignments: readonly Alignment[]): string[] =>
  alignments.flatMap(({ changes }) => changes.map(({ kind, from, to }) => `${kind}: ${from} > ${to}`));

const changes = (from: string, to: string, language: keyof typeof FRAMES = "en") =>
  told(alignTexts(inFrame(language, from), inFrame(language, to)));

const CHANGED: readonly Row[] = [
  // Numbers.
  ["en", "holds 214 boats", "holds 241 boats", ["number: 214 > 241"]],
  ["en", "was built by two firms", "was built by 3 firms", ["number: two > 3"]],
  ["en", "lost 40 men and 90 women", "lost 90 men and 40 women", ["number: 40 > 90", "number: 90 > 40"]],
  ["en", "cost $5 million", "cost $5 billion", ["number: million > billion"]],
  ["en", "cost $5 million", "cost €5 million", ["number: $ > €"]],
  ["en", "sank to -5 degrees", "sank to 5 degrees", ["number: - > "]],
  ["en", "grew by 5 percent", "grew by 5 percentage points", ["number: percent > percentage points"]],
  ["en", "holds hundreds of boats", "holds 200 boats", ["number: hundreds > 200"]],
  ["en", "was open at 9 a.m. only", "was open at 9 p.m. only", ["number: a > p"]],
  ["en", "was the first pier", "was the second pier", ["number: first > second"]],
  ["de", "mit 140 Booten", "mit 410 Booten", ["number: 140 > 410"]],
  ["de", "um 5 Prozent", "um 5,5 Prozent", ["number: 5 > 5,5"]],
  ["fr", "tient 12 000 caisses", "tient 12 500 caisses", ["number: 000 > 500"]],
  ["fr", "abrite des milliers de bateaux", "abrite 2 000 bateaux", ["number: des milliers > 2 000"]],
  ["es", "tiene 140 barcos", "tiene 410 barcos", ["number: 140 > 410"]],
  ["ru", "стоит 5 млн рублей", "стоит 5 млрд рублей", ["number: млн > млрд"]],
  ["hy", "ունի 140 նավակ", "ունի 410 նավակ", ["number: 140 > 410"]],
  // Dates.
  ["en", "opens on 3 March 2031", "opens on 3 March 2032", ["date: 2031 > 2032"]],
  ["en", "opens in May", "opens in June", ["date: May > June"]],
  ["en", "opens on 12 May", "opens on 12 May 2031", ["date:  > 2031"]],
  ["en", "was opened last week", "was opened next week", ["date: last > next"]],
  ["de", "am 1. Mai", "am 2. Mai", ["date: 1 > 2"]],
  ["de", "heute", "gestern", ["date: heute > gestern"]],
  ["fr", "rouvre le 1er mai", "rouvre le 2 mai", ["date: 1er > 2"]],
  ["es", "abrirá el 1 de mayo de 2031", "abrirá el 1 de junio de 2031", ["date: mayo > junio"]],
  ["ru", "откроют в пятницу", "откроют в субботу", ["date: пятницу > субботу"]],
  ["hy", "կբացվի մայիսի 1-ին", "կբացվի մայիսի 2-ին", ["date: 1 > 2"]],
  // Names.
  ["en", "near Tessin collapsed", "near Halberg collapsed", ["name: Tessin > Halberg"]],
  ["en", "was opened by Maren Ilk", "was opened by Oskar Ilk", ["name: Maren > Oskar"]],
  ["en", "was sold to Gamvia", "was sold to Zamvia", ["name: Gamvia > Zamvia"]],
  ["en", "was opened. Maren Ilk closed it", "was opened. Oskar Ilk closed it", ["name: Maren > Oskar"]],
  ["de", "bei Amerau in Tessin", "bei Amerau in Halberg", ["name: Tessin > Halberg"]],
  ["de", "unter Ministerin Almut Reesing", "unter Ministerin Berta Reesing", ["name: Almut > Berta"]],
  ["fr", "vient d’Esteval", "vient d’Ankora", ["name: Esteval > Ankora"]],
  ["es", "cerca de Velka cayó", "cerca de Tessin cayó", ["name: Velka > Tessin"]],
  ["ru", "у Велки упал", "у Тессина упал", ["name: Велки > Тессина"]],
  ["hy", "Վելկա քաղաքում", "Տեսին քաղաքում", ["name: Վելկա > Տեսին"]],
  // Negations, and words that became their contrary.
  ["en", "would be repaired", "would not be repaired", ["negation:  > not"]],
  ["en", "would open", "wouldn’t open", ["negation: would > wouldn’t"]],
  ["en", "will never be mended", "will soon be mended", ["negation: never > soon"]],
  ["en", "is closed", "is no longer closed", ["negation:  > no longer"]],
  ["en", "holds some boats", "holds no boats", ["negation: some > no"]],
  ["en", "is likely to open", "is unlikely to open", ["negation: likely > unlikely"]],
  ["en", "was declared legal", "was declared illegal", ["negation: legal > illegal"]],
  ["en", "rose", "fell", ["negation: rose > fell"]],
  ["en", "was accepted by the mayor", "was rejected by the mayor", ["negation: accepted > rejected"]],
  ["en", "is open to everyone", "is open to nobody", ["negation: everyone > nobody"]],
  ["de", "wieder", "nicht", ["negation: wieder > nicht"]],
  ["de", "möglich", "unmöglich", ["negation: möglich > unmöglich"]],
  ["de", "zum Teil", "zum Teil nicht", ["negation:  > nicht"]],
  ["fr", "tient", "ne tient pas", ["negation:  > pas"]],
  ["fr", "tient", "ne tient plus", ["negation:  > plus"]],
  ["fr", "est légale", "est illégale", ["negation: légale > illégale"]],
  ["fr", "a été ouverte", "a été fermée", ["negation: ouverte > fermée"]],
  ["es", "abrirá", "no abrirá", ["negation:  > no"]],
  ["es", "es posible", "es imposible", ["negation: posible > imposible"]],
  ["es", "subió", "bajó", ["negation: subió > bajó"]],
  ["ru", "откроют", "не откроют", ["negation:  > не"]],
  ["ru", "известен", "неизвестен", ["negation: известен > неизвестен"]],
  ["ru", "вырос", "упал", ["negation: вырос > упал"]],
  ["hy", "ունի նավակներ", "չունի նավակներ", ["negation: ունի > չունի"]],
  ["hy", "աճեց", "նվազեց", ["negation: աճեց > նվազեց"]],
  // Hedges.
  ["en", "had reportedly sunk", "had sunk", ["hedge: reportedly > "]],
  ["en", "may open", "will open", ["hedge: may > will"]],
  ["en", "was shut, officials said,", "was shut, officials claimed,", ["hedge: said > claimed"]],
  ["en", "could allegedly fall", "could perhaps fall", ["hedge: allegedly > perhaps"]],
  ["de", "angeblich noch", "noch", ["hedge: angeblich > "]],
  ["fr", "serait fermée", "est fermée", ["hedge: serait > est"]],
  ["es", "presuntamente cayó", "cayó", ["hedge: presuntamente > "]],
  ["ru", "якобы упал", "упал", ["hedge: якобы > "]],
  ["hy", "իբր ընկել է", "ընկել է", ["hedge: իբր > "]],
  // Quantities.
  ["en", "holds most boats", "holds all boats", ["quantity: most > all"]],
  ["en", "holds more than 100 boats", "holds less than 100 boats", ["quantity: more > less"]],
  ["en", "is closed to all boats", "is closed to nearly all boats", ["quantity:  > nearly"]],
  ["en", "holds 40 boats", "holds at least 40 boats", ["quantity:  > at least"]],
  ["de", "für alle Boote", "für die meisten Boote", ["quantity: alle > die meisten"]],
  ["fr", "tient plus de 40 bateaux", "tient moins de 40 bateaux", ["quantity: plus > moins"]],
  ["es", "tiene más de 40 barcos", "tiene menos de 40 barcos", ["quantity: más > menos"]],
  ["ru", "вмещает все лодки", "вмещает многие лодки", ["quantity: все > многие"]],
  ["hy", "ունի ավելի քան 40 նավակ", "ունի գրեթե 40 նավակ", ["quantity: ավելի քան > գրեթե"]],
  // Other words.
  ["en", "boats walked off", "boats waited off", ["other: walked > waited"]],
  ["en", "would be repaired", "would be mended", ["other: repaired > mended"]],
  ["en", "holds more than 100 boats", "holds over 100 boats", ["other: more than > over"]],
  ["en", "was Torvasyan’s", "was Torvasian’s", ["other: Torvasyan > Torvasian"]],
  ["en", "was shipped to Kyiv", "was shipped to Kiev", ["other: Kyiv > Kiev"]],
  ["en", "was paid by Maren Ilk", "was paid by Ilk", ["other: Maren > "]],
  ["en", "had only opened", "had not only opened", ["other:  > not"]],
  ["de", "mit einem Sturm", "mit einem Gewitter", ["other: Sturm > Gewitter"]],
  ["ru", "недавно стоит", "давно стоит", ["other: недавно > давно"]],
  ["hy", "տեսավ Թորվասյանը", "տեսավ Թորվասյանի", ["other: Թորվասյանը > Թորվասյանի"]],
];

const UNCHANGED: readonly Row[] = (
  [
    ["en", "“would be repaired”", "would be REPAIRED,"],
    ["en", "holds 86,000 crates", "holds 86000 crates"],
    ["en", "holds 12,000 crates", "holds twelve thousand crates"],
    ["en", "holds half a million crates", "holds 500,000 crates"],
    ["en", "costs 1.5 million pounds", "costs £1.5m"],
    ["en", "grew 5% a year", "grew five per cent a year"],
    ["en", "opens on 1 May", "opens on May 1"],
    ["en", "opens in Jan. 2031", "opens in January 2031"],
    ["en", "opens 2031-05-04", "opens 4 May 2031"],
    ["en", "opens on Friday with 40 boats", "opens with 40 boats on Friday"],
    ["en", "did not open", "didn’t open"],
    ["en", "will not open", "won't open"],
    ["en", "can’t open", "cannot open"],
    ["en", "was sold to the Ministry of Defence", "was sold to the Ministry of Defense"],
    ["en", "did they not open", "didn’t they open"],
    ["en", "is honoured and organised at the theatre", "is honored and organized at the theater"],
    ["de", "mit 12.000 Kisten", "mit zwölftausend Kisten"],
    ["de", "am 1. Mai 2031", "am 1.5.2031"],
    ["de", "um 5 Prozent", "um 5 %"],
    ["fr", "tient douze mille caisses", "tient 12 000 caisses"],
    ["fr", "mesure quatre-vingt-dix mètres", "mesure 90 mètres"],
    ["es", "tiene doce mil cajas", "tiene 12.000 cajas"],
    ["es", "mide treinta y dos metros", "mide 32 metros"],
    ["ru", "вмещает двенадцать тысяч ящиков", "вмещает 12 000 ящиков"],
    ["ru", "откроют 1 мая", "откроют первого мая"],
    ["ru", "вырос на 5%", "вырос на 5 процентов"],
    ["hy", "ունի տասներկու հազար արկղ", "ունի 12 000 արկղ"],
    ["hy", "աճեց 5 %", "աճեց 5 տոկոսով"],
  ] as const
).map(([language, from, to]): Row => [language, from, to, []]);

const mirror = (change: string): string => change.replace(/^(\w+): (.*) > (.*)$/u, "$1: $3 > $2");

describe("one change in the middle of a sentence", () => {
  test.each(CHANGED)("in %s: “%s” → “%s”", (language, from, to, expected) => {
    expect(changes(from, to, language)).toEqual(expected);
    expect(changes(to, from, language).sort()).toEqual(expected.map(mirror).sort());
  });
});

describe("the same in another form, or in another place, is no change", () => {
  test.each(UNCHANGED)("in %s: “%s” → “%s”", (language, from, to, expected) => {
    expect(changes(from, to, language)).toEqual(expected);
    expect(changes(to, from, language)).toEqual(expected);
  });
});

describe("several things changed at one place", () => {
  test("are told one by one, each where it stands, the weightiest first", () => {
    expect(changes("holds about 140 people", "holds nearly 410 workers on Friday")).toEqual([
      "number: 140 > 410",
      "date:  > Friday",
      "quantity: about > nearly",
      "other: people > workers",
    ]);
    expect(changes("cost Velka 40 marks", "cost Tessin 90 marks")).toEqual(["number: 40 > 90", "name: Velka > Tessin"]);
    expect(changes("was shut", "was shut by dozens of men")).toEqual(["quantity:  > dozens", "other:  > men"]);
  });

  test("numbers of the same things stand against each other, in whatever order", () => {
    expect(changes("lost 12 masons and 40 carts", "gave up 41 carts, then 15 masons")).toContain("number: 12 > 15");
    expect(changes("lost 12 masons and 40 carts", "gave up 41 carts, then 15 masons")).toContain("number: 40 > 41");
  });

  test("numbers that count nothing are no numbers of the same things", () => {
    const [from, to] = ["a perdu 12 et le quai de la ville", "a perdu et le quai 40 de la ville"];
    expect(changes(from, to, "fr")).toEqual(["number: 12 > ", "number:  > 40"]);
  });

  test("a “not” that stands somewhere else denies something else", () => {
    const moved = changes("did not hold for many years", "held for many years and was not used");
    expect(moved).toContain("negation: not > ");
    expect(moved).toContain("negation:  > not");
  });

  test("of a long stretch in other words are told as sets: what is on both sides is no change", () => {
    const [from, to] = [
      "(300 yards long, paid with 40 crowns in May, never lit, once property of Velka, reportedly haunted)",
      "(whose 310 metres took forty out from poor people’s pockets; ghosts aside, Tessin owns it)",
    ];
    const [alignment] = alignTexts(inFrame("en", from), inFrame("en", to), { editGap: 40 });
    expect(told([alignment])).toEqual([
      "number: 300 > 310",
      "date: May > ",
      "name: Velka > Tessin",
      "negation: never > ",
      "hedge: reportedly > ",
      `other: ${from.slice(1, -1)} > ${to.slice(1, -1)}`,
    ]);
  });
});

describe("a sign that no word holds", () => {
  test("makes another number, and any other mark does not", () => {
    expect(changes("costs 5 or 6 crowns", "costs 5% or 6 crowns")).toEqual(["number:  > %"]);
    expect(changes("costs 5 or 6 crowns", "costs 5, or 6 crowns")).toEqual([]);
    expect(changes("costs 5-6 crowns", "costs 5 – 6 crowns")).toEqual([]);
  });
});

/** Words that mean something to whoever reads for changes, thrown into a text of news. */
const SPICE = [
  "not",
  "never",
  "may",
  "reportedly",
  "most",
  "over",
  "12",
  "40",
  "4,000",
  "two",
  "May",
  "Friday",
  "2031",
];
const MORE_SPICE = [
  "Velka",
  "Maren Ilk",
  "rose",
  "fell",
  "likely",
  "unlikely",
  "5%",
  "$40",
  "won’t",
  "of",
  "quietly",
  "—",
];
const STRANGE_SPICE = [
  "½",
  "٣",
  "中文",
  "１２",
  "👍🏽",
  "\u00ad",
  "d’un",
  "1.5.2031",
  "12 000",
  "-5",
  "ne",
  "a",
  "third",
  "million",
];
const WORDS = FERRY.split(" ");
const spiced = fc
  .array(fc.tuple(fc.nat(24), fc.constantFrom(...SPICE, ...MORE_SPICE, ...STRANGE_SPICE)), {
    minLength: WORDS.length,
    maxLength: WORDS.length,
  })
  .map((dice) =>
    WORDS.flatMap((word, i) => {
      const [side, spice] = dice[i];
      return side === 0 ? [] : side <= 2 ? [spice] : side === 3 ? [word, spice] : [word];
    }).join(" "),
  );

/** What is told of the exchanged texts, exchanged again. */
const toldBackwards = (a: ArticleUnits, b: ArticleUnits, edits: readonly Edit[]): Change[] =>
  changesOf(
    b,
    a,
    edits.map((edit) => ({ ...edit, a: edit.b, b: edit.a })),
  ).map((change) => ({ ...change, from: change.to, to: change.from, a: change.b, b: change.a }));

const sorted = (all: readonly Change[]): Change[] => {
  const order = ({ kind, a, b }: Change) => [kind, a.start, a.end, b.start, b.end].join(" ");
  return [...all].sort((p, q) => (order(p) < order(q) ? -1 : 1));
};

type EditedRow = readonly [before: string, from: string, to: string];

/** Two texts of the same words, with other words behind each stretch of them. */
function editedTexts(rows: readonly EditedRow[], languages: readonly (string | null)[] = [null, null]) {
  let [a, b] = ["", ""];
  const edits: Edit[] = [];
  for (const [before, from, to] of rows) {
    [a, b] = [`${a}${before} `, `${b}${before} `];
    const spans = {
      a: { start: a.length, end: a.length + from.length },
      b: { start: b.length, end: b.length + to.length },
    };
    if (from !== to) edits.push({ kind: "words", ...spans });
    [a, b] = [`${a}${from} `, `${b}${to} `];
  }
  return { a: makeUnits(a, { language: languages[0] }), b: makeUnits(b, { language: languages[1] }), edits };
}

describe("the same is told whichever text is read first", () => {
  const toldOf = (rows: readonly EditedRow[], languages?: readonly string[]): string[] => {
    const { a, b, edits } = editedTexts([...rows, ["of the crews on the quay", "", ""]], languages);
    const all = changesOf(a, b, edits);
    expect(sorted(toldBackwards(a, b, edits))).toEqual(sorted(all));
    return all.map(({ kind, from, to }) => `${kind}: ${from} > ${to}`);
  };

  test("of two counterparts that cross, the one further in is left out", () => {
    const a =
      "Deckhands not not not off not before dawn on Tuesday after not crews not of -5 its not not hundreds not not 4,000 not quay not Port";
    const b =
      "Deckhands not ½ not walked not off not before dawn on Tuesday not not not crews 中文 of unlikely fell $40 1.5.2031 half, 👍🏽 5% not million not not not not Port not";
    const [{ edits, changes: all }] = alignTexts(a, b);
    expect(sorted(toldBackwards(makeUnits(a), makeUnits(b), edits))).toEqual(sorted(all));
    expect(all.some(({ from, to }) => from + to === "hundreds")).toBe(true);
  });

  test("of two counterparts that mirror each other none is further in: they are told as exchanged", () => {
    expect(toldOf([["The board told Port Amery that", "Velka not", "not Velka"]])).toEqual([
      "other: Velka not > not Velka",
    ]);
  });

  test("a “not” that moved over more words of either text than it may denies something else", () => {
    expect(
      toldOf([
        ["On the quay it was", "not", ""],
        ["held", "", "long ago by storms"],
        ["so", "", "not"],
      ]),
    ).toEqual(["negation: not > ", "other:  > long ago by storms", "negation:  > not"]);
  });

  test("a word with two contraries stands against the first of them", () => {
    expect(toldOf([["On the quay the boats that they", "lost", "won and gained"]])).toEqual([
      "negation: lost > won",
      "other:  > and gained",
    ]);
  });

  test("each of two words that were reversed stands against its own contrary", () => {
    expect(toldOf([["It is", "likely or likely", "unlikely and unlikely"]])).toEqual([
      "negation: likely > unlikely",
      "negation: likely > unlikely",
    ]);
  });

  test("small words beside half of a changed number are told at neither of its edits", () => {
    expect(
      toldOf([
        ["At dawn they lost", "12", ""],
        ["masons and then", "of", "15"],
        ["masons", "", ""],
      ]),
    ).toEqual(["number: 12 > 15"]);
  });

  test("a name of three letters agrees with its case", () => {
    expect(toldOf([["Совет порта сообщил рыбакам, что в городе", "Илк", "Илка"]], ["ru", "ru"])).toEqual([
      "other: Илк > Илка",
    ]);
  });

  test("a text of no known language is read with the tables of the other", () => {
    expect(toldOf([["On the quay the tide", "rose", "fell"]], ["en", "tlh"])).toEqual(["negation: rose > fell"]);
    expect(toldOf([["On the quay the tide", "rose", "fell"]], ["en", "de"])).toEqual(["other: rose > fell"]);
  });
});

describe("whatever was changed", () => {
  const lies = (inner: { start: number; end: number }, outer: { start: number; end: number }) =>
    outer.start <= inner.start && inner.end <= outer.end;

  test("changes lie inside the edits and cut both texts", () => {
    fc.assert(
      fc.property(spiced, spiced, (a, b) => {
        for (const { edits, changes: all } of alignTexts(a, b)) {
          for (const change of all) {
            expect(edits.some((edit) => lies(change.a, edit.a))).toBe(true);
            expect(edits.some((edit) => lies(change.b, edit.b))).toBe(true);
            expect([a.slice(change.a.start, change.a.end), b.slice(change.b.start, change.b.end)]).toEqual([
              change.from,
              change.to,
            ]);
            expect(change.from + change.to).not.toBe("");
          }
        }
      }),
    );
  });

  test("the same is told the other way round, and of a text and itself nothing", () => {
    fc.assert(
      fc.property(spiced, spiced, (a, b) => {
        for (const { edits, changes: all } of alignTexts(a, b)) {
          expect(sorted(toldBackwards(makeUnits(a), makeUnits(b), edits))).toEqual(sorted(all));
        }
        expect(told(alignTexts(a, a))).toEqual([]);
      }),
    );
  });

  test("the same is told the other way round of any edits, whether an alignment would make them or not", () => {
    const frame = fc.constantFrom("quay", "and", "of boats and", "Port Amery.", "were");
    const salad = fc
      .array(fc.constantFrom(...SPICE, ...MORE_SPICE, ...STRANGE_SPICE, "lost", "won", "gained", "masons"), {
        maxLength: 9,
      })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(fc.tuple(frame, salad, salad), { minLength: 1, maxLength: 6 }), (rows) => {
        const { a, b, edits } = editedTexts(rows);
        expect(sorted(toldBackwards(a, b, edits))).toEqual(sorted(changesOf(a, b, edits)));
      }),
    );
  });

  test("four times the words take about four times as long, in one edit or in many", () => {
    const spice = [...SPICE, ...MORE_SPICE];
    const textOf = (count: number, start: number) =>
      Array.from({ length: count }, (_, i) => `${spice[(start + i * i) % spice.length]} w${start}${i}`).join(" ");
    const costOf = (count: number): number => {
      const [a, b] = [makeUnits(textOf(count, 0)), makeUnits(textOf(count, 5))];
      const whole = ({ article: { text } }: typeof a) => ({ start: 0, end: text.length });
      const wordsOf = ({ article: { words } }: typeof a) =>
        Array.from({ length: count }, (_, i) => ({ start: words.start[i], end: words.end[i] }));
      const other = wordsOf(b);
      const many = wordsOf(a).flatMap((span, i) =>
        i % 2 === 0 ? [{ kind: "words", a: span, b: other[i] } as const] : [],
      );
      const started = process.cpuUsage().user;
      changesOf(a, b, [{ kind: "words", a: whole(a), b: whole(b) }]);
      changesOf(a, b, many);
      return process.cpuUsage().user - started;
    };
    costOf(1_000); // to warm up
    expect(costOf(8_000)).toBeLessThan(10 * costOf(2_000));
  });

  test("no figure comes or goes that no change tells of", () => {
    const figures = (parts: readonly string[]) => parts.join(" ").match(/\d[\d,]*/gu) ?? [];
    const less = (all: readonly string[], some: readonly string[]) => {
      const rest = [...some];
      return all.filter((item) => {
        const index = rest.indexOf(item);
        if (index >= 0) rest.splice(index, 1);
        return index < 0;
      });
    };
    fc.assert(
      fc.property(spiced, (b) => {
        for (const { pieces, changes: all } of alignTexts(FERRY, b)) {
          const ofA = figures(pieces.map(({ a }) => FERRY.slice(a.start, a.end)));
          const ofB = figures(pieces.map((piece) => b.slice(piece.b.start, piece.b.end)));
          const numbers = all.filter(({ kind }) => kind === "number" || kind === "date");
          expect(figures(numbers.map(({ to }) => to))).toEqual(expect.arrayContaining(less(ofB, ofA)));
          expect(figures(numbers.map(({ from }) => from))).toEqual(expect.arrayContaining(less(ofA, ofB)));
        }
      }),
    );
  });
});
