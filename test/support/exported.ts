import { fileURLToPath } from "node:url";
import { readInputs } from "../../src/ingest/index.js";
import type { Report } from "../../src/report/schema.js";
import type { ArticleInput } from "../../src/text/article.js";
import { trace } from "../../src/trace.js";
import { DAM, FERRY, MUSEUM, ORCHARD } from "./news.js";

/** The invented collection of the examples: quotations, revisions, copies and a source outside. */
export const exampleArticles = () => readInputs([fileURLToPath(new URL("../../examples/articles", import.meta.url))]);

let example: Promise<Report> | null = null;
/** Its report: traced once for each file of tests, and never changed by them. */
export const exampleReport = (): Promise<Report> => (example ??= trace(exampleArticles()));

/** Names that break out of one format or another, and one that is half a character. */
export const HOSTILE = [
  'quote " and \\ back\\"slash',
  "<b>&amp;</b> ]]> -->",
  "=HYPERLINK(1)",
  "end\nof\r\nline",
  "c0n1",
  "subgraph style a:b#c; %% |x|",
  "..",
  "//host/path",
  "a:b",
  "渡轮 👍🏽 قایق",
  "\ud83d half",
  "nul \u0000 bell \u0007",
  "`md` {x} [y] (z)",
] as const;

/** A story of one source and a copy of it by every hostile name; two of them without a date. */
export const HOSTILE_ARTICLES: readonly ArticleInput[] = [
  { id: "source", text: `${FERRY}\n\n${DAM}`, outlet: "Amery Beacon", publishedAt: "2031-03-12T08:00Z" },
  ...HOSTILE.map((name, i) => ({
    id: name,
    text: `${FERRY}\n\n${i % 2 === 0 ? MUSEUM : ORCHARD}`,
    outlet: `Outlet ${name}`,
    title: name,
    authors: [name],
    url: `https://outlet.example/${i}?${name}`,
    credits: ["Amery Beacon"],
    publishedAt: i < 2 ? null : `2031-03-12T09:${10 + i}Z`,
  })),
];
