import {
  type Inputs,
  type Report,
  toAnnotation,
  toCsv,
  toDot,
  toGraphml,
  toJson,
  toJsonl,
  toMermaid,
  toProv,
  toProvO,
  toSchemaOrg,
  toText,
} from "../index.js";
import type { Forms } from "./output.js";

/** Every form of the report but text, by the name that asks for it. */
const WRITERS: Readonly<Record<string, (report: Report, articles: Inputs) => string | Promise<string>>> = {
  json: toJson,
  jsonl: toJsonl,
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

/** The form that shows what the report itself does not have: the texts around its passages. */
export const SHOWS_TEXT = "annotation";

/** A report in each form; only {@link SHOWS_TEXT} goes through the articles. */
export function reportForms(report: Report, articles: Inputs): Forms {
  const forms = Object.entries(WRITERS).map(([name, write]) => [name, () => write(report, articles)]);
  return { ...Object.fromEntries(forms), text: (paint) => toText(report, paint) };
}
