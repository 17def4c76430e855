import type { Cluster } from "../clusters/clusters.js";
import { addressKey, outletKey, samePage } from "../clusters/same-publisher.js";
import { DisjointSets } from "../kernel/disjoint-sets.js";
import { getOrMake } from "../kernel/get-or-make.js";
import type { Span } from "../kernel/span.js";
import { certainlyBefore } from "../kernel/time.js";
import type { Article } from "../text/article.js";
import type { Certainty } from "./certainty.js";
import type { Conflict } from "./conflicts.js";
import { ownChance } from "./credited-outside.js";
import { isOfOutside, nameOf, type Observation, type WitnessFacts } from "./evidence/index.js";
import { mostNamed, speakerOf } from "./naming.js";
import { ofPairsToTell } from "./pairs.js";
import { publisherKey } from "./publisher-names.js";
import type { Stemma } from "./stemma.js";

/** Whom the witnesses name as their source, where it is none of them. */
export interface OutsideSource {
  readonly name: string;
  readonly url: string | null;
  /** Where one of them names it; the place of the article in the collection, and the span. */
  readonly place: { readonly article: number; readonly span: Span } | null;
}

/** Who had the text first. */
export interface First {
  /** Index of the witness, or `null`: the source is outside, or cannot be told. */
  readonly witness: number | null;
  readonly certainty: Certainty;
  /** Of the answer given; of the likeliest one where none is. */
  readonly probability: number;
  readonly because: readonly string[];
  readonly source: OutsideSource | null;
}

const ESTABLISHED = 0.99;
const LIKELY = 0.8;
const MOST_REASONS = 5;

/**
 * Who had the text first, from the chances over all stemmata: a witness from which all others go back with chance .80,
 * a source outside with the same, or nobody. `established` needs .99, and times that leave no other answer: what is
 * read from the text alone never is.
 */
export function firstOf(
  cluster: Cluster,
  facts: readonly WitnessFacts[],
  stemma: Stemma,
  conflicts: readonly Conflict[],
  /** The chance that it is from a party outside by what is known of the text that it stands beside. */
  credited = 0,
): First {
  // Whoever had it first here has it from elsewhere, where it says so itself.
  const chances = facts.map((witness, i) => stemma.marginals.soleRoot[i] * ownChance(witness, credited));
  const { best, within } = likeliestOf(chances, facts);
  const outside = Math.max(0, 1 - chances.reduce((sum, chance) => sum + chance, 0));
  const contradicted = conflicts.filter(({ kind }) => kind === "copy-before-source");
  const isLater = facts.some((other, i) => i !== best && isCertainlyEarlier(other, facts[best]));
  if (isLater && within >= LIKELY) {
    // Either the dates or the texts mislead: whoever is named first would be named against one of them.
    const told = contradicted.length > 0 ? contradicted : conflicts.filter(({ kind }) => kind === "doubtful-date");
    const because = told.slice(0, MOST_REASONS).map(({ says }) => says);
    return { witness: null, certainty: "undetermined", probability: Math.max(within, outside), because, source: null };
  }
  if (within >= LIKELY) {
    const earliest = facts.every((other, i) => i === best || isCertainlyEarlier(facts[best], other));
    // A sign against the times has lowered the chance already, but what the texts speak against is never established.
    const certainty = within >= ESTABLISHED && earliest && contradicted.length === 0 ? "established" : "likely";
    const because = [
      ...reasonsFor(best, facts, stemma),
      ...(chances[best] >= LIKELY
        ? []
        : ["which of the articles of this outlet was its first with the text is not told"]),
      ...contradicted.slice(0, 1).map(({ says }) => `against it: ${says}`),
    ];
    return { witness: best, certainty, probability: within, because, source: null };
  }
  const source = outsideSource(cluster, facts);
  if (outside >= LIKELY) {
    return { witness: null, certainty: "outside", probability: outside, because: commonReasons(facts, stemma), source };
  }
  const because = doubts(facts, stemma, chances, outside);
  return { witness: null, certainty: "undetermined", probability: Math.max(within, outside), because, source };
}

