import { UrtextError } from "../errors.js";
import { VERSION } from "../version.js";
import { brokenReference } from "./references.js";
import { REPORT_FORMAT, REPORT_VERSION, type Report, reportSchema } from "./schema.js";

/** The report as JSON, indented, with a line break at its end: equal reports are equal bytes. */
export const toJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;

/**
 * A report that was written by {@link toJson}, or as JSON in any other typesetting; with a byte order mark too, as some
 * editors put before it.
 * @throws UrtextError URTEXT_REPORT_BROKEN, URTEXT_REPORT_FORMAT
 */
export function fromJson(text: string): Report {
  const json = text.replace(/^\ufeff/u, "");
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw broken(isByLines(json) ? BY_LINES : (error as Error).message, error);
  }
  return checkReport(value);
}

/** A list of lines that was cut off would pass for a smaller report: only what stands in one piece is read back. */
const BY_LINES = "it is one by lines (JSON Lines), and only one in one piece is read back";

function isByLines(text: string): boolean {
  try {
    const first = JSON.parse(text.slice(0, text.indexOf("\n")));
    return first?.format === REPORT_FORMAT;
  } catch {
    return false;
  }
}

/** The format comes first: what another format asks for is nothing to this one's schema. */
export function checkReport(value: unknown): Report {
  const { format, version, generator } = (value ?? {}) as Partial<Record<"format" | "version" | "generator", unknown>>;
  if (typeof format !== "string") throw broken("it does not name its format");
  if (format !== REPORT_FORMAT || version !== REPORT_VERSION) {
    const known = `${REPORT_FORMAT} ${REPORT_VERSION}`;
    throw new UrtextError("URTEXT_REPORT_FORMAT", { found: `${format} ${version}`, known });
  }
  const { data, error } = reportSchema.safeParse(value);
  const maker = (generator as { version?: unknown } | undefined)?.version;
  const by = maker === VERSION ? "" : ` (it was made by urtext ${maker}, this is ${VERSION})`;
  if (data === undefined) {
    const [{ path, message }] = error.issues;
    throw broken(`${path.join(".") || "report"}: ${message}${by}`);
  }
  const astray = brokenReference(data);
  if (astray !== null) throw broken(`${astray}${by}`);
  return data;
}

const broken = (problem: string, cause?: unknown): UrtextError =>
  new UrtextError("URTEXT_REPORT_BROKEN", { problem }, { cause });
