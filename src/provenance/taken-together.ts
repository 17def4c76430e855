import type { Cluster } from "../clusters/clusters.js";
import { pairKey } from "../kernel/pair-key.js";
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

/** Which way a text went between two articles. */
interface Note {
  readonly from: number;
  /** That it went so; even, where two texts of one length went either way. */
  readonly chance: number;
  readonly length: number;
  readonly of: Cluster;
}

/**
 * Who took a long text from whom took what stands beside it, too: two articles are two pages, and the texts that they
 * share went the same way. Clusters are weighed from the longest on; of each it is noted which way it went between each
 * two articles, and the shorter ones hear of it. A text hears nothing of its own, and nothing of one of its length.
 */
export class TakenTogether {
  private readonly notes = new Map<number, Note>();

  /** What is heard of two witnesses of a cluster. */
  observe(a: WitnessFacts, b: WitnessFacts, cluster: Cluster): readonly Observation[] {
    const note = this.notes.get(keyOf(a, b));
    if (note === undefined || note.of === cluster || note.length <= longestIn(cluster)) return NOTHING;
    const [source, copy, favours] = note.from === a.witness.article ? ([a, b, "a"] as const) : ([b, a, "b"] as const);
    const most = Math.min(SUREST, note.chance);
    const weight = CARRIED_OVER * Math.log(most / (1 - most));
    if (!(weight > LEAST)) return NOTHING;
    const says = `${nameOf(copy)} took a longer text from ${nameOf(source)}`;
    return [{ kind: "taken-together", favours, weight, shared: 0, says, places: [] }];
  }

  /** Notes from whom each witness has a cluster's text, by whatever way; of two articles the longest text is heard of. */
  note(
    of: Cluster,
    facts: readonly WitnessFacts[],
    { parent, marginals }: { readonly parent: readonly number[]; readonly marginals: Marginals },
  ): void {
    const length = longestIn(of);
    parent.forEach((_, to) => {
      let chance = 1;
      for (let at = to, from = parent[to]; from !== OUTSIDE && chance > EVEN; at = from, from = parent[from]) {
        chance *= marginals.edge[from][at];
        const key = keyOf(facts[from], facts[to]);
        const known = this.notes.get(key);
        const one = { from: facts[from].witness.article, chance, length, of };
        if (known === undefined || known.length < length) this.notes.set(key, one);
        else if (known.length === length) this.notes.set(key, agreed(known, one));
      }
    });
  }
}

/** Of two texts of one length, what both say; where they went either way, nothing. */
const agreed = (known: Note, other: Note): Note =>
  known.from !== other.from ? { ...known, chance: EVEN } : known.chance <= other.chance ? known : other;

const NOTHING: readonly Observation[] = [];

const keyOf = (from: WitnessFacts, to: WitnessFacts): number => pairKey(from.witness.article, to.witness.article);

/** How long a cluster's text is: the most that one of its witnesses has of it. */
function longestIn({ witnesses }: Cluster): number {
  return witnesses.reduce((most, { spans }) => Math.max(most, totalLength(spans)), 0);
}

/** The order in which clusters are weighed: the longest text first. */
export const longestFirst = (clusters: readonly Cluster[]): number[] => {
  const length = clusters.map(longestIn);
  return clusters.map((_, i) => i).sort((x, y) => length[y] - length[x] || x - y);
};