/**
 * Who is likeliest to have had the text first: a publisher, in whichever of its articles, and of these the likeliest.
 * Between the states of one page alone there is no publisher to be told from another.
 */
function likeliestOf(chances: readonly number[], facts: readonly WitnessFacts[]): { best: number; within: number } {
  const publishers = facts.map(({ witness }, i) => publisherOf(witness.units.article) ?? `witness ${i}`);
  const all = new Map<string, number>();
  for (const [i, key] of publishers.entries()) all.set(key, (all.get(key) ?? 0) + chances[i]);
  const chanceOf = (i: number): number => (all.size === 1 ? chances[i] : all.get(publishers[i])!);
  const best = chances.reduce(
    (known, chance, i) =>
      chanceOf(i) > chanceOf(known) || (chanceOf(i) === chanceOf(known) && chance > chances[known]) ? i : known,
    0,
  );
  return { best, within: chanceOf(best) };
}

const publisherOf = ({ outlet, url, canonicalUrl }: Article): string | null => {
  const address = canonicalUrl ?? url;
  return outlet !== null ? `outlet ${outletKey(outlet)}` : address === null ? null : `page ${addressKey(address)}`;
};

/** Whether the times alone make the one the earlier; of two states of one page, the time of the last change. */
function isCertainlyEarlier(a: WitnessFacts, b: WitnessFacts): boolean {
  const page = samePage(a.witness.units.article, b.witness.units.article);
  const [x, y] = page ? [a.version, b.version] : [a.published, b.published];
  return x !== null && y !== null && certainlyBefore(x, y);
}

/** The heaviest observations that speak for one witness against the others, each said once. */
function reasonsFor(best: number, facts: readonly WitnessFacts[], stemma: Stemma): string[] {
  const speaking = facts.flatMap((_, other) => {
    if (other === best) return [];
    const [i, j] = best < other ? [best, other] : [other, best];
    return stemma.observations(i, j).filter(({ favours }) => favours === (best === i ? "a" : "b"));
  });
  const reasons = saidOnce(speaking);
  const timesAlone = speaking.length > 0 && speaking.every(({ kind }) => kind === "time-order");
  return timesAlone ? [...reasons, "nothing but the times says so"] : reasons;
}

function commonReasons(facts: readonly WitnessFacts[], stemma: Stemma): string[] {
  const speaking = ofPairsToTell(facts, stemma, (i, j) => stemma.observations(i, j).filter(isOfOutside));
  const reasons = saidOnce(speaking);
  return reasons.length > 0 ? reasons : ["nothing leads from one of the articles to another"];
}

/** The heaviest reason of each kind first, then the next of each: five dates in a row would hide a credit. */
function saidOnce(observations: readonly Observation[]): string[] {
  const byKind = new Map<string, Observation[]>();
  for (const observation of observations) {
    keepHeaviest(
      getOrMake(byKind, observation.kind, () => []),
      observation,
    );
  }
  const ranked = [...byKind.values()].flatMap((kept) => kept.map((observation, rank) => ({ observation, rank })));
  ranked.sort((x, y) => x.rank - y.rank || byWeight(x.observation, y.observation));
  return [...new Set(ranked.map(({ observation }) => observation.says))].slice(0, MOST_REASONS);
}

/** Keeps the heaviest of one kind, each said once, in their order: of a thousand there is none to sort but these. */
function keepHeaviest(kept: Observation[], observation: Observation): void {
  if (kept.length === MOST_REASONS && byWeight(observation, kept[MOST_REASONS - 1]) >= 0) return;
  const same = kept.findIndex(({ says }) => says === observation.says);
  if (same >= 0 && byWeight(observation, kept[same]) >= 0) return;
  if (same >= 0) kept.splice(same, 1);
  else if (kept.length === MOST_REASONS) kept.pop();
  const at = kept.findIndex((other) => byWeight(observation, other) < 0);
  kept.splice(at < 0 ? kept.length : at, 0, observation);
}

