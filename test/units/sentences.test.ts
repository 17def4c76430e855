import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { abbreviationsOf } from "../../src/units/abbreviations.js";
import { beginsSentence, sentencesOf } from "../../src/units/sentences.js";
import { SPACED_ENDS, SURE_ENDS } from "../../src/units/terminators.js";
import { ARTICLES } from "../scripts/articles/index.js";
import { anyText } from "../support/arbitraries.js";
import { makeUnits } from "../support/make-article.js";
import { processorTime } from "../support/processor-time.js";

/** The sentences of a text, each from its first word to its last. */
function sentences(text: string, language: string | null = null): string[] {
  const units = makeUnits(text, { language });
  const { start, end } = units.article.words;
  return sentencesOf(units).map((range) => text.slice(start[range.start], end[range.end - 1]));
}

/** A text from its first word to its last. */
function wholly(text: string): string {
  const { start, end, count } = makeUnits(text).article.words;
  return text.slice(start[0], end[count - 1]);
}

/** A text with a bar where each sentence should end, and no bar: what is cut there. */
function cut(marked: string): { text: string; expected: string[] } {
  const text = marked.replaceAll("|", "");
  return { text, expected: marked.split("|").map(wholly) };
}

describe("a sentence ends with its mark, in every script", () => {
  test.each([
    ["hy", "Ո՞վ եկավ նավահանգիստ։| Նա ասաց. «Մենք կսպասենք»։| Այո՛, կսպասենք։"],
    ["hy", "Խորհուրդը որոշեց փակել կամուրջը:| Նախարարը չպատասխանեց:| Լաստանավը կանգնած է:"],
    ["ru", "Паром не вышел из гавани.| Министр сказал: «Ждите!»| Кто отвечает?| Никто…| Так решили."],
    ["ka", "ბორანი ნავსადგურში დარჩა.| მინისტრმა არ უპასუხა.| ვინ აგებს პასუხს?| არავინ."],
    ["el", "Το πλοίο έμεινε στο λιμάνι.| Ποιος φταίει;| Κανείς δεν απάντησε.| Τι θα γίνει\u037e| Θα δούμε."],
    ["ur", "کشتی بندرگاہ میں رہی۔| وزیر نے جواب نہیں دیا۔| کون ذمہ دار ہے؟| کوئی نہیں۔"],
    ["ar", "بقيت العبارة في الميناء.| من المسؤول؟| لم يجب الوزير؛ لكنه غادر.| انتهى الأمر."],
    ["fa", "قایق در بندر ماند.| چه کسی مسئول است؟| وزیر پاسخ نداد."],
    ["he", "המעבורת נשארה בנמל.| מי אחראי?| השר לא ענה."],
    ["hi", "नौका बंदरगाह में रही।| मंत्री ने उत्तर नहीं दिया।| कौन उत्तरदायी है?| डॉ. मेहरा चुप रहे।"],
    ["zh", "渡轮停在港口。|谁负责？|部长没有回答！|“我们等。”|他说完就走了。"],
    ["ja", "渡し船は港に残った。|誰の責任か？|「待ってください。」と大臣は言った。|返事はない。"],
    ["ko", "여객선은 항구에 남았다.| 누가 책임지나?| 장관은 “기다리라.”고 말했다.| 그뿐이다."],
    ["my", "ကူးတို့သင်္ဘော ဆိပ်ကမ်းတွင် ကျန်ခဲ့သည်။| ဝန်ကြီး မဖြေခဲ့ပါ။"],
    ["am", "ጀልባው በወደቡ ቀረ።| ሚኒስትሩ አልመለሰም።| ማን ነው፧| ማንም።"],
    ["th", "เรือข้ามฟากยังอยู่ที่ท่า รัฐมนตรีไม่ตอบ เมื่อวันที่ 5 พ.ค. 2574 ก็ตาม"],
  ])("%s: %s", (language, marked) => {
    const { text, expected } = cut(marked);
    expect(sentences(text, language)).toEqual(expected);
    expect(sentences(text)).toEqual(expected);
  });
});

