import type { Report, ReportCluster } from "urtext";
import type { ArticleKind } from "./draft.js";
import { DAY, HOUR, MINUTE } from "./event.js";
import { type Mishap, mishapOf } from "./mishaps.js";
import type { Story } from "./story.js";
import { lengthIn, type OriginText, type Taken, Truth } from "./truth.js";

export type Answer = "right" | "wrong" | "none";

/** One question that a report can answer, with what was copied how. */
export interface Verdict {
  readonly kind: ArticleKind;
  readonly answer: Answer;
}

export interface FirstVerdict extends Verdict {
  readonly isMain: boolean;
  readonly isOutside: boolean;
  readonly saidOutside: boolean;
}

export interface ParentVerdict extends Verdict {
  readonly mishap: Mishap | null;
  /** As most of the words have it, where a text falls apart into clusters: shown beside, to tell one kind of fault from another. */
  readonly byWords: Answer;
}

/** A probability that was told, and whether it was so. */
export interface Chance {
  readonly told: number;
  readonly isRight: boolean;
}

export interface StoryScore {
  readonly shape: Story["shape"];
  readonly parents: readonly ParentVerdict[];
  readonly firsts: readonly FirstVerdict[];
  readonly pairs: readonly Verdict[];
  /** Whether every number of origins is told exactly; null where nothing was copied. */
  readonly originsExact: boolean | null;
  readonly chances: readonly Chance[];
  /** Derivations told although the times rule them out. */
  readonly againstTimes: number;
  readonly circles: number;
  /** Derivations told to an article that wrote the text itself. */
  readonly falseDerivations: number;
  readonly conflicts: number;
  /** Of each copied article whose date is wrong: whether that is told, and whether any other date contradicts it. */
  readonly wrongDates: readonly { readonly isListed: boolean; readonly isContradicted: boolean }[];
  /** Of a trap: whether it was fallen into. */
  readonly trapped: boolean | null;
}

/**
 * One answer of the several that a text may get when it falls apart into clusters. Strict: one wrong answer makes it
 * wrong, whatever the others say; and it is answered only where the right ones hold at least half of what was found.
 * What was not found at all is not answered.
 */
export function settle(parts: readonly Part[]): Answer {
  if (parts.some(({ answer }) => answer === "wrong")) return "wrong";
  const right = parts.filter(({ answer }) => answer === "right");
  return right.length > 0 && 2 * weigh(right) >= weigh(parts) ? "right" : "none";
}

/** What one cluster says, and how many characters it is about. */
interface Part {
  readonly answer: Answer;
  readonly weight: number;
}

const weigh = (parts: readonly Part[]): number => parts.reduce((sum, { weight }) => sum + weight, 0);

/** Holds a report against the truth of its story. A cluster is about the text that most of its characters are of. */
export function scoreStory(story: Story, report: Report): StoryScore {
  const truth = new Truth(story);
  const { clusters } = report;
  const isTrap = story.shape === "trap";
  return {
    shape: story.shape,
    parents: truth.taken.map((taken) => parentVerdict(taken, clusters, truth)),
    firsts: truth.originTexts.map((text) => firstVerdict(text, clusters, truth)),
    pairs: truth.taken
      .filter(({ from }) => from !== null)
      .map((taken) => ({ kind: taken.kind, answer: directionAnswer(taken.from!, taken.to.id, clusters) })),
    originsExact: isTrap ? null : clusters.length > 0 && clusters.every((cluster) => isExact(cluster, truth)),
    chances: isTrap ? [] : clusters.flatMap((cluster) => chancesOf(cluster, truth)),
    againstTimes: clusters.reduce((sum, cluster) => sum + againstTimes(cluster, report), 0),
    circles: clusters.filter(hasCircle).length,
    falseDerivations: clusters.flatMap((cluster) =>
      cluster.derivations.filter(({ to }) => truth.sourceIn(cluster, to) === to),
    ).length,
    conflicts: clusters.reduce((sum, { conflicts }) => sum + conflicts.length, 0),
    wrongDates: wrongDates(truth, clusters),
    trapped: isTrap ? clusters.some(namesASource) : null,
  };
}

/** The parent of a copy is right where every derivation told of what it took from there says so. */
function parentVerdict(taken: Taken, clusters: readonly ReportCluster[], truth: Truth): ParentVerdict {
  const { to, from, kind } = taken;
  const about = clusters.filter((cluster) => lengthIn(cluster, to.id) > 0 && truth.sourceIn(cluster, to.id) === from);
  const parts = about.map((cluster) => {
    const told = cluster.derivations.filter((derivation) => derivation.to === to.id);
    const isRight = told.every((derivation) => derivation.from === from);
    return {
      answer: told.length === 0 ? "none" : isRight ? "right" : "wrong",
      weight: lengthIn(cluster, to.id),
    } as const;
  });
  const answer = settle(parts);
  const byWords = (["right", "wrong"] as const).find(
    (one) => parts.length > 0 && 2 * weigh(parts.filter((part) => part.answer === one)) >= weigh(parts),
  );
  return {
    kind,
    answer,
    byWords: byWords ?? "none",
    mishap: answer === "right" ? null : mishapOf(taken, about, truth),
  };
}

