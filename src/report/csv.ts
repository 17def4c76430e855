import { changedAs, publishedAs } from "./published-as.js";
import type { Report, ReportArticle, ReportCluster } from "./schema.js";

type Derivation = ReportCluster["derivations"][number];

interface Row {
  readonly cluster: ReportCluster;
  readonly derivation: Derivation;
  /** `null`: a source outside the collection. */
  readonly from: ReportArticle | null;
  readonly to: ReportArticle;
}

type Cell = string | number | null;

const COLUMNS: Readonly<Record<string, (row: Row) => Cell>> = {
  cluster: ({ cluster }) => cluster.id,
  kind: ({ cluster }) => cluster.kind,
  words: ({ cluster }) => cluster.words,
  relation: ({ derivation }) => derivation.relation,
  probability: ({ derivation }) => derivation.probability,
  from: ({ from }) => from?.id ?? null,
  from_outlet: ({ cluster, from }) => (from === null ? (cluster.first.source?.name ?? null) : from.outlet),
  from_published: ({ from }) => from && publishedAs(from),
  from_changed: ({ from }) => from && changedAs(from),
  from_url: ({ cluster, from }) => (from === null ? (cluster.first.source?.url ?? null) : from.url),
  to: ({ to }) => to.id,
  to_outlet: ({ to }) => to.outlet,
  to_published: ({ to }) => publishedAs(to),
  to_changed: ({ to }) => changedAs(to),
  to_url: ({ to }) => to.url,
  speaker: ({ cluster }) => cluster.speaker?.name ?? null,
  evidence: ({ derivation }) => derivation.evidence.map(({ says }) => says).join("; "),
  changes: ({ derivation }) => derivation.changes.map(({ kind, from, to }) => `${kind}: ${from} → ${to}`).join("; "),
  text: ({ cluster }) => cluster.text,
};

/**
 * Every derivation as a line of CSV (RFC 4180, with a header; UTF-8), for spreadsheets. A text that a spreadsheet would
 * run as a formula gets an apostrophe in front, and so does one that begins with an apostrophe: whoever takes one
 * apostrophe off the front of every cell has the very texts again.
 */
export function toCsv({ articles, clusters }: Report): string {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const rows = clusters.flatMap((cluster) =>
    cluster.derivations.map((derivation): Row => {
      const from = derivation.from === null ? null : byId.get(derivation.from)!;
      return { cluster, derivation, from, to: byId.get(derivation.to)! };
    }),
  );
  const lines = [Object.keys(COLUMNS), ...rows.map((row) => Object.values(COLUMNS).map((of) => cellOf(of(row))))];
  return lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

const cellOf = (value: Cell): string => (typeof value === "string" ? guarded(value) : value === null ? "" : `${value}`);

/**
 * What begins a formula in some spreadsheet: = + - @ and their full-width forms, also behind spaces, and a tab or a line
 * break, which some drop. Control characters are shown as such: a file of text may be looked at on a terminal.
 */
const guarded = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}/gu, "\ufffd")
    .replace(/^(?=['\t\n\r]|\s*[=+\-@＝＋－＠])/u, "'");

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
