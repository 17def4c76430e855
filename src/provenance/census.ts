import type { Cluster } from "../clusters/clusters.js";
import { getOrMake } from "../kernel/get-or-make.js";
import { addTo } from "../kernel/lists.js";
import { Uint32List } from "../kernel/numbers.js";
import { creditedIn } from "./credits.js";
import { publisherKeys } from "./publisher-names.js";
import { signsOf } from "./signs.js";

/**
 * What of a collection bears on each of its texts, whoever carries it: whom it knows as publishers, and who shares texts
 * with whom. Plain data.
 */
export interface Census {
  /** The outlets of those who carry any text, by name. */
  readonly outlets: readonly string[];
  /** What texts show that name any of them: each once. */
  readonly signs: readonly string[];
  /** Whom any of these credits. */
  readonly credited: readonly string[];
  /** Where each text's carriers begin; one more than there are texts. */
  readonly carriersAt: Uint32Array;
  /** The articles that carry a text, by their places in the collection, and their outlets, by their places above or {@link NONE}. */
  readonly articles: Uint32Array;
  readonly outletOf: Uint32Array;
}

const NONE = 0xffff_ffff;
/** What those without an outlet are called: it is no name that anyone credits. */
const NAMELESS = "";

/** Takes the census of a collection's clusters. */
export function censusOf(clusters: readonly Pick<Cluster, "witnesses">[]): Census {
  const places = new Map<string, number>();
  const signs = new Set<string>();
  const [carriersAt, articles, outletOf] = [new Uint32List(), new Uint32List(), new Uint32List()];
  for (const { witnesses } of clusters) {
    carriersAt.push(articles.length);
    for (const { article, units } of witnesses) {
      const { outlet, url } = units.article;
      if (outlet !== null) for (const sign of signsOf(outlet, url)) signs.add(sign);
      articles.push(article);
      outletOf.push(outlet === null ? NONE : getOrMake(places, outlet.name, () => places.size));
    }
  }
  carriersAt.push(articles.length);
  const outlets = [...places.keys()];
  return {
    outlets,
    signs: [...signs],
    credited: creditedIn(clusters, outlets),
    carriersAt: carriersAt.view().slice(),
    articles: articles.view().slice(),
    outletOf: outletOf.view().slice(),
  };
}

/** A text of more articles than this tells little of whom one of them means. */
const MOST_PARTNERS = 200;

/** With whom an article shares its texts. */
export class Partners {
  private readonly textsOf = new Map<number, number[]>();
  private readonly publishersOf: (ReadonlyMap<string, number> | undefined)[] = [];

  constructor(private readonly census: Census) {
    const { carriersAt, articles } = census;
    for (let text = 0; text + 1 < carriersAt.length; text++) {
      const [from, to] = [carriersAt[text], carriersAt[text + 1]];
      if (to - from > MOST_PARTNERS) continue;
      for (let i = from; i < to; i++) addTo(this.textsOf, articles[i], text);
    }
  }

  /** Whether an article shares any text with another one of a publisher. */
  has(article: number, outlet: string | null, publisher: string): boolean {
    const own = publisherKeys(outlet ?? NAMELESS).includes(publisher) ? 1 : 0;
    return this.textsOf.get(article)?.some((text) => (this.publishers(text).get(publisher) ?? 0) > own) ?? false;
  }

  /** How many of those who carry a text a publisher's name may mean. */
  private publishers(text: number): ReadonlyMap<string, number> {
    return (this.publishersOf[text] ??= this.count(text));
  }

  private count(text: number): ReadonlyMap<string, number> {
    const { carriersAt, outlets, outletOf } = this.census;
    const times = new Map<string, number>();
    for (let i = carriersAt[text]; i < carriersAt[text + 1]; i++) {
      for (const key of publisherKeys(outlets[outletOf[i]] ?? NAMELESS)) times.set(key, (times.get(key) ?? 0) + 1);
    }
    return times;
  }
}
