import type { Report } from "./schema.js";

/**
 * The report as JSON Lines, for what reads line by line: first everything but the clusters, then a cluster a line, in
 * the report's order. Together they are the report again.
 */
export function toJsonl({ clusters, ...head }: Report): string {
  return [head, ...clusters].map((line) => `${JSON.stringify(line)}\n`).join("");
}
