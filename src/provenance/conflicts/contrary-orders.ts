import { publicationKeys } from "../../clusters/same-publisher.js";
import { addTo } from "../../kernel/lists.js";
import { certainlyBefore } from "../../kernel/time.js";
import { OUTSIDE } from "../arborescence.js";
import { articleOf, type EvidenceKind, type Observation, type WitnessFacts } from "../evidence/index.js";
import { ofPairsToTell } from "../pairs.js";
import type { Stemma } from "../stemma.js";
import type { Path } from "../tree-in-time.js";
import type { ContraryOrder } from "./conflict.js";

/** What says nothing against a date: the times themselves, and a paper's own word that it was told so, which copies keep. */
const SILENT: ReadonlySet<EvidenceKind> = new Set(["time-order", "own-interview"]);

/**
 * The pairs of a cluster of which the texts say the contrary of the times. Where an outlet has the text twice, a copy of
 * what it had first is later than that and earlier than the second, and no conflict with it.
 */
export function contraryOrders(facts: readonly WitnessFacts[], stemma: Stemma): ContraryOrder[] {
  const publishers = new Publishers(facts);
  const between = ofPairsToTell(facts, stemma, (i, j) => {
    const observed = stemma.observations(i, j);
    const order = observed.find(({ kind }) => kind === "time-order" || kind === "revision-order");
    if (order === undefined) return [];
    const others = observed.filter((observation) => speaksOfOrder(observation, order.kind));
    const against = others.filter(({ favours }) => favours !== order.favours);
    const inFavour = others.reduce((sum, { favours, weight }) => sum + (favours === order.favours ? weight : 0), 0);
    const [early, late] = order.favours === "a" ? [facts[i], facts[j]] : [facts[j], facts[i]];
    if (against.length === 0 || publishers.hadItBefore(late, early)) return [];
    return [{ early, late, against, inFavour, relation: relationOf(stemma, i, j) }];
  });
  return [...between, ...stemma.cut.map((path) => contraryWay(path, facts, stemma))];
}

/** What leads by way of others from a witness to one that is older than it. */
function contraryWay(path: Path, facts: readonly WitnessFacts[], stemma: Stemma): ContraryOrder {
  const against = path.slice(1).flatMap((to, at) => {
    const from = path[at];
    const observed = stemma.observations(Math.min(from, to), Math.max(from, to));
    return observed.filter(
      (observation) => speaksOfOrder(observation, "time-order") && (observation.favours === "a") === from < to,
    );
  });
  return { early: facts[path.at(-1)!], late: facts[path[0]], against, inFavour: 0, relation: "derived" };
}

/**
 * Whether an observation says anything for or against an order in time. What a source of both would explain as well says
 * nothing of the one and the other; and of two states of a page either may have more, or credit somebody.
 */
function speaksOfOrder({ kind, favours, shared }: Observation, order: EvidenceKind): boolean {
  if (order === "revision-order") return kind === "revision-note";
  return !SILENT.has(kind) && favours !== "common-source" && shared < 1;
}

function relationOf({ parent }: Stemma, i: number, j: number): ContraryOrder["relation"] {
  if (parent[j] === i || parent[i] === j) return "derived";
  return parent[i] === OUTSIDE && parent[j] === OUTSIDE ? "outside" : "none";
}

/** The witnesses of each publisher, by its name, and of each page. */
class Publishers {
  private byKey: Map<string, WitnessFacts[]> | null = null;

  constructor(private readonly facts: readonly WitnessFacts[]) {}

  /** Whether the publisher of the one has the text in another article too, that is not certainly later than a third. */
  hadItBefore(one: WitnessFacts, third: WitnessFacts): boolean {
    this.byKey ??= this.read();
    return publicationKeys(articleOf(one)).some((key) =>
      this.byKey!.get(key)!.some((other) => other !== one && other !== third && !isLater(other, third)),
    );
  }

  private read(): Map<string, WitnessFacts[]> {
    const byKey = new Map<string, WitnessFacts[]>();
    for (const facts of this.facts) {
      for (const key of publicationKeys(articleOf(facts))) addTo(byKey, key, facts);
    }
    return byKey;
  }
}

const isLater = (other: WitnessFacts, third: WitnessFacts): boolean =>
  other.published !== null && third.published !== null && certainlyBefore(third.published, other.published);
