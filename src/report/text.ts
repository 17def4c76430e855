import { CHANGE_KINDS } from "../alignment/changes.js";
import { amongst, type Surroundings, surroundingsIn } from "./context.js";
import { chance, SURE } from "./numbers.js";
import type { Report, ReportArticle, ReportCluster, ReportExcluded, ReportPlace } from "./schema.js";
import { variantsOf } from "./variants.js";

/** How parts of the text report are painted; plain unless the caller brings colours. */
export interface Paint {
  heading(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  warning(text: string): string;
}

const plain = (text: string): string => text;
const PLAIN: Paint = { heading: plain, strong: plain, faint: plain, warning: plain };

const WIDTH = 96;
const INDENT = "   ";
/** Of a long passage, its beginning and its end are shown. */
const LONGEST_EXCERPT = 320;
const MOST_CHANGES = 12;
/** Of a long stretch in other words, likewise. */
const LONGEST_CHANGE = 120;
const MOST_BOUNDS = 4;
const MOST_NAMES = 3;
const MOST_EXCLUDED_PER_KIND = 12;

type Derivation = ReportCluster["derivations"][number];

/** How the passages of a derivation are shown: lines, from the texts, which a report does not have. */
export type ShowPassages = (derivation: Derivation) => readonly string[];

/**
 * The report for people: one block a cluster, with the words, who, whom, how sure, why, and what was changed; and with
 * the passages as they stand in both texts, where someone who has the texts shows them.
 */
export function toText(report: Report, paint: Paint = PLAIN, show: ShowPassages = () => []): string {
  const articles = new Map(report.articles.map((article) => [article.id, article]));
  const writer = new TextWriter(articles, paint, show);
  return `${[
    writer.summary(report),
    ...report.clusters.map((cluster, i) => writer.cluster(cluster, i + 1)),
    ...writer.setAside(report.excluded),
    ...writer.rejected(report.rejected),
    ...writer.limits(report.limits),
  ].join("\n\n")}\n`;
}

class TextWriter {
  constructor(
    private readonly articles: ReadonlyMap<string, ReportArticle>,
    private readonly paint: Paint,
    private readonly show: ShowPassages,
  ) {}

  summary({ articles, clusters, excluded, rejected }: Report): string {
    const parts = [
      count(articles.length, "article"),
      `${count(clusters.length, "text")} reused`,
      `${excluded.length} set aside`,
      ...(rejected.length > 0 ? [`${count(rejected.length, "input")} rejected`] : []),
    ];
    return this.paint.strong(parts.join(" · "));
  }

  cluster(cluster: ReportCluster, number: number): string {
    const { kind, words, speaker, first, origins } = cluster;
    const said = speaker ? ` · ${oneLine(speaker.name)}` : "";
    const pieces = new Map(cluster.witnesses.map(({ article, spans }) => [article, spans.length]));
    const surroundings = surroundingsIn(cluster);
    return [
      this.paint.heading(`${number}. ${kind} · ${count(words, "word")}${said}`),
      ...this.excerpt(cluster.text),
      ...this.field("first", this.first(cluster)),
      ...first.because.flatMap((reason, i) => this.field(i === 0 ? "why" : "", oneLine(reason))),
      ...this.field(
        "origins",
        origins.min === origins.max ? `${origins.min}` : `${origins.min} to ${origins.max}: cannot be told`,
      ),
      ...cluster.derivations.flatMap((derivation) =>
        this.derivation(derivation, pieces.get(derivation.to) ?? 1, surroundings),
      ),
      ...this.untold(cluster),
      ...this.variants(cluster, surroundings),
      ...this.bounds(cluster),
      ...cluster.conflicts.flatMap(({ says }) => this.field("conflict", this.paint.warning(oneLine(says)))),
    ].join("\n");
  }

  private first({ first, witnesses }: ReportCluster): string {
    const sure = `${first.certainty}, ${chance(first.probability)}`;
    switch (first.certainty) {
      case "outside":
        return `${this.paint.strong("outside these articles")} (${sure})${first.source ? `: ${oneLine(first.source.name)}` : ""}`;
      case "undetermined":
        return `${this.paint.strong("cannot be told")} (${sure}); carried by ${witnesses.map(({ article }) => this.name(article)).join(", ")}`;
      default:
        return `${this.paint.strong(this.name(first.article!))} (${sure})`;
    }
  }

