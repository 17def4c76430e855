import { mirrored } from "../../alignment/alignment.js";
import type { Change, ChangeKind } from "../../alignment/changes.js";
import { sameOutlet, samePage } from "../../clusters/same-publisher.js";
import { contains, type Span } from "../../kernel/span.js";
import { certainlyBefore } from "../../kernel/time.js";
import { OUTSIDE } from "../arborescence.js";
import { announcedIn } from "../corrections.js";
import { articleOf, nameOf, placeIn, type WitnessFacts, wordsOf } from "../evidence/index.js";
import { ofPairsToTell } from "../pairs.js";
import type { Stemma } from "../stemma.js";
import type { ClusterFacts, Conflict, ConflictSource } from "./conflict.js";

/** What an editor may not change without a word, and which changes of it are such. */
const FACTS: Partial<Record<ChangeKind, (from: string, to: string) => boolean>> = {
  number: isExchanged,
  name: isExchanged,
  // A weekday and a day of the month may be one and the same.
  date: (from, to) => isExchanged(from, to) && /\d/u.test(from) === /\d/u.test(to),
  negation: () => true,
};

/** What came or went with its words was added, or left out. */
function isExchanged(from: string, to: string): boolean {
  return from !== "" && to !== "";
}

/** Of two states of a page, no more changes than this are told. */
const MOST_EDITS = 10;
/** With more words on one side alone something was added, or left out, and nothing changed. */
const MOST_ADDED = 3;

/**
 * Two states of one page, or two nearly equal articles of one outlet, between which a number, a name, a date or a "not"
 * was changed, where the later does not say that it was corrected. A state is held against the one before it: of three
 * states, a change from the first to the second is no second change from the first to the third.
 */
export const silentEdit: ConflictSource = (found) =>
  statesOf(found).flatMap(([earlier, later]) => {
    const edits = changesBetween(found.stemma, found.facts, earlier, later).slice(0, MOST_EDITS);
    return edits.length > 0 && announcedIn(later, earlier).length > 0 ? [] : edits;
  });

/** Pairs of states that follow each other, the earlier first where that is told. */
function statesOf({ cluster, facts, stemma }: ClusterFacts): [WitnessFacts, WitnessFacts][] {
  const areStates = (a: WitnessFacts, b: WitnessFacts): boolean =>
    samePage(articleOf(a), articleOf(b)) || (cluster.kind === "revision" && sameOutlet(articleOf(a), articleOf(b)));
  const { parent } = stemma;
  return ofPairsToTell(facts, stemma, (i, j): [WitnessFacts, WitnessFacts][] => {
    const [a, b] = [facts[i], facts[j]];
    if (!areStates(a, b)) return [];
    for (const [earlier, later] of [
      [a, b],
      [b, a],
    ]) {
      if (isBefore(earlier, later)) return isBetween(facts, earlier, later, areStates) ? [] : [[earlier, later]];
    }
    if (parent[j] === i) return [[a, b]];
    if (parent[i] === j) return [[b, a]];
    return parent[i] === OUTSIDE && parent[j] === OUTSIDE ? [[a, b]] : [];
  });
}

/** Whether the times of two states say for certain which is the earlier. */
const isBefore = (a: WitnessFacts, b: WitnessFacts): boolean =>
  a.version !== null && b.version !== null && certainlyBefore(a.version, b.version);

/** Whether another state came to be after the one, and before the other. */
const isBetween = (
  facts: readonly WitnessFacts[],
  earlier: WitnessFacts,
  later: WitnessFacts,
  areStates: (a: WitnessFacts, b: WitnessFacts) => boolean,
): boolean =>
  facts.some(
    (other) =>
      isBefore(earlier, other) && isBefore(other, later) && areStates(earlier, other) && areStates(other, later),
  );

function changesBetween(
  stemma: Stemma,
  facts: readonly WitnessFacts[],
  earlier: WitnessFacts,
  later: WitnessFacts,
): Conflict[] {
  return stemma.alignments(facts.indexOf(earlier), facts.indexOf(later)).flatMap((pair) => {
    const { edits, changes } = pair.a === earlier.witness.article ? pair.alignment : mirrored(pair.alignment);
    const added = edits.filter(({ a, b }) => isAddition(earlier, later, a, b));
    return changes
      .filter(
        (change) =>
          FACTS[change.kind]?.(change.from, change.to) &&
          !added.some(({ a, b }) => contains(a, change.a) && contains(b, change.b)),
      )
      .map((change) => tell(earlier, later, change));
  });
}

const tell = (earlier: WitnessFacts, later: WitnessFacts, { kind, from, to, a, b }: Change): Conflict => ({
  kind: "silent-edit",
  articles: [earlier, later].map(({ witness }) => witness.article).sort((x, y) => x - y),
  says: `a ${kind} was changed between ${whatTheyAre(earlier, later)} without a word of it: ${nameOf(earlier)} has ${quoted(from)}, ${nameOf(later)} has ${quoted(to)}`,
  places: [placeIn(earlier, a), placeIn(later, b)],
});

/** An outlet may have printed its text on two pages by design: then that is said, and not that one page was changed. */
function whatTheyAre(earlier: WitnessFacts, later: WitnessFacts): string {
  if (samePage(articleOf(earlier), articleOf(later))) return "two states of one page";
  const [x, y] = [earlier, later].map((facts) => articleOf(facts).url);
  return x === null || y === null ? "two articles of the same outlet" : `page ${x} and page ${y} of the same outlet`;
}

const quoted = (words: string): string => (words === "" ? "nothing there" : `“${words.replace(/\s+/gu, " ")}”`);

function isAddition(earlier: WitnessFacts, later: WitnessFacts, a: Span, b: Span): boolean {
  const [x, y] = [wordsOf(earlier, a), wordsOf(later, b)];
  return Math.min(x, y) === 0 && Math.max(x, y) > MOST_ADDED;
}
