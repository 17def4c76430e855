import type { Rejection } from "../text/collection.js";
import { hashOfRecord } from "./record.js";
import type { Report } from "./schema.js";
import { firstUnlike } from "./unlike.js";
import { compareUnread } from "./unread.js";

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
  "input-missing",
  "input-otherwise",
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

/** By what the articles can be traced here: the report's version and plan, as far as they are known. */
export interface RecipeHere {
  readonly version: string;
  /** The plan's fingerprint and all its settings; `null`: its options are not known here. */
  readonly plan: { readonly fingerprint: string; readonly settings: object } | null;
  /** Why there is none. */
  readonly problem: string | null;
}

/** Whether the record fits its own hash, and what made the report is what is here. */
export function recipeDifferences({ record, generator }: Report, here: RecipeHere): Difference[] {
  const { version, planFingerprint } = generator;
  const hash = hashOfRecord(record.articles, generator);
  const fingerprint = here.plan?.fingerprint ?? null;
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
      fingerprint,
      here.problem ??
        `The same options are another plan here, as its methods are others: ${planFingerprint}, now ${fingerprint}`,
    ),
    ...(here.plan === null ? [] : unnamedOptions(generator.plan, here.plan.settings)),
  ];
}

/** A report names every option of its plan: one that is not there would be filled in by today's default, unseen. */
const unnamedOptions = (named: object, settings: object): Difference[] =>
  Object.entries(settings)
    .filter(([option]) => !Object.hasOwn(named, option))
    .map(([option, value]) =>
      difference("plan", null, null, `${value}`, `The report's plan does not name ${option}; taken is ${value}`),
    );

/** Of each article: whether it is there, and its text, times and details are those of the record. */
export function articleDifferences(expected: ReportRecord["articles"], found: ReportRecord["articles"]): Difference[] {
  const now = new Map(found.map((article) => [article.id, article]));
  const known = new Set(expected.map(({ id }) => id));
  const missing = expected.filter(({ id }) => !now.has(id));
  const added = found.filter(({ id }) => !known.has(id));
  const both = expected.filter(({ id }) => now.has(id)).map((was) => [was, now.get(was.id)!] as const);
  return [
    ...missing.map(({ id, sha256 }) =>
      difference("article-missing", id, sha256, null, `"${id}" is in the report, and not among the articles given`),
    ),
    ...added.map(({ id, sha256 }) => difference("article-added", id, null, sha256, `"${id}" is not in the report`)),
    ...(missing.length + added.length > 0 ? [] : rearranged("record-altered", "record's articles", expected, found)),
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

/** Inputs that cannot be read now, and could when the report was made. */
export const unreadDifferences = (expected: readonly Rejection[], found: readonly Rejection[]): Difference[] =>
  compareUnread(expected, found).more.map(({ id, code, message }) =>
    difference("input-unread", id, null, code, message),
  );

/** Inputs that the report has as rejected, and that are not given now, or are refused for another reason. */
export function rejectionDifferences(expected: readonly Rejection[], found: readonly Rejection[]): Difference[] {
  const { missing, otherwise } = compareUnread(expected, found);
  return [
    ...missing.map(({ id, code }) => {
      const says = `The report has ${id === null ? "an input" : `"${id}"`} rejected (${code}), and none such is given`;
      return difference("input-missing", id, code, null, says);
    }),
    ...otherwise.map(([was, is]) => {
      const says = `The report says of ${was.id === null ? "an input" : `"${was.id}"`} “${was.message}”, and it is “${is.message}”`;
      return difference("input-otherwise", was.id, was.message, is.message, says);
    }),
  ];
}

/** What is not a cluster's, and follows from the inputs. */
const PARTS = ["articles", "flows", "outletFlows", "excluded", "limits"] as const;

/** Which findings are not found again: clusters by their ids, which come from their texts and places. */
export function findingDifferences(expected: Report, found: Report): Difference[] {
  const now = new Map(found.clusters.map((cluster) => [cluster.id, cluster]));
  const known = new Set(expected.clusters.map(({ id }) => id));
  const missing = expected.clusters.filter(({ id }) => !now.has(id));
  const added = found.clusters.filter(({ id }) => !known.has(id));
  return [
    ...missing.map(({ id, kind }) =>
      difference("cluster-missing", id, kind, null, `Cluster ${id} (${kind}) is not found again`),
    ),
    ...added.map(({ id, kind }) =>
      difference("cluster-added", id, null, kind, `Cluster ${id} (${kind}) is not in the report`),
    ),
    ...expected.clusters.flatMap((was) => {
      const is = now.get(was.id);
      return is === undefined ? [] : partsUnlike("cluster", was.id, `Cluster ${was.id} differs`, was, is);
    }),
    ...(missing.length + added.length > 0 ? [] : rearranged("findings", "clusters", expected.clusters, found.clusters)),
    ...PARTS.flatMap((part) =>
      partsUnlike("findings", null, `The report's ${part} differ`, { [part]: expected[part] }, { [part]: found[part] }),
    ),
  ];
}

/** Where the same things are listed in another order, or one of them twice. */
function rearranged(
  kind: DifferenceKind,
  list: string,
  expected: readonly { readonly id: string }[],
  found: readonly { readonly id: string }[],
): Difference[] {
  const [was, is] = [expected, found].map((items) => items.map(({ id }) => id).join(", "));
  return differing(kind, null, was, is, `The report's ${list} are the same, and stand in another order or twice`);
}

/** One difference for all of a thing's parts that differ, each at the first place where it does. */
function partsUnlike<T extends object>(
  kind: DifferenceKind,
  id: string | null,
  says: string,
  was: T,
  is: T,
): Difference[] {
  const unlike = (Object.keys(was) as (keyof T & string)[]).flatMap(
    (key) => firstUnlike(was[key], is[key], [key]) ?? [],
  );
  if (unlike.length === 0) return [];
  const all = (side: "was" | "is") => unlike.map((one) => `${one.place} ${one[side]}`).join("; ");
  const told = unlike.map((one) => `${one.place} ${one.was}, now ${one.is}`).join("; ");
  return [difference(kind, id, all("was"), all("is"), `${says}: ${told}`)];
}

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
): Difference => ({ kind, id, expected, found, says: /[.!?…]”?$/u.test(says) ? says : `${says}.` });
