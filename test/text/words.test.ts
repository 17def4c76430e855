import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalWord, readWords, spanOfWords, wordsIn, wordsInside } from "../../src/text/words.js";
import { asciiWords, hashOfNormal, slowWords, wordsOf } from "../slow/words.js";
import { anyText, brokenLines, persianSpaces } from "../support/arbitraries.js";
import { processorTime } from "../support/processor-time.js";

const normals = (text: string): string[] => wordsOf(text).map(({ normal }) => normal);
const hashes = (text: string): string[] => wordsOf(text).map(({ hash }) => hash);

describe("words", () => {
  test("of plain ASCII are those of the regular expression", () => {
    const ascii = fc.string({ unit: fc.constantFrom(..."aZ09''`.,,\"--  \n\n\r\t_@"), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(ascii, fc.string({ unit: "binary-ascii", maxLength: 40 })), (text) => {
        expect(wordsOf(text).map(({ start, end, normal }) => ({ start, end, normal }))).toEqual(asciiWords(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test("of any text are those of the slow twin", () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), brokenLines(), persianSpaces()), (text) => {
        expect(wordsOf(text).map(({ start, end, normal }) => ({ start, end, normal }))).toEqual(slowWords(text));
      }),
      { numRuns: 4_000 },
    );
  });

  test("hash by their normal form, whichever way they were read", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        for (const { normal, hash } of wordsOf(text)) {
          expect(normal).not.toBe("");
          expect(hash).toBe(hashOfNormal(normal));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("cut out of their text are the same one word", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        for (const { start, end, normal, hash } of wordsOf(text)) {
          expect(wordsOf(text.slice(start, end))).toEqual([{ start: 0, end: end - start, normal, hash }]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("are the same wherever they stand", () => {
    fc.assert(
      fc.property(anyText(8), anyText(8), (a, b) => {
        expect(hashes(`${a} — ${b}`)).toEqual([...hashes(a), ...hashes(b)]);
      }),
      { numRuns: 1_000 },
    );
  });

  test("rise, do not overlap, and begin and end between whole characters", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const insideOfPair = (at: number) => at < text.length && at > 0 && text.codePointAt(at - 1)! > 0xffff;
        let last = 0;
        for (const { start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(insideOfPair(start) || insideOfPair(end)).toBe(false);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1_000 },
    );
  });

  test("are not changed by characters that nobody sees", () => {
    const texts = [
      "Don’t sell the aujourd'hui",
      "86,000 fell to 3.5",
      "м'ята ինչո՞ւ",
      "caf\u00e9 cafe\u0301 𝐝𝐨𝐧'𝐭 ภาษา 中文",
    ];
    const unseen = fc.constantFrom("\u00ad", "\u200b", "\u200d", "\u2060", "\ufe0f", "\ufeff", "\u200f", "\u{e0001}");
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(40), unseen), { maxLength: 4 }), (text, put) => {
        const characters = [...text];
        for (const [at, character] of put) characters.splice(at % (characters.length + 1), 0, character);
        expect(hashes(characters.join(""))).toEqual(hashes(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test("are the same composed and decomposed, for every character that can be", () => {
    const wrong: string[] = [];
    for (let code = 0xc0; code <= 0x2fa1d; code++) {
      const composed = String.fromCodePoint(code).normalize("NFC");
      const decomposed = composed.normalize("NFD");
      if (decomposed === composed || !/^[\p{L}\p{M}]+$/u.test(composed + decomposed)) continue;
      if (hashes(`a ${composed}`).join() !== hashes(`a ${decomposed}`).join()) wrong.push(composed);
    }
    expect(wrong).toEqual([]);
  });
});

describe("a word is the same in different clothes", () => {
  test.each([
    ["apostrophes", ["don't", "don’t", "don‘t", "don`t", "don´t", "donʼt", "don＇t", "DON'T", "dont"]],
    ["decomposed accents", ["café", "cafe\u0301", "CAFÉ"]],
    ["full-width letters and digits", ["Pier2", "Ｐｉｅｒ２"]],
    ["ligatures", ["office", "oﬃce", "OFFICE"]],
    ["soft hyphens", ["harbour", "har\u00adbour"]],
    ["zero-width characters", ["harbour", "har\u200bbour", "har\u2060bour", "\u200eharbour\u200f", "har\ufeffbour"]],
    ["variation selectors", ["ferry", "f\ufe0ferry"]],
    ["letters for mathematicians", ["don't", "𝐝𝐨𝐧'𝐭"]],
    ["sharp s", ["Straße", "STRASSE", "STRAẞE", "strasse"]],
    ["Turkish i, dotted, dotless and in capitals", ["İstanbul", "istanbul", "ISTANBUL", "ıstanbul", "I\u0307stanbul"]],
    ["Greek final sigma", ["οδος", "οδοσ", "ΟΔΟΣ"]],
    ["Russian yo", ["ёлка", "елка", "Ёлка", "е\u0308лка"]],
    ["Armenian emphasis, question and exclamation", ["ինչու", "ինչո՞ւ", "ինչո՛ւ", "ինչո՜ւ"]],
    ["the Armenian ligature", ["և", "եւ"]],
    ["Hebrew gershayim", ["צה״ל", 'צה"ל', "צהל"]],
    ["Hebrew points", ["שָׁלוֹם", "שלום"]],
    ["Arabic tatweel and vowels", ["كتاب", "كـــتاب", "كِتَاب", "ﻛﺘﺎﺐ"]],
    ["Arabic alef", ["أحمد", "احمد"]],
    ["Persian letters and the zero-width non-joiner", ["می\u200cکنند", "میکنند", "ميكنند"]],
    ["a Persian prefix, parted in three ways", ["می\u200cکنند", "میکنند", "می کنند", "مي كنند"]],
    ["a Persian ending, parted in three ways", ["خیابان\u200cهای", "خیابانهای", "خیابان های", "خيابان هاي"]],
    ["several of them", ["نمی\u200cآلوده\u200cترین\u200cها", "نمی آلوده ترین ها"]],
    ["digits of other scripts", ["2022", "٢٠٢٢", "۲۰۲۲", "२०२२", "２０２２"]],
    ["Korean in syllables and in letters", ["한국", "한국".normalize("NFD")]],
    ["the Catalan middle dot", ["col·lecció", "coŀlecció", "collecció"]],
    ["Ukrainian apostrophes", ["м'ята", "м’ята", "мʼята"]],
    ["Uzbek and Arabic half rings", ["oʻzbek", "o‘zbek", "o'zbek", "OʻZBEK", "oʿzbek"]],
    ["Greek accents, which capitals lose", ["πόλη", "ΠΟΛΗ", "πο\u0301λη", "πὀλη", "ΠΌΛΗ"]],
    ["Greek diaereses", ["προϊόν", "ΠΡΟΪΟΝ", "προιόν", "ΠΡΟΙΟΝ"]],
    ["marks of stress", ["замок", "за\u0301мок", "замо\u0301к", "ЗА\u0301МОК"]],
    ["the Armenian ligature in capitals", ["և", "ԵՒ", "ԵՎ", "Եվ"]],
    ["the same inside a word", ["Երևան", "ԵՐԵՎԱՆ", "ԵՐԵՒԱՆ"]],
    ["joined vowels", ["cœur", "coeur", "CŒUR", "COEUR"]],
    ["Romanian commas and cedillas", ["știință", "ştiinţă", "ȘTIINȚĂ"]],
    ["Urdu letters by their Arabic code points", ["کہانی", "كهاني", "کھانی"]],
    ["the Arabic end of a feminine word", ["مدرسة", "مدرسه", "مَدْرَسَةٌ", "مدرســـة"]],
    ["Arabic marks of reading", ["رحمن", "رَحْمَٰن", "رحم\u06dbن"]],
    ["Malayalam letters with a joiner", ["അവൻ", "അവന്\u200d"]],
    ["Hindi dots below, composed and not", ["बाज़ार", "बाज\u093cार", "बा\u095bार"]],
    ["digits of many scripts", ["2031", "२०३१", "๒๐๓๑", "၂၀၃၁", "২০৩১", "২০৩১", "𝟚𝟘𝟛𝟙"]],
    ["full-width numbers", ["86,000", "８６，０００", "86，000"]],
    ["words broken at the end of a line", ["government", "govern-\nment", "govern-\r\n    ment", "govern\u00ad\nment"]],
    ["such words by other hyphens", ["government", "govern\u2010\nment", "govern¬\nment", "govern- \u2028ment"]],
    ["such words in capitals", ["GOVERN-\nMENT", "government"]],
    ["Armenian words broken at the end of a line", ["կառավարություն", "կառավա\u058a\nրություն"]],
    ["accents before a broken line", ["déclaré", "de\u0301-\nclare\u0301", "DÉ-\nCLARÉ", "DE\u0301-\nCLARE\u0301"]],
    ["Cyrillic letters in a Latin word", ["harbour", "hаrbоur", "hаrbоur\u200b", "НARBOUR"]],
    ["Greek letters in a Latin word", ["port", "pοrt", "ρort"]],
    ["Latin letters in a Cyrillic word", ["порох", "пopox", "пороx", "ПОРОX", "ПOPOX"]],
    ["Latin letters in a Greek word", ["λόγος", "λoγος", "λόγoς", "ΛOΓOΣ"]],
    ["Armenian letters in a Latin word", ["ship", "sհip"]],
    ["Azerbaijani schwas", ["gəmi", "gәmi", "GƏMI", "GӘMİ"]],
  ])("%s", (_, forms) => {
    for (const form of forms) {
      expect(normals(form), form).toEqual(normals(forms[0]));
      expect(hashes(`ja ${form}, ja`).slice(1, -1), form).toEqual(hashes(forms[0]));
    }
    expect(normals(forms[0])).toHaveLength(1);
  });

  test("the Thai am is one thing in one character, in two, and in the order of careless typing", () => {
    expect(hashes("น้ำ")).toEqual(hashes("น้\u0e4dา"));
    expect(hashes("น้ำ")).toEqual(hashes("น\u0e4d้า"));
  });

  test("half-width kana are kana", () => {
    expect(hashes("ｶﾞｲﾄﾞ")).toEqual(hashes("ガイド"));
    expect(hashes("か\u3099")).toEqual(hashes("が"));
  });
});

describe("a word is another word", () => {
  test.each([
    ["ou", "où"],
    ["86,000", "86000"],
    ["86,000", "86.000"],
    ["3.5", "35"],
    ["resume", "résumé"],
    ["ел", "ель"],
    ["कमल", "कमाल"],
    ["сор", "cop"],
    ["оно", "οno"],
    ["тест", "τεστ"],
    ["եվրո", "եւրո"],
  ])("%s is not %s", (a, b) => {
    expect(hashes(a)).toHaveLength(1);
    expect(hashes(b)).toHaveLength(1);
    expect(hashes(a)).not.toEqual(hashes(b));
  });
});

describe("where words part", () => {
  test.each([
    ["“Don’t,” she said—twice.", ["dont", "she", "said", "twice"]],
    ["well-known U.S. ports", ["well", "known", "u", "s", "ports"]],
    ["٨٦٬٠٠٠ و ٣٫٥ 86٬000", ["86٬000", "و", "3٫5", "86٬000"]],
    ["In 2,019 cases, 3.5 or 10, 11. 12", ["in", "2,019", "cases", "3.5", "or", "10", "11", "12"]],
    ["the ministers’ plan, 'tis the ’90s", ["the", "ministers", "plan", "tis", "the", "90s"]],
    ["Ո՞վ եկավ։ Այո՛, եկավ՝ երեկ", ["ով", "եկավ", "այո", "եկավ", "երեկ"]],
    ['\u05d0\u05de\u05e8 "\u05e9\u05dc\u05d5\u05dd" \u05dc\u05e6\u05d4"\u05dc', ["אמר", "שלום", "לצהל"]],
    ["ภาษาไทย", ["ภ", "า", "ษ", "า", "ไ", "ท", "ย"]],
    ["ที่นี่", ["ที่", "นี่"]],
    ["東京の2つのAI", ["東", "京", "の", "2", "つ", "の", "ai"]],
    ["한국어 기사", ["한국어", "기사"]],
    ["tide👍🏽pier 👩‍👩‍👧 ❤️ 🇦🇲", ["tide", "pier"]],
    ["\ud83dtide\udc4dpier\ud83d", ["tide", "pier"]],
    ["ـــ", []],
    ["govern-\n\nment, well-\n\nknown", ["govern", "ment", "well", "known"]],
    [
      "Anglo-\nIrish U-\nbahn 2030-\n31 co-\n2 東-\n京",
      ["anglo", "irish", "ubahn", "2030", "31", "co", "2", "東", "京"],
    ],
    ["two- and three- \n – a dash -\nhere -\n", ["two", "and", "three", "a", "dash", "here"]],
    ["five\u00ad\n\nsix 7\u00ad\neight", ["five", "six", "7", "eight"]],
    ["сор cop iPhoneом 5µm", ["сор", "cop", "iphoneом", "5μm"]],
    ["می\nرود کتاب  ها کتاب هایم و ها می 5", ["مي", "رود", "كتاب", "ها", "كتاب", "هايم", "وها", "مي", "5"]],
    ["1，2．5 一，二．三", ["1,2.5", "一", "二", "三"]],
    ["\u0301\u200b …—  ", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(normals(text)).toEqual(expected);
  });

  test("a span leaves out the marks around a word and takes in the accents on it", () => {
    const text = "‘cafe\u0301’\u00ad, 𝐩𝐢𝐞𝐫՞";
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["cafe\u0301", "𝐩𝐢𝐞𝐫"]);
  });
});

describe("many words", () => {
  test("are those of the stretches of their text, one behind the other, and no reading disturbs another", () => {
    fc.assert(
      fc.property(fc.array(anyText(), { maxLength: 8 }), fc.integer({ min: 1, max: 400 }), (stretches, times) => {
        // Between two stretches stands what joins nothing.
        const texts = stretches.map((stretch) => `${stretch} | `);
        const apart: unknown[] = [];
        let offset = 0;
        for (const text of Array.from({ length: times }, () => texts).flat()) {
          for (const { start, end, hash } of wordsOf(text)) apart.push([start + offset, end + offset, hash]);
          offset += text.length;
        }
        const text = texts.join("").repeat(times);
        expect(wordsOf(text).map(({ start, end, hash }) => [start, end, hash])).toEqual(apart);
      }),
      { numRuns: 20 },
    );
  });
});

describe("the weight of words", () => {
  test("is one for a word and a half for a character of a script without spaces", () => {
    const words = readWords("The 東京 pier ที่นี่ 한국어");
    expect([...words.weightBefore]).toEqual([0, 2, 3, 4, 6, 7, 8, 10]);
    expect(wordsIn(words, { start: 0, end: words.count })).toBe(5);
    expect(wordsIn(words, { start: 1, end: 3 })).toBe(1);
    expect(wordsIn(words, { start: 2, end: 2 })).toBe(0);
  });

  test("rises by half a word or by one", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { count, weightBefore } = readWords(text);
        expect(weightBefore).toHaveLength(count + 1);
        expect(weightBefore[0]).toBe(0);
        const steps = Array.from({ length: count }, (_, i) => weightBefore[i + 1] - weightBefore[i]);
        expect(steps.filter((step) => step !== 1 && step !== 2)).toEqual([]);
      }),
    );
  });
});

describe("words and spans of text", () => {
  test("the words inside a span are those that lie wholly in it", () => {
    const place = fc.nat(60);
    fc.assert(
      fc.property(anyText(), place, place, (text, a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const inside = wordsOf(text).flatMap(({ start, end }, i) =>
          start >= span.start && end <= span.end ? [i] : [],
        );
        const range = wordsInside(readWords(text), span);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(Array.from({ length: range.end - range.start }, (_, i) => range.start + i)).toEqual(inside);
      }),
      { numRuns: 1_000 },
    );
  });

  test("the span of a range of words reaches from the first to the last", () => {
    const text = "“The pier,” she said, “is sold.”";
    const words = readWords(text);
    const { start, end } = spanOfWords(words, { start: 1, end: 5 });
    expect(text.slice(start, end)).toBe("pier,” she said, “is");
    expect(normalWord(text, words, 5)).toBe("sold");
  });
});

describe("the cost of reading words", () => {
  const HOSTILE = [
    ..."a'\u00ad中 \ud83d\u0301\u200d-\nԵаo",
    ...[
      "a'",
      "1,",
      "a\u00ad'",
      "ก็",
      "e\u0301",
      "-\n",
      "a-\n",
      "a- \n",
      "a-",
      "a\u00ad\n",
      "- ",
      "aа",
      "oо",
      "\u0301\u0316",
    ],
    ...["a\u0334\u0301\u0316", "中\u0301\u0316", "եվ", "ی\u200c", "می ", " ها", "م ها\u200b", "ᄀ"],
  ];

  test.each(HOSTILE)("%j over and over is read in linear time", (piece) => {
    for (const text of [piece.repeat(200_000 / piece.length), `a${piece.repeat(200_000 / piece.length)}b`]) {
      const begun = processorTime();
      readWords(text);
      expect(processorTime() - begun).toBeLessThan(3_000);
    }
  });

  test.each(["\u0301", "\u0301\u0316", "\u200d", "-\n", "a-\n"])("%j a million times over too", (piece) => {
    const begun = processorTime();
    readWords(`a${piece.repeat(1_000_000)}b`);
    expect(processorTime() - begun).toBeLessThan(5_000);
  });
});