describe("a full stop that is of a word, not of the sentence", () => {
  test.each([
    ["en", "Mr. Ardell met Dr. J. R. Lusk in St. Ileth.| The talks went on."],
    [
      "en",
      "Prices rose 3.5 percent to $1.20 on Jan. 5 and again on Feb. 7.| It was cold in Jan.| The Courier said so.",
    ],
    ["en", "The U.S. Senate and the U.K. agreed.| It was so in the U.S.| The mayor left at 5 p.m.| He slept."],
    [
      "en",
      "Harbour Lines Inc. Chairman Dirk Halm sold Acme Co.| The price is secret, i.e. London knows it, e.g. Halm.",
    ],
    ["en", "“Stop!” he said.| “Will you?” she asked.| “No.”| He left (for good.)| Nobody saw him."],
    ["en", "He waited ... and waited.| Then he left...| Nobody saw him."],
    ["en", "Visit www.Example.com or write to a.b@example.com.| Node.js is fine."],
    ["en", "1. The ferry stays.|\n2. The mayor goes."],
    ["de", "Am 3. Mai sprach Dr. Reesing, d. h. die Leiterin, u. a. mit Abs. 5 und z.B. Herrn Halm.| Die Fähre fuhr."],
    ["de", "Kaiser Wilhelm II. Sohn des Hafens, kam 1888.| Es waren 12.| Die Stadt schlief."],
    ["fr", "M. Le Guen a vu Mme. Halm.| « Non ! » a-t-il dit.| Elle est partie, cf. Le Quai, p. 12."],
    ["es", "El Sr. Halm y la Dra. Lusk llegaron.| ¿Quién paga?| ¡Nadie!| Véase el núm. 5."],
    [
      "ru",
      "В г. Алматы, т. е. Верном, жил И. О. Петров.| В 2022 г. в ул. Абая, т.е. Садовой, рыли, и т. д.| Потом ушли.",
    ],
    ["ru", "Сбор вырос до 5 млн. руб. за год.| «Стой!» – крикнул он.| Это было в 1999 г.| Он ушёл."],
    ["uk", "Проф. Ковальчук живе на вул. Садовій, напр. Олекса.| Він мовчить."],
    ["el", "Ο κ. Χαλμ μίλησε π.χ. Στη Βουλή.| Έφυγε."],
    ["tr", "Prof. Dr. Aylin Sönmez 3. Köprü için konuştu.| Sonra gitti."],
  ])("%s: %s", (language, marked) => {
    const { text, expected } = cut(marked);
    expect(sentences(text, language)).toEqual(expected);
  });

  test("is known of every language at once where the language is not known", () => {
    const { text, expected } = cut("Prof. Aylin Sönmez sp. z Dr. Halm.| Mnogo Mr. Lusk.");
    expect(sentences(text, "xx")).toEqual(expected);
  });
});

describe("a paragraph and its sentences", () => {
  test("end together, with a mark or without", () => {
    expect(sentences("Ferry stays in harbour\n\nthe mayor said so.\u2029and left")).toEqual([
      "Ferry stays in harbour",
      "the mayor said so",
      "and left",
    ]);
  });

  test("are not ended by a line broken to fit a width", () => {
    expect(sentences("The ferry stayed in the\nharbour, said Mr.\nHalm, the\r\nskipper. He left.")).toEqual([
      "The ferry stayed in the\nharbour, said Mr.\nHalm, the\r\nskipper",
      "He left",
    ]);
  });

  test("are ended by a broken line that a capital, a number or a caseless letter follows", () => {
    expect(sentences("Home\nAbout us\n5 ferries stayed\nin port")).toEqual([
      "Home",
      "About us",
      "5 ferries stayed\nin port",
    ]);
    expect(sentences("მთავარი\nსიახლეები")).toEqual(["მთავარი", "სიახლეები"]);
  });
});