const byWeight = (x: Observation, y: Observation): number =>
  y.weight - x.weight || (x.says < y.says ? -1 : x.says > y.says ? 1 : 0);

/** The two likeliest answers with their chances, and the heaviest of what was observed. */
function doubts(facts: readonly WitnessFacts[], stemma: Stemma, chances: readonly number[], outside: number): string[] {
  const observed = ofPairsToTell(facts, stemma, (i, j) => stemma.observations(i, j));
  if (observed.length === 0) return ["nothing in the texts or in their times says which came first"];
  const answers = [
    ...facts.map((one, i) => ({ name: nameOf(one), chance: chances[i] })),
    { name: "a source outside", chance: outside },
  ];
  const [one, other] = answers.sort((x, y) => y.chance - x.chance || (x.name < y.name ? -1 : 1));
  const rival = `${one.name} (chance ${one.chance.toFixed(2)}) or ${other.name} (${other.chance.toFixed(2)})`;
  return [`${rival} had it first: too little speaks for one of them`, ...saidOnce(observed).slice(0, MOST_REASONS - 1)];
}

/** The party that most witnesses credit and that is none of them; else the one person whom they quote. */
function outsideSource(cluster: Cluster, facts: readonly WitnessFacts[]): OutsideSource | null {
  const witnesses = new Set(
    facts.map(({ witness }) => witness.units.article.outlet).map((outlet) => (outlet ? outletKey(outlet) : "")),
  );
  const named = facts.flatMap(({ witness, credits }) =>
    credits
      .map(({ to, span }) => ({ key: publisherKey(to), name: to, article: witness.article, span }))
      .filter(({ key }) => !witnesses.has(key)),
  );
  const [credited] = mostNamed(named);
  if (credited && credited.articles * 2 >= facts.length) {
    const { name, article, span } = credited.example;
    return { name, url: null, place: span === null ? null : { article, span } };
  }
  const speaker = speakerOf(cluster);
  return speaker === null ? null : { name: speaker.name, url: null, place: speaker.place };
}

/** Who shares so many words with another, so much alike, did not find them alone. */
const ONE_WORDING = { words: 12, similarity: 0.5 };

/**
 * How many independent origins the text has among its witnesses. One where they all go back to one of them, or to one
 * party outside; and one, though it be unknown which, where their wording is one: nobody finds the same dozen words again
 * alone. Where what they have in common is less than that, from one to as many as there are houses that may have had it
 * on their own.
 */
export function originsOf(
  { alignments }: Pick<Cluster, "alignments">,
  facts: readonly WitnessFacts[],
  first: First,
): { min: number; max: number } {
  if (first.witness !== null || (first.certainty === "outside" && first.source !== null)) return { min: 1, max: 1 };
  const places = new Map(facts.map(({ witness }, i) => [witness.article, i]));
  const wordings = new DisjointSets(facts.length);
  for (const { a, b, alignment } of alignments) {
    const isOne = alignment.words >= ONE_WORDING.words && alignment.similarity >= ONE_WORDING.similarity;
    if (isOne) wordings.union(places.get(a)!, places.get(b)!);
  }
  const one = wordings.sets().map((members) => facts[members[0]]);
  return { min: 1, max: Math.max(1, Math.min(one.length, housesOf(facts))) };
}

/** Outlets of one house are not independent of each other; an article of an unknown outlet may be anyone's. */
function housesOf(facts: readonly WitnessFacts[]): number {
  const houses = new Set<string>();
  for (const { witness } of facts) {
    const { outlet, id } = witness.units.article;
    houses.add(
      outlet === null
        ? `article ${id}`
        : outlet.group === null
          ? `outlet ${outletKey(outlet)}`
          : `group ${outlet.group}`,
    );
  }
  return houses.size;
}