/** Publishers are outlets: a later state of the first one's page names the right one. */
function firstVerdict(
  { origin, witnesses, isMain }: OriginText,
  clusters: readonly ReportCluster[],
  truth: Truth,
): FirstVerdict {
  const about = clusters.filter((cluster) => truth.originOf(cluster) === origin);
  const answer = settle(
    about.map((cluster) => ({
      answer: firstAnswer(cluster, origin, truth),
      weight: cluster.witnesses.reduce((sum, { article }) => sum + lengthIn(cluster, article), 0),
    })),
  );
  const kind = witnesses.find(({ id }) => id !== origin)!.kind;
  return {
    kind,
    answer,
    isMain,
    isOutside: origin === null,
    saidOutside: about.some(({ first }) => first.certainty === "outside"),
  };
}

function firstAnswer({ first }: ReportCluster, origin: string | null, truth: Truth): Answer {
  if (first.certainty === "undetermined") return "none";
  if (first.certainty === "outside") return origin === null ? "right" : "wrong";
  return origin !== null && first.article !== null && truth.outletOf(first.article) === truth.outletOf(origin)
    ? "right"
    : "wrong";
}

/** Which way between a copy and its source is told: by a derivation, by a chain of them, or by who is first. */
function directionAnswer(from: string, to: string, clusters: readonly ReportCluster[]): Answer {
  const both = clusters.filter((cluster) => lengthIn(cluster, from) > 0 && lengthIn(cluster, to) > 0);
  return settle(both.map((cluster) => ({ answer: directionIn(cluster, from, to), weight: lengthIn(cluster, to) })));
}

function directionIn(cluster: ReportCluster, from: string, to: string): Answer {
  if (descendantsOf(cluster, from).has(to)) return "right";
  if (descendantsOf(cluster, to).has(from)) return "wrong";
  const { article, certainty } = cluster.first;
  if (certainty !== "established" && certainty !== "likely") return "none";
  return article === from ? "right" : article === to ? "wrong" : "none";
}

function descendantsOf({ derivations }: ReportCluster, id: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { from, to } of derivations) {
      if (from !== next || reached.has(to)) continue;
      reached.add(to);
      waiting.push(to);
    }
  }
  return reached;
}

const hasCircle = (cluster: ReportCluster): boolean =>
  cluster.witnesses.some(({ article }) => descendantsOf(cluster, article).has(article));

const isExact = (cluster: ReportCluster, truth: Truth): boolean =>
  cluster.origins.min === cluster.origins.max && cluster.origins.min === truth.originsOf(cluster);

function chancesOf(cluster: ReportCluster, truth: Truth): Chance[] {
  const derived = cluster.derivations.map(({ from, to, probability }) => ({
    told: probability,
    isRight: truth.sourceIn(cluster, to) === from,
  }));
  const answer = firstAnswer(cluster, truth.originOf(cluster), truth);
  return answer === "none" ? derived : [...derived, { told: cluster.first.probability, isRight: answer === "right" }];
}

/** Where what is known of the source's time begins only when the copy's is over, no derivation can be. */
function againstTimes(cluster: ReportCluster, { articles }: Report): number {
  const published = new Map(articles.map((article) => [article.id, article.published]));
  return cluster.derivations.filter(({ from, to }) => {
    const earliest = from === null ? null : published.get(from)?.earliest;
    const latest = published.get(to)?.latest;
    return earliest != null && latest != null && Date.parse(earliest) >= Date.parse(latest);
  }).length;
}

const namesASource = ({ first, derivations }: ReportCluster): boolean =>
  first.certainty === "established" || first.certainty === "likely" || derivations.some(({ from }) => from !== null);

function wrongDates(truth: Truth, clusters: readonly ReportCluster[]): StoryScore["wrongDates"] {
  const articles = truth.story.truth;
  return articles
    .filter(({ id, shift }) => shift !== null && articles.some(({ parents }) => parents.includes(id)))
    .map(({ id }) => ({
      isListed: clusters.some(({ conflicts }) => conflicts.some((conflict) => conflict.articles.includes(id))),
      isContradicted: isContradicted(id, truth),
    }));
}

/** Whether a right date, a copy's or the article's own second one, is sure to be before the wrong one. */
function isContradicted(id: string, truth: Truth): boolean {
  const { time, shift } = truth.article(id);
  const { publishedAt, dates } = truth.input(id);
  const stated = time + shift!;
  const seen = (dates ?? []).some(
    ({ value }) => typeof value === "string" && Date.parse(value) + MINUTE < stated - widthOf(publishedAt),
  );
  const copies = truth.story.truth.filter((copy) => copy.parents.includes(id) && copy.shift === null);
  return (
    seen ||
    copies.some((copy) => {
      const at = truth.input(copy.id).publishedAt;
      return at != null && copy.time + widthOf(at) < stated - widthOf(publishedAt);
    })
  );
}

/** By how much a stated time may be off: a day without a zone reaches over half a day more. */
const widthOf = (stated: unknown): number =>
  typeof stated === "string" && stated.length === 10 ? DAY + 14 * HOUR : MINUTE;