  private derivation(
    derivation: Derivation,
    pieces: number,
    surroundings: (place: ReportPlace) => Surroundings | null,
  ): string[] {
    const { from, to, relation, probability, changes } = derivation;
    const source = from === null ? "outside" : this.name(from);
    const passages = pieces > 1 ? `, in ${pieces} pieces` : "";
    return [
      ...this.field(
        probability < SURE ? "perhaps" : "taken",
        `${source} → ${this.name(to)} (${relation}, ${chance(probability)}${passages})`,
      ),
      ...this.show(derivation),
      ...this.changes(changes, surroundings),
    ];
  }

  /** The weightiest first: a changed number must not stand below a dozen changed words. */
  private changes(
    changes: readonly ReportChange[],
    surroundings: (place: ReportPlace) => Surroundings | null,
  ): string[] {
    const ranked = CHANGE_KINDS.flatMap((kind) => changes.filter((change) => change.kind === kind));
    const shown = ranked.slice(0, MOST_CHANGES).flatMap((change) => {
      const around = change.spans.map(surroundings).find((found) => found !== null) ?? null;
      return this.field(
        "changed",
        `${change.kind === "other" ? "" : `${change.kind}: `}${changeInWords(change, around)}`,
      );
    });
    const more = changes.length - MOST_CHANGES;
    return more > 0 ? [...shown, ...this.field("", this.paint.faint(`and ${count(more, "more change")}`))] : shown;
  }

  /** Witnesses between which no derivation is told, so that every carrier of the text is named once. */
  private untold({ witnesses, derivations, first }: ReportCluster): string[] {
    if (first.certainty === "undetermined") return [];
    const told = new Set(derivations.flatMap(({ from, to }) => [from, to]));
    const rest = witnesses.filter(({ article }) => !told.has(article) && article !== first.article);
    return rest.length > 0
      ? this.field("also in", `${rest.map(({ article }) => this.name(article)).join(", ")}: from whom cannot be told`)
      : [];
  }

  /** Where witnesses differ of which nobody can say who changed what: a line for each place, with who has which words. */
  private variants(cluster: ReportCluster, surroundings: (place: ReportPlace) => Surroundings | null): string[] {
    const all = variantsOf(cluster);
    const shown = all.slice(0, MOST_CHANGES).flatMap(({ kind, readings, places }) => {
      const around = places.map(surroundings).find((found) => found !== null) ?? null;
      const told = readings.map(({ words, articles }) => `${reading(words, around)} in ${this.names(articles)}`);
      return this.field("differs", `${kind}: ${told.join("; ")}`);
    });
    const more = all.length - MOST_CHANGES;
    return more > 0 ? [...shown, ...this.field("", this.paint.faint(`and ${count(more, "more difference")}`))] : shown;
  }

  /** When its witnesses were published as far as texts tell it; what is stated the reader of a report has himself. */
  private bounds({ witnesses }: ReportCluster): string[] {
    const told = witnesses.flatMap(({ article }) =>
      (this.articles.get(article)?.dates ?? []).flatMap(({ kind, value, source }) => {
        if (kind !== "inferred") return [];
        const [from, to] = value.split("/");
        const bound = to === ".." ? `not before ${from}` : `not after ${to}`;
        return [`${this.name(article)} ${bound}: ${oneLine(source)}`];
      }),
    );
    const more = told.length - MOST_BOUNDS;
    return [
      ...told.slice(0, MOST_BOUNDS).flatMap((line) => this.field("bound", line)),
      ...(more > 0 ? this.field("", this.paint.faint(`and ${more} more`)) : []),
    ];
  }

  setAside(excluded: Report["excluded"]): string[] {
    if (excluded.length === 0) return [];
    const kinds = [...new Set(excluded.map(({ kind }) => kind))].sort();
    return [
      [
        this.paint.heading("Set aside"),
        ...kinds.flatMap((kind) => this.excludedOf(excluded.filter((item) => item.kind === kind))),
      ].join("\n"),
    ];
  }

