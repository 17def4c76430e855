import type { Report } from "./schema.js";

/** The report as JSON, indented, with a line break at its end: equal reports are equal bytes. */
export const toJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;
