import fc from "fast-check";
import { compare, trace } from "urtext";
import { describe, expect, it } from "vitest";
import { seededIntegers } from "../../src/kernel/random.js";
import { readWords } from "../../src/text/words.js";

/** Law 1: two articles that share N normalised words in a row are reported, excluded with the reason, or under limits. */
const N = 8;

const VOCABULARIES: Readonly<Record<string, string>> = {
  english:
    "harbour ferry minister water gate night report council river budget school winter letter market train road bridge doctor farmer signal stone north engine paper",
  russian:
    "гавань паром министр вода ворота ночь отчёт совет река бюджет школа зима письмо рынок поезд дорога мост врач фермер камень",
  armenian:
    "նավահանգիստ լաստանավ նախարար ջուր դարպաս գիշեր զեկույց խորհուրդ գետ բյուջե դպրոց ձմեռ նամակ շուկա գնացք ճանապարհ կամուրջ",
  georgian:
    "ნავსადგური ბორანი მინისტრი წყალი ჭიშკარი ღამე ანგარიში საბჭო მდინარე ბიუჯეტი სკოლა ზამთარი წერილი ბაზარი მატარებელი",
  arabic: "ميناء عبارة وزير ماء بوابة ليل تقرير مجلس نهر ميزانية مدرسة شتاء رسالة سوق قطار طريق جسر طبيب مزارع",
  hindi: "बंदरगाह नौका मंत्री पानी द्वार रात रिपोर्ट परिषद नदी बजट विद्यालय सर्दी पत्र बाज़ार रेल सड़क पुल वैद्य किसान",
  korean: "항구 여객선 장관 물 문 밤 보고서 의회 강 예산 학교 겨울 편지 시장 기차 도로 다리 의사 농부",
};
const SPACELESS = {
  chinese: "港口渡轮部长水闸夜晚报告议会河流预算学校冬天信件市场火车道路桥梁医生农民信号石头北方引擎纸张",
  thai: "ทาเรอเฟอรรฐมนตรนำประตกลางคนรายงานสภาแมนำงบประมาณ",
};

interface Case {
  readonly script: string;
  readonly seed: number;
  readonly lengthA: number;
  readonly lengthB: number;
  readonly run: number;
  readonly noisy: boolean;
}

const cases: fc.Arbitrary<Case> = fc.record({
  script: fc.constantFrom(...Object.keys(VOCABULARIES), ...Object.keys(SPACELESS)),
  seed: fc.integer({ min: 1, max: 2 ** 31 }),
  lengthA: fc.integer({ min: N, max: 160 }),
  lengthB: fc.integer({ min: N, max: 160 }),
  run: fc.integer({ min: N, max: 24 }),
  noisy: fc.boolean(),
});

/** Two texts of drawn words, one run in common, at drawn places; with other capitals and punctuation where noisy. */
function plant({ script, seed, lengthA, lengthB, run, noisy }: Case): { a: string; b: string } {
  const next = seededIntegers(seed);
  const below = (n: number) => next() % n;
  const spaceless = script in SPACELESS;
  const pool = spaceless ? [...SPACELESS[script as keyof typeof SPACELESS]] : VOCABULARIES[script].split(" ");
  const draw = (n: number) => Array.from({ length: n }, () => pool[below(pool.length)] + (spaceless ? "" : below(400)));
  const planted = draw(spaceless ? run * 2 : run);
  const text = (length: number, marks: readonly string[]) => {
    const words = draw(length);
    words.splice(below(length + 1), 0, ...planted);
    return words
      .map(
        (word) =>
          (noisy && below(5) === 0 ? word.toUpperCase() : word) +
          (noisy && below(4) === 0 ? marks[below(marks.length)] : ""),
      )
      .join(spaceless ? "" : " ");
  };
  return { a: text(lengthA, [",", " –", ".", "\n\n"]), b: text(lengthB, [";", "…", "!", "\u00ad", "\u200b"]) };
}

/** The slow twin: the longest run of equal normal words, by comparing every place with every place. */
function longestCommonRun(a: string, b: string): number {
  const [x, y] = [readWords(a), readWords(b)];
  let longest = 0;
  for (let i = 0; i < x.count; i++) {
    for (let j = 0; j < y.count; j++) {
      let k = 0;
      while (i + k < x.count && j + k < y.count && x.lo[i + k] === y.lo[j + k] && x.hi[i + k] === y.hi[j + k]) k++;
      longest = Math.max(longest, (x.weightBefore[i + k] - x.weightBefore[i]) / 2);
    }
  }
  return longest;
}