  private excludedOf(items: readonly ReportExcluded[]): string[] {
    const lines = items.slice(0, MOST_EXCLUDED_PER_KIND).flatMap(({ kind, words, witnesses, text, reason }) => {
      const names = this.names([...new Set(witnesses.map(({ article }) => article))]);
      return this.field(
        kind,
        `“${shorten(oneLine(text), 60)}” (${count(words, "word")}) in ${names}: ${oneLine(reason)}`,
      );
    });
    const more = items.length - MOST_EXCLUDED_PER_KIND;
    return more > 0 ? [...lines, ...this.field("", this.paint.faint(`and ${more} more`))] : lines;
  }

  rejected(rejected: Report["rejected"]): string[] {
    if (rejected.length === 0) return [];
    const lines = rejected.flatMap(({ source, line, id, message }) => {
      const where = source === null ? (id ?? "an input") : line === null ? source : `${source}:${line}`;
      return wrap(oneLine(`${where}: ${message}`), INDENT, INDENT);
    });
    return [[this.paint.heading("Rejected"), ...lines].join("\n")];
  }

  limits(limits: Report["limits"]): string[] {
    if (limits.length === 0) return [];
    return [
      [this.paint.heading("Limits reached"), ...limits.flatMap(({ cap, says }) => this.field(cap, oneLine(says)))].join(
        "\n",
      ),
    ];
  }

  private excerpt(text: string): string[] {
    const lead = `${INDENT}| `; // no quotation marks: the passage has its own
    return wrap(shorten(oneLine(text), LONGEST_EXCERPT), lead, lead).map((line) => this.paint.faint(line));
  }

  private field(name: string, value: string): string[] {
    const label = `${INDENT}${name.padEnd(12)}`;
    return wrap(value, label, " ".repeat(label.length));
  }

  private names(ids: readonly string[]): string {
    const shown = ids.slice(0, MOST_NAMES).map((id) => this.name(id));
    const more = ids.length - MOST_NAMES;
    return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
  }

  /** An article by its outlet, with its id: an outlet has many articles, and an id says little to a reader. */
  private name(id: string): string {
    const outlet = this.articles.get(id)?.outlet;
    return oneLine(outlet ? `${outlet} [${id}]` : `[${id}]`);
  }
}

type ReportChange = Derivation["changes"][number];

/** What was changed, among its neighbours where they are known and needed: a lone "not" says little. */
function changeInWords({ kind, from, to }: ReportChange, around: Surroundings | null): string {
  const [was, is] = [shorten(oneLine(from), LONGEST_CHANGE), shorten(oneLine(to), LONGEST_CHANGE)];
  const weighty = around !== null && kind !== "other";
  if (from !== "" && to !== "") {
    const place = weighty ? ` (“${oneLine(amongst(around, "…"))}”)` : "";
    return `“${was}” became “${is}”${place}`;
  }
  if (weighty) return `“${oneLine(amongst(around, was))}” became “${oneLine(amongst(around, is))}”`;
  return from === "" ? `added “${is}”` : `left out “${was}”`;
}

/** What stands at a place, among its neighbours where they are known. */
function reading(words: string, around: Surroundings | null): string {
  const own = shorten(oneLine(words), LONGEST_CHANGE);
  if (own === "" && (around === null || !/[\p{L}\p{N}]/u.test(around.before + around.after))) return "nothing";
  if (around !== null) return `“${oneLine(amongst(around, own)).replace(/^[“„«"]+|[”»"]+$/gu, "")}”`; // one pair is enough
  return `“${own}”`;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;

/**
 * Text from articles on one line, with control characters and halves of characters made visible: an article must not be able to move the cursor, clear
 * the screen or repaint what stands beside it.
 */
const oneLine = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd")
    .trim();

function shorten(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const half = Math.floor((most - 5) / 2);
  return `${characters.slice(0, half).join("").trimEnd()} […] ${characters.slice(-half).join("").trimStart()}`;
}

function wrap(text: string, firstIndent: string, indent: string): string[] {
  const lines: string[] = [];
  let line = firstIndent;
  let room = WIDTH - firstIndent.length;
  for (const word of text.split(" ")) {
    if (line.trim() !== "" && line !== firstIndent && word.length + 1 > room) {
      lines.push(line);
      line = indent;
      room = WIDTH - indent.length;
    }
    const separator = line === firstIndent || line === indent ? "" : " ";
    line += separator + word;
    room -= separator.length + word.length;
  }
  return [...lines, line];
}
