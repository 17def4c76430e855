import type { Report } from "./schema.js";

/** Whom a name inside a report must be: an article of the report, one of the record, or a witness of the cluster. */
const NAMED = {
  article: "no article of the report",
  record: "no article of the record",
  witness: "no witness of its cluster",
} as const;
type Named = keyof typeof NAMED;

/** Every place in a report where an article is named, `*` for each of a list, and whom it must be there. */
const OF_REPORT: readonly (readonly [path: string, named: Named])[] = [
  ["articles.*.id", "record"],
  ["articles.*.dates.*.span.article", "article"],
  ["flows.*.from", "article"],
  ["flows.*.to", "article"],
  ["record.articles.*.id", "article"],
  ["excluded.*.witnesses.*.article", "article"],
];

const OF_CLUSTER: readonly (readonly [path: string, named: Named])[] = [
  ["witnesses.*.article", "article"],
  ["derivations.*.from", "witness"],
  ["derivations.*.to", "witness"],
  ["derivations.*.evidence.*.spans.*.article", "article"],
  ["derivations.*.changes.*.spans.*.article", "article"],
  ["parallels.*.from", "witness"],
  ["parallels.*.to", "witness"],
  ["first.article", "witness"],
  ["first.source.span.article", "article"],
  ["conflicts.*.articles.*", "article"],
  ["conflicts.*.spans.*.article", "article"],
];

/** The first name in a report that names nothing there, with its place; `null` where each names something. */
export function brokenReference(report: Report): string | null {
  const known = { article: idsOf(report.articles), record: idsOf(report.record.articles), witness: new Set<string>() };
  const ofReport = firstBroken(report, OF_REPORT, known, []);
  if (ofReport !== null) return ofReport;
  for (const [i, cluster] of report.clusters.entries()) {
    const witness = new Set(cluster.witnesses.map(({ article }) => article));
    const broken = firstBroken(cluster, OF_CLUSTER, { ...known, witness }, ["clusters", `${i}`]);
    if (broken !== null) return broken;
  }
  return null;
}

function firstBroken(
  value: unknown,
  table: typeof OF_REPORT,
  known: Readonly<Record<Named, ReadonlySet<string>>>,
  at: readonly string[],
): string | null {
  for (const [path, named] of table) {
    for (const [place, name] of namesAt(value, path.split("."), at)) {
      if (!known[named].has(name)) return `${place.join(".")}: "${name}" is ${NAMED[named]}`;
    }
  }
  return null;
}

/** Every name at a path, with its place; `null` on the way names nothing: a source outside, nobody told. */
function* namesAt(
  value: unknown,
  [step, ...steps]: readonly string[],
  at: readonly string[],
): Generator<readonly [place: readonly string[], name: string]> {
  if (value === null) return;
  if (step === undefined) yield [at, value as string];
  else if (step !== "*") yield* namesAt((value as Readonly<Record<string, unknown>>)[step], steps, [...at, step]);
  else for (const [i, item] of (value as readonly unknown[]).entries()) yield* namesAt(item, steps, [...at, `${i}`]);
}

const idsOf = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));
