import { type ArticleInput, trace } from "urtext";
import { answerOnce } from "./fresh-process.js";
import { makeParagraphs } from "./paragraphs.js";

/** What was found of the carried paragraph: the witnesses of its cluster, and the limits that were reached. */
export interface Carried {
  readonly clusters: number;
  readonly witnesses: number;
}

answerOnce(carriersOf, async (articles): Promise<Carried> => {
  const { clusters } = await trace(articles);
  return { clusters: clusters.length, witnesses: Math.max(0, ...clusters.map(({ witnesses }) => witnesses.length)) };
});

/** So many outlets have so many articles between them. */
const OUTLETS = 997;

/** Articles of three paragraphs, of which all have the middle one, and nothing else in common; dated in no order. */
function carriersOf(count: number): ArticleInput[] {
  // One paragraph in twenty is a copy of another: these are left out, and a few more are made.
  const { texts, taken } = makeParagraphs(Math.ceil(2.2 * count) + 50);
  const copies = new Set(taken.map(({ copy }) => copy));
  const [carried, ...own] = texts.filter((_, i) => !copies.has(i));
  return Array.from({ length: count }, (_, i) => ({
    id: `a${String(i).padStart(6, "0")}`,
    outlet: `Outlet ${i % OUTLETS}`,
    language: "en",
    publishedAt: new Date(Date.UTC(2031, 0, 1) + ((i * 7_919) % count) * 60_000).toISOString(),
    text: [own[2 * i], carried, own[2 * i + 1]].join("\n\n"),
  }));
}
