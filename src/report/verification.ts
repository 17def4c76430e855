import { canonicalJson } from "../kernel/order.js";
import type { Rejection } from "../text/collection.js";
import { hashOfRecord } from "./record.js";
import type { Report } from "./schema.js";

/** What can differ between a report and what its inputs say now: in the order in which it is told. */
export const DIFFERENCE_KINDS = [
  "record-altered",
  "version",
  "plan",
  "article-missing",
  "article-added",
  "text",
  "dates",
  "details",
  "input-unread",
  "cluster-missing",
  "cluster-added",
  "cluster",
  "findings",
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One thing that is not as the report has it. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** The article or the cluster; `null` where it is the whole. */
  readonly id: string | null;
  /** What the report has; `null`: nothing. */
  readonly expected: string | null;
  /** What was found now. */
  readonly found: string | null;
  readonly says: string;
}

/** Whether a report can be made again from these inputs, and what is in the way. */
export interface Verification {
  readonly same: boolean;
  /** Whether the articles were traced again: only where all inputs are the same, and unless it was not wanted. */
  readonly retraced: boolean;
  /** How many articles of the report were found with the same text, times and details. */
  readonly articles: number;
  readonly differences: readonly Difference[];
}

type ReportRecord = Report["record"];

/** Whether the record fits its own hash, and what made the report is what is here. */
export function recipeDifferences(
  { record, generator }: Report,
  here: { readonly version: string; readonly planFingerprint: string | null; readonly problem: string | null },
): Difference[] {
  const { version, planFingerprint } = generator;
  const hash = hashOfRecord(record.articles, generator);
  return [
    ...differing(
      "record-altered",
      null,
      record.sha256,
      hash,
      "The record was changed after it was made, or its hash was",
    ),
    ...differing(
      "version",
      null,
      version,
      here.version,
      `The report was made by urtext ${version}, and this is ${here.version}`,
    ),
    ...differing(
      "plan",
      null,
      planFingerprint,
      here.planFingerprint,
      here.problem ??
        `The same options are another plan here, as its methods are others: ${planFingerprint}, now ${here.planFingerprint}`,
    ),
  ];
}

/** Of each article: whether it is there, and its text, times and details are those of the record. */
export function articleDifferences(expected: ReportRecord["articles"], found: ReportRecord["articles"]): Difference[] {
  const now = new Map(found.map((article) => [article.id, article]));
  const known = new Set(expected.map(({ id }) => id));
  const missing = expected.filter(({ id }) => !now.has(id));
  const both = expected.filter(({ id }) => now.has(id)).map((was) => [was, now.get(was.id)!] as const);
  return [
    ...missing.map(({ id, sha256 }) =>
      difference("article-missing", id, sha256, null, `"${id}" is in the report, and not among the articles given`),
    ),
    ...found
      .filter(({ id }) => !known.has(id))
      .map(({ id, sha256 }) => difference("article-added", id, null, sha256, `"${id}" is not in the report`)),
    ...both.flatMap(([was, is]) =>
      differing(
        "text",
        was.id,
        was.sha256,
        is.sha256,
        `"${was.id}" has another text: SHA-256 ${was.sha256}, now ${is.sha256}`,
      ),
    ),
    ...both.flatMap(([was, is]) => {
      const [before, after] = [was.dates.join("; "), is.dates.join("; ")];
      return differing(
        "dates",
        was.id,
        before,
        after,
        `"${was.id}" has other dates: ${before || "none"}, now ${after || "none"}`,
      );
    }),
    ...both.flatMap(([was, is]) =>
      differing(
        "details",
        was.id,
        was.details,
        is.details,
        `"${was.id}" has another outlet, author, address, title, language, link or credit`,
      ),
    ),
  ];
}

/** Inputs that cannot be read now, and could when the report was made. Their places may be others, on another machine. */
export function unreadDifferences(expected: readonly Rejection[], found: readonly Rejection[]): Difference[] {
  const before = new Map<string, number>();
  const keyOf = ({ id, code }: Rejection): string => canonicalJson([id, code]);
  for (const one of expected) before.set(keyOf(one), (before.get(keyOf(one)) ?? 0) + 1);
  return found.flatMap((one) => {
    const left = before.get(keyOf(one)) ?? 0;
    before.set(keyOf(one), left - 1);
    return left > 0 ? [] : [difference("input-unread", one.id, null, one.code, one.message)];
  });
}

/** What is not a cluster's, and follows from the inputs. */
const PARTS = ["articles", "flows", "outletFlows", "excluded", "limits"] as const;

/** Which findings are not found again: clusters by their ids, which come from their texts and places. */
export function findingDifferences(expected: Report, found: Report): Difference[] {
  const now = new Map(found.clusters.map((cluster) => [cluster.id, cluster]));
  const known = new Set(expected.clusters.map(({ id }) => id));
  return [
    ...expected.clusters
      .filter(({ id }) => !now.has(id))
      .map(({ id, kind }) =>
        difference("cluster-missing", id, kind, null, `Cluster ${id} (${kind}) is not found again`),
      ),
    ...found.clusters
      .filter(({ id }) => !known.has(id))
      .map(({ id, kind }) =>
        difference("cluster-added", id, null, kind, `Cluster ${id} (${kind}) is not in the report`),
      ),
    ...expected.clusters.flatMap((was) => {
      const is = now.get(was.id);
      const names = is === undefined ? [] : unequalKeys(was, is);
      return names.length === 0
        ? []
        : [difference("cluster", was.id, null, null, `Cluster ${was.id} differs in ${names.join(", ")}`)];
    }),
    ...PARTS.filter((part) => canonicalJson(expected[part]) !== canonicalJson(found[part])).map((part) =>
      difference("findings", null, null, null, `The report's ${part} differ`),
    ),
  ];
}

const unequalKeys = <T extends object>(a: T, b: T): string[] =>
  (Object.keys(a) as (keyof T & string)[]).filter((key) => canonicalJson(a[key]) !== canonicalJson(b[key]));

const differing = (
  kind: DifferenceKind,
  id: string | null,
  expected: string,
  found: string | null,
  says: string,
): Difference[] => (expected === found ? [] : [difference(kind, id, expected, found, says)]);

const difference = (
  kind: DifferenceKind,
  id: string | null,
  expected: string | null,
  found: string | null,
  says: string,
): Difference => ({ kind, id, expected, found, says: /[.!?]$/.test(says) ? says : `${says}.` });