describe("the sentences of any text", () => {
  test("rise, touch, cover all its words, and begin where beginsSentence says that one does", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(anyText(4), fc.constantFrom(...'αԱ.!?;:…։。۔।"”» \n\t', "\r\n", "\n\n", " Mr. ", "U.S.", "5. ")),
        ),
        (pieces) => {
          const units = makeUnits(`a${pieces.join("")}`);
          let at = 0;
          for (const { start, end } of sentencesOf(units)) {
            expect(start).toBe(at);
            expect(end).toBeGreaterThan(start);
            // The quick test knows every end, and takes some for one that are none.
            expect(beginsSentence(units, start)).toBe(true);
            at = end;
          }
          expect(at).toBe(units.article.words.count);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("never cross the end of a paragraph", () => {
    fc.assert(
      fc.property(fc.array(anyText(5), { minLength: 2, maxLength: 4 }), (paragraphs) => {
        const text = paragraphs.map((paragraph) => `a${paragraph}`).join("\n\n");
        const units = makeUnits(text);
        for (const range of sentencesOf(units)) {
          const inside = text.slice(units.article.words.start[range.start], units.article.words.end[range.end - 1]);
          expect(inside).not.toMatch(/\n\n/);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("against Unicode", () => {
  const NO_ENDS = ["\u104a", "\u2024"]; // the Burmese comma, the Armenian pause
  const BY_PROPERTY = new RegExp(`[${SURE_ENDS}${SPACED_ENDS}]`, "u");

  test("every Sentence_Terminal of the Basic Multilingual Plane is in the table, and two are left out", () => {
    const missing: string[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      if (/\p{Sentence_Terminal}/u.test(character) && !BY_PROPERTY.test(character)) missing.push(character);
    }
    expect(missing).toEqual(NO_ENDS);
  });

  const PLAIN: Readonly<Record<string, readonly string[]>> = {
    en: ["The ferry stayed in port. ", "Who pays? ", "“Nobody!” ", "The mayor left at noon. "],
    ru: ["Паром остался в порту. ", "Кто платит? ", "«Никто!» ", "Мэр ушёл в полдень. "],
    hy: ["Լաստանավը մնաց նավահանգստում։ ", "Քաղաքապետը գնաց։ "],
    ka: ["ბორანი დარჩა. ", "ვინ იხდის? ", "არავინ! "],
    ar: ["بقيت العبارة في الميناء. ", "من يدفع؟ ", "لا أحد! "],
    ur: ["کشتی بندرگاہ میں رہی۔ ", "کون دے گا؟ "],
    he: ["המעבורת נשארה בנמל. ", "מי משלם? ", "אף אחד! "],
    hi: ["नौका बंदरगाह में रही। ", "कौन देगा? ", "कोई नहीं! "],
    zh: ["渡轮停在港口。", "谁付钱？", "没有人！", "市长走了。"],
    ja: ["船は港に残った。", "誰が払うのか？", "誰も！"],
    ko: ["여객선은 항구에 남았다. ", "누가 내나? ", "아무도! "],
    am: ["ጀልባው በወደቡ ቀረ። ", "ማን ይከፍላል፧ "],
    my: ["ကူးတို့သင်္ဘော ဆိပ်ကမ်းတွင် ကျန်ခဲ့သည်။ ", "ဝန်ကြီး မဖြေခဲ့ပါ။ "],
    km: ["សាឡាងនៅកំពង់ផែ។ ", "អភិបាលក្រុងចាកចេញ។ "],
  };

  test.each(Object.keys(PLAIN))("sentences of plain %s are those of Intl.Segmenter", (language) => {
    const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
    const sentence = fc.constantFrom(...PLAIN[language]);
    fc.assert(
      fc.property(
        fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        (given) => {
          const text = given.map((paragraph) => paragraph.join("").trim()).join("\n\n");
          const segments = [...segmenter.segment(text)].map(({ segment }) => segment);
          const expected = segments.filter((segment) => segment.trim() !== "").map(wholly);
          expect(sentences(text, language)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("the sentences of real paragraphs", () => {
  test.each(ARTICLES)(
    "in $language are those of Intl.Segmenter, but for what it takes a title for",
    ({ language, original }) => {
      const text = original.join("\n\n").replaceAll("Dr. ", "");
      const segments = [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)];
      const expected = segments.map(({ segment }) => segment).filter((segment) => segment.trim() !== "");
      expect(sentences(text, language)).toEqual(expected.map(wholly));
    },
  );
});

describe("the table of abbreviations", () => {
  test("holds normal words, and is one and the same for all languages that it does not know", () => {
    expect(abbreviationsOf("xx").kinds).toBe(abbreviationsOf("yy").kinds);
    expect(abbreviationsOf("en").kinds.get("mr")).toBe("leads");
    expect(abbreviationsOf("ar").kinds.get("ا.د")).toBe("leads");
    expect(abbreviationsOf("en").kinds.has("т.е")).toBe(false);
    expect(abbreviationsOf("xx").kinds.has("т.е")).toBe(true);
    expect([...abbreviationsOf("xx").kinds.keys()].filter((key) => !/^[^\s.]+(\.[^\s.]+)*$/u.test(key))).toEqual([]);
  });
});

describe("the cost of sentences", () => {
  test.each([".", "a.", "a. ", ".)", "… ", "\n", "a.\n", '"', "。", "Mr. ", "a\n"])(
    "%j many times over is linear",
    (piece) => {
      const units = makeUnits(`a${piece.repeat(200_000 / piece.length)}b`);
      const begun = processorTime();
      sentencesOf(units);
      expect(processorTime() - begun).toBeLessThan(3_000);
    },
  );
});
