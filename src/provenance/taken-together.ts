import type { Cluster } from "../clusters/clusters.js";
import { orderedPairKey } from "../kernel/pair-key.js";
import { totalLength } from "../kernel/span.js";
import { OUTSIDE } from "./arborescence.js";
import { nameOf, type Observation, type WitnessFacts } from "./evidence/index.js";
import type { Marginals } from "./marginals.js";

/** What was seen of two articles in one text was weighed there; of another text of theirs it is not quite as sure. */
const CARRIED_OVER = 0.8;
/** Chances nearer to certainty than this are no surer for it. */
const SUREST = 0.998;
/** What is no likelier than not is not carried over. */
const EVEN = 0.5;
/** Less is no evidence. In nats. */
const LEAST = 0.3;

/**
 * Who took a long text from whom took what stands beside it, too: two articles are two pages, and the texts that they
 * share went the same way. Clusters are weighed from the longest on; of each it is noted which way it went between each
 * two articles, and the shorter ones hear of it.
 */
export class TakenTogether {
  private readonly chances = new Map<number, number>();

  /** What longer texts say of two witnesses. */
  observe(a: WitnessFacts, b: WitnessFacts): readonly Observation[] {
    if (this.chances.size === 0) return NOTHING;
    const forward = this.chances.get(keyOf(a, b));
    const chance = forward ?? this.chances.get(keyOf(b, a)) ?? EVEN;
    const [source, copy, favours] = forward === undefined ? ([b, a, "b"] as const) : ([a, b, "a"] as const);
    const most = Math.min(SUREST, chance);
    const weight = CARRIED_OVER * Math.log(most / (1 - most));
    if (!(weight > LEAST)) return NOTHING;
    const says = `${nameOf(copy)} took a longer text from ${nameOf(source)}`;
    return [{ kind: "taken-together", favours, weight, shared: 0, says, places: [] }];
  }

  /** Notes from whom each witness has a cluster's text, by whatever way; the first told of two articles is the longest, and stays. */
  note(
    facts: readonly WitnessFacts[],
    { parent, marginals }: { readonly parent: readonly number[]; readonly marginals: Marginals },
  ): void {
    parent.forEach((_, to) => {
      let chance = 1;
      for (let at = to, from = parent[to]; from !== OUTSIDE && chance > EVEN; at = from, from = parent[from]) {
        chance *= marginals.edge[from][at];
        const key = keyOf(facts[from], facts[to]);
        if (!this.chances.has(key) && !this.chances.has(keyOf(facts[to], facts[from]))) this.chances.set(key, chance);
      }
    });
  }
}

const NOTHING: readonly Observation[] = [];

const keyOf = (from: WitnessFacts, to: WitnessFacts): number =>
  orderedPairKey(from.witness.article, to.witness.article);

/** The order in which clusters are weighed: the longest text first, by the most that one of its witnesses has of it. */
export const longestFirst = (clusters: readonly Cluster[]): number[] => {
  const length = clusters.map(({ witnesses }) => Math.max(...witnesses.map(({ spans }) => totalLength(spans))));
  return clusters.map((_, i) => i).sort((x, y) => length[y] - length[x] || x - y);
};
