import {
  type Inputs,
  type Report,
  toAnnotation,
  toCsv,
  toDot,
  toGraphml,
  toHtml,
  toJson,
  toJsonl,
  toMermaid,
  toProv,
  toProvO,
  toSchemaOrg,
  toText,
} from "../index.js";
import type { Forms } from "./output.js";
import { passagesOf } from "./report-passages.js";

/** Every form of the report but text, by the name that asks for it. */
const WRITERS: Readonly<Record<string, (report: Report, articles: Inputs) => string | Promise<string>>> = {
  json: toJson,
  jsonl: toJsonl,
  html: toHtml,
  csv: toCsv,
  prov: toProv,
  "prov-o": toProvO,
  annotation: toAnnotation,
  "schema-org": toSchemaOrg,
  dot: toDot,
  mermaid: toMermaid,
  graphml: toGraphml,
};

export const REPORT_FORMATS: readonly string[] = Object.keys(WRITERS);

/** The forms that show what the report itself does not have: the texts around its passages. */
export const SHOWS_TEXT: ReadonlySet<string> = new Set(["html", "annotation"]);

/** A report in each form; only those of {@link SHOWS_TEXT}, and text on a terminal, go through the articles. */
export function reportForms(report: Report, articles: Inputs): Forms {
  const forms = Object.entries(WRITERS).map(([name, write]) => [name, () => write(report, articles)]);
  const text: Forms["text"] = async (paint, columns) =>
    toText(report, paint, columns === null ? undefined : await passagesOf(report, articles, columns, paint));
  return { ...Object.fromEntries(forms), text };
}
