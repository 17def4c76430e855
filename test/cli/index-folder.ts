import { type ArticleInput, type Index, openIndex } from "../../src/index.js";
import { line, makeFolder } from "../ingest/folder.js";
import { DAM, FERRY, MUSEUM, ORCHARD } from "../support/news.js";
import { urtext } from "./terminal.js";

/** Seen at a time that is given: an index filled today says the same as one filled tomorrow. */
const article = (id: string, text: string, more: object = {}): ArticleInput => ({
  id,
  text,
  observedAt: "2031-06-01T00:00Z",
  ...more,
});

export const ARTICLES: readonly ArticleInput[] = [
  article("ferry", FERRY, { outlet: "Amery Beacon", publishedAt: "2031-05-04" }),
  article("copy", `In brief. ${FERRY}`, { outlet: "Inland Mail", publishedAt: "2031-05-08" }),
  article("dam", DAM, { outlet: "Inland Mail", publishedAt: "2031-05-05" }),
  article("museum", MUSEUM),
  article("orchard", ORCHARD),
];

export const LIST = ARTICLES.map(line).join("");

/** A folder with a list of articles in `in`, and an index of them in `index`. */
export async function indexed(more: readonly string[] = []): Promise<{ folder: string; index: string }> {
  const folder = await makeFolder({ "in/list.jsonl": LIST });
  const index = `${folder}/index`;
  await urtext(["index", "add", `${folder}/in`, "--index", index, ...more]);
  return { folder, index };
}

/** Asks an index as programs do. */
export async function opened<Result>(path: string, work: (index: Index) => Promise<Result>): Promise<Result> {
  const index = await openIndex(path);
  try {
    return await work(index);
  } finally {
    await index.close();
  }
}
