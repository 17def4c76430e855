import type { Inputs } from "../text/collection.js";
import { textsFor } from "./record.js";
import type { Report } from "./schema.js";

/**
 * The report as a page: one file that asks nothing of any network, is read without JavaScript and used with it. It shows
 * who had what first and why, the stemma of every text as a picture, any two articles side by side, and each article with
 * its borrowed parts. Whatever stands in the articles stays text. The same report and articles give the same bytes.
 *
 * Every text is in it once: it is as large as the articles and about twice the report's findings.
 *
 * @throws UrtextError URTEXT_RECORD_MISMATCH where the articles are not those that were traced.
 */
export async function toHtml(report: Report, articles: Inputs): Promise<string> {
  const texts = await textsFor(report, articles);
  // A style sheet and a script of tens of kilobytes: who asks for no page does not load them.
  const { reportPage } = await import("./html/page.js");
  return reportPage(report, texts);
}
