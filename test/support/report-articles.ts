import fc from "fast-check";
import type { ArticleInput } from "../../src/text/article.js";
import { DAM, FERRY, MUSEUM, ORCHARD, TRAM } from "./news.js";

const STATEMENT = "No boat will leave this harbour until the night crews are back at full strength";
const NOTICE =
  "We use cookies to make this website work and to understand our readers. By clicking accept you agree to our privacy policy and our terms of use.";

const OUTLETS = ["Amery Beacon", "Tessin Post", "Corvane News", "Oskvar Echo"];
const PASSAGES = [
  FERRY,
  FERRY.replace("by half", "by a third"),
  `“${STATEMENT},” said Torvald Eke.`,
  `${STATEMENT}, I told them.`,
  DAM,
  NOTICE,
  MUSEUM,
  "Ein Fährschiff blieb am Dienstag im Hafen, weil die Besatzung der Nachtschicht nicht zum Dienst erschien.",
  "渡轮公司周二宣布夜间航班将停航到春季为止。",
  "Fishermen waved 👍🏽 from the quay.",
];

/** Articles of every kind that a report tells of: copies, quotations, repeats, notices, dates that fit and do not. */
export const someArticles = (most = 5): fc.Arbitrary<ArticleInput[]> =>
  fc
    .array(
      fc.record({
        text: fc.array(fc.constantFrom(...PASSAGES), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("\n\n")),
        outlet: fc.constantFrom(...OUTLETS, null),
        authors: fc.constantFrom<string[] | null>(["Torvald Eke"], [], null),
        url: fc.constantFrom("https://beacon.example/ferry", "https://post.example/1", null),
        publishedAt: fc.constantFrom("2031-03-12T08:00Z", "2031-03-12", "2031-03", null),
        observedAt: fc.constantFrom("2031-03-10", "2031-04-01", null),
        credits: fc.subarray(OUTLETS, { maxLength: 2 }),
      }),
      { maxLength: most },
    )
    .map((articles) => articles.map((article, i) => ({ id: `article-${i}`, ...article })));

/** A small story: a source, a copy that credits it and changes a figure, one who quotes, a page with furniture. */
export const STORY: readonly ArticleInput[] = [
  {
    id: "beacon",
    text: `${FERRY}\n\n“${STATEMENT},” said Torvald Eke.\n\n${NOTICE}\n\n${DAM}`,
    outlet: "Amery Beacon",
    publishedAt: "2031-03-12T08:00Z",
  },
  {
    id: "post",
    text: `${FERRY.replace("by half", "by 40 percent")}\n\n${MUSEUM}\n\n${NOTICE}\n\nSource: Amery Beacon`,
    outlet: "Tessin Post",
    publishedAt: "2031-03-12T09:00Z",
    observedAt: "2031-03-01",
  },
  {
    id: "echo",
    text: `${TRAM}\n\nThe union stood firm. “${STATEMENT},” said Torvald Eke.\n\n${ORCHARD}`,
    outlet: "Oskvar Echo",
    publishedAt: "2031-03-12",
  },
];
