import { UrtextError } from "../errors.js";
import { VERSION } from "../version.js";
import { REPORT_FORMAT, REPORT_VERSION, type Report, reportSchema } from "./schema.js";

/** The report as JSON, indented, with a line break at its end: equal reports are equal bytes. */
export const toJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;

/**
 * A report that was written by {@link toJson}, or as JSON in any other typesetting.
 * @throws UrtextError URTEXT_REPORT_BROKEN, URTEXT_REPORT_FORMAT
 */
export function fromJson(text: string): Report {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UrtextError("URTEXT_REPORT_BROKEN", { problem: (error as Error).message }, { cause: error });
  }
  return checkReport(value);
}

/** The format comes first: what another format asks for is nothing to this one's schema. */
export function checkReport(value: unknown): Report {
  const { format, version, generator } = (value ?? {}) as Partial<Record<"format" | "version" | "generator", unknown>>;
  if (typeof format !== "string")
    throw new UrtextError("URTEXT_REPORT_BROKEN", { problem: "it does not name its format" });
  if (format !== REPORT_FORMAT || version !== REPORT_VERSION) {
    const known = `${REPORT_FORMAT} ${REPORT_VERSION}`;
    throw new UrtextError("URTEXT_REPORT_FORMAT", { found: `${format} ${version}`, known });
  }
  const { data, error } = reportSchema.safeParse(value);
  if (data !== undefined) return data;
  const [{ path, message }] = error.issues;
  const maker = (generator as { version?: unknown } | undefined)?.version;
  const by = maker === VERSION ? "" : ` (it was made by urtext ${maker}, this is ${VERSION})`;
  throw new UrtextError("URTEXT_REPORT_BROKEN", { problem: `${path.join(".") || "report"}: ${message}${by}` });
}