describe("Nothing verbatim is missed", () => {
  it("compare() finds every run of eight words in a row, in every script, whatever stands around it", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { a, b } = plant(given);
        const longest = longestCommonRun(a, b);
        const { alignments, excluded, limits } = compare(a, b);
        const found = [...alignments, ...excluded.map(({ alignment }) => alignment)];
        expect(longest < N || found.length > 0 || limits.length > 0).toBe(true);
        // And what is found is at least as long as what was there.
        if (longest >= N) expect(Math.max(...found.map(({ words }) => words))).toBeGreaterThanOrEqual(longest);
      }),
      { numRuns: 400, seed: 20310504 },
    );
  });

  it("loses no run of eight where words at a seam stand once in one text and twice in the other", () => {
    const words = (from: number, n: number) => Array.from({ length: n }, (_, i) => `word${from + i}`).join(" ");
    const SEAM = 2;
    const lost: string[] = [];
    for (const x of [1, 3, 6, 7, 8, 12]) {
      for (const seam of [1, 2, 4, 6]) {
        for (const y of [1, 3, 5, 7, 9]) {
          for (const gap of [0, 1, 3, 12, 30]) {
            for (const options of [{}, { sensitivity: "verbatim" as const }, { editGap: 0 }]) {
              const [before, shared, after] = [words(100, x), words(200, seam), words(300, y)];
              const one = `${before} ${shared} ${after}`;
              const two = `${before} ${shared} ${gap > 0 ? `${words(400, gap)} ` : ""}${shared} ${after}`;
              const found = [compare(one, two, options), compare(two, one, options)].map(({ alignments, excluded }) =>
                Math.max(
                  0,
                  ...[...alignments, ...excluded.map(({ alignment }) => alignment)].map((alignment) => alignment.words),
                ),
              );
              const longest = Math.max(x + seam, seam + y);
              if (longest >= N && Math.min(...found) < Math.max(N, longest - SEAM))
                lost.push(`${x} ${seam} ${y} ${gap}`);
              // Both runs, where both are long enough.
              const cover = compare(one, two, options).alignments.flatMap(({ pieces }) =>
                pieces.map(({ b }) => two.slice(b.start, b.end)),
              );
              for (const run of [`${before} ${shared}`, `${shared} ${after}`]) {
                const words = run.split(" ");
                // The words of a seam may go to the neighbour, while at least a whole run is left.
                const least = Math.max(N, words.length - SEAM);
                const parts = [words.slice(0, least), words.slice(-least)].map((part) => part.join(" "));
                if (words.length >= N && !parts.some((part) => cover.some((text) => text.includes(part)))) {
                  lost.push(`${run} of ${x} ${seam} ${y} ${gap}`);
                }
              }
            }
          }
        }
      }
    }
    expect(lost).toEqual([]);
  });

  it("with sensitivity `verbatim` too", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { a, b } = plant(given);
        const { alignments, excluded } = compare(a, b, { sensitivity: "verbatim" });
        expect(longestCommonRun(a, b) < N || alignments.length + excluded.length > 0).toBe(true);
      }),
      { numRuns: 150, seed: 20310505 },
    );
  });

  it("trace() reports it for every pair of a small collection", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cases, { minLength: 1, maxLength: 4 }), async (given) => {
        const articles = given.flatMap((one, i) => {
          const { a, b } = plant(one);
          return [
            { id: `${i}-a`, text: a, outlet: "The Quay Gazette" },
            { id: `${i}-b`, text: b, outlet: "Inland Mail" },
          ];
        });
        const report = await trace(articles);
        const joined = [...report.clusters, ...report.excluded].map(({ witnesses }) =>
          witnesses.map(({ article }) => article),
        );
        for (let i = 0; i < given.length; i++) {
          expect(joined.some((ids) => ids.includes(`${i}-a`) && ids.includes(`${i}-b`))).toBe(true);
        }
      }),
      { numRuns: 60, seed: 20310506 },
    );
  });
});
