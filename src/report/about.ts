import { hashOfRecord } from "./record.js";
import type { Report } from "./schema.js";

/**
 * Of a report, what one article takes part in: its clusters, and what is set aside of it; the articles in these; what
 * ran from it and to it; and the record of these articles.
 */
export function aboutArticle(report: Report, id: string): Report {
  const isOf = ({ witnesses }: Report["excluded"][number] | Report["clusters"][number]) =>
    witnesses.some(({ article }) => article === id);
  const [clusters, excluded] = [report.clusters.filter(isOf), report.excluded.filter(isOf)];
  const together = new Set([
    id,
    ...[...clusters, ...excluded].flatMap(({ witnesses }) => witnesses.map((w) => w.article)),
  ]);
  const outlet = report.articles.find((article) => article.id === id)?.outlet ?? null;
  const recorded = report.record.articles.filter((entry) => together.has(entry.id));
  return {
    ...report,
    articles: report.articles.filter((article) => together.has(article.id)),
    clusters,
    excluded,
    flows: report.flows.filter(({ from, to }) => from === id || to === id),
    outletFlows: report.outletFlows.filter(({ from, to }) => from === outlet || to === outlet),
    record: { articles: recorded, sha256: hashOfRecord(recorded, report.generator) },
  };
}
