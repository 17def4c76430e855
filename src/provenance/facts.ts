import type { Cluster, Witness } from "../clusters/clusters.js";
import { publicationKeys } from "../clusters/same-publisher.js";
import { getOrMake } from "../kernel/get-or-make.js";
import { distanceOf, type Span } from "../kernel/span.js";
import { certainlyBefore, type Interval } from "../kernel/time.js";
import type { Article, KnownDate } from "../text/article.js";
import type { ArticleUnits } from "../units/units.js";
import { type Census, Partners } from "./census.js";
import { type Credit, creditsOf } from "./credits.js";
import type { WitnessFacts } from "./evidence/index.js";
import { mentionsOf } from "./mentions.js";
import { speakerOf } from "./naming.js";
import { Parties } from "./parties.js";
import { type InferredDate, publicationOf, publicationWithin, versionOf } from "./publication.js";
import { publisherKey, publisherKeys } from "./publisher-names.js";
import { SoughtSigns, signsOf } from "./signs.js";
import { Vocabulary } from "./vocabulary.js";

/** What evidence asks of each article, found once however many clusters it takes part in. */
export class FactFinder {
  private readonly credits = new Map<Article, readonly Credit[]>();
  private readonly mentions = new Map<Article, Map<Article, readonly Span[]>>();
  private readonly sought: SoughtSigns;
  private readonly signsIn = new Map<Article, ReadonlySet<string>>();
  private readonly signsOf = new Map<Article, readonly string[]>();

  private readonly pages = new Map<Article, unknown[]>();
  private readonly partners: Partners;
  private readonly parties: Parties;

  constructor(
    /** Of the clusters whose facts will be asked for, and of all that bear on them. */
    census: Census,
    /** What the texts tell of their own times, by the places of their articles. */
    private readonly inferred: ReadonlyMap<number, InferredDate> = new Map(),
  ) {
    this.partners = new Partners(census);
    this.parties = new Parties(census.outlets, census.credited);
    this.sought = new SoughtSigns(census.signs);
  }

  factsOf({ witnesses }: Cluster): WitnessFacts[] {
    const outlets = witnesses.map(({ units }) => units.article.outlet?.name ?? null);
    const count = new Map<string | null, number>();
    for (const name of outlets) count.set(name, (count.get(name) ?? 0) + 1);
    const several = new Set([...count].filter(([, times]) => times > 1).map(([name]) => name));
    const within = new Set(outlets.flatMap((name) => (name === null ? [] : publisherKeys(name))));
    const signs = new Set(witnesses.flatMap(({ units }) => this.signsOfPublisher(units.article)));
    const speaker = speakerOf({ witnesses });
    const spokenBy = speaker !== null && speaker.articles > 1 ? speaker.name : null;
    const naming = this.namingOf(witnesses, signs);
    const kin = kinOf(witnesses);
    const vocabulary = new Vocabulary(witnesses);
    return witnesses.map((witness, i) => ({
      ...this.facts(witness, several, within, signs),
      spokenBy,
      namedBy: naming(witness),
      hasKin: kin[i],
      vocabulary,
    }));
  }

  /** How many other witnesses show a sign of one's publisher: counted by sign, since pairs are many. */
  private namingOf(witnesses: readonly Witness[], signs: ReadonlySet<string>): (witness: Witness) => number {
    const times = new Map<string, number>();
    const shown = witnesses.map(({ units }) => {
      const { credits } = units.article;
      const own = [...this.signsInText(units.article), ...this.sought.in({ text: credits.join(". "), links: [] })];
      return new Set(own.filter((sign) => signs.has(sign)));
    });
    for (const own of shown) for (const sign of own) times.set(sign, (times.get(sign) ?? 0) + 1);
    const places = new Map(witnesses.map((witness, i) => [witness, i]));
    return (witness) => {
      const own = shown[places.get(witness)!];
      const of = this.signsOfPublisher(witness.units.article);
      return of.reduce((most, sign) => Math.max(most, (times.get(sign) ?? 0) - (own.has(sign) ? 1 : 0)), 0);
    };
  }

  private facts(
    witness: Witness,
    several: ReadonlySet<string | null>,
    within: ReadonlySet<string>,
    signs: ReadonlySet<string>,
  ): Omit<WitnessFacts, "spokenBy" | "namedBy" | "hasKin" | "vocabulary"> {
    const { article } = witness.units;
    const region = regionOf(witness);
    const credits = getOrMake(this.credits, article, () => creditsOf(witness.units, this.parties)).filter(
      ({ of, span }) => of === "article" || span === null || distanceOf(span, region) <= BESIDE,
    );
    const outlet = article.outlet?.name ?? null;
    const lastEvent = this.inferred.get(witness.article) ?? null;
    const bounds = lastEvent === null ? [] : [lastEvent];
    const stated = article.dates.filter(({ kind }) => kind === "published");
    return {
      witness,
      name: outlet === null ? `"${article.id}"` : several.has(outlet) ? `${outlet} [${article.id}]` : outlet,
      dated: stated.length === 1 && article.dates.length === 1 ? stated[0].value : null,
      published: publicationWithin(article, bounds)?.interval ?? null,
      soundly: publicationWithin({ ...article, dates: article.dates.filter(isSighting) }, bounds)?.interval ?? null,
      tellsOfLater: lastEvent !== null && isBefore(article, lastEvent.interval),
      lastEvent,
      version: versionOf(article, bounds),
      credits,
      // Whom it shares another text with, and not this one, it credits with that one.
      outsideCredits: credits.filter(({ to }) => {
        const publisher = publisherKey(to);
        return !within.has(publisher) && !this.partners.has(witness.article, outlet, publisher);
      }),
      region,
      namesPublishers: meet(this.signsInText(article), signs),
      read: [],
      page: getOrMake(this.pages, article, () => []),
      mentions: (other) => this.mentionsIn(witness.units, other.witness.units.article),
    };
  }

  private mentionsIn(units: ArticleUnits, other: Article): readonly Span[] {
    const { article } = units;
    const signs = this.signsInText(article);
    if (other.outlet === null || !this.signsOfPublisher(other).some((sign) => signs.has(sign))) return NOWHERE;
    const known = getOrMake(this.mentions, article, () => new Map<Article, readonly Span[]>());
    return getOrMake(known, other, () => mentionsOf(units, other, signs));
  }

  private signsInText = (article: Article): ReadonlySet<string> =>
    getOrMake(this.signsIn, article, () => this.sought.in(article));

  private signsOfPublisher = (article: Article): readonly string[] =>
    getOrMake(this.signsOf, article, () => (article.outlet === null ? [] : signsOf(article.outlet, article.url)));
}

/** Which of some witnesses have an outlet or an address in common with another: counted by these, since pairs are many. */
function kinOf(witnesses: readonly Witness[]): boolean[] {
  const keys = witnesses.map(({ units }) => new Set(publicationKeys(units.article)));
  const times = new Map<string, number>();
  for (const own of keys) for (const key of own) times.set(key, (times.get(key) ?? 0) + 1);
  return keys.map((own) => [...own].some((key) => times.get(key)! > 1));
}

/** What others noted of a page holds whatever it states itself. */
const isSighting = ({ kind }: KnownDate): boolean => kind === "observed";

/** Whether an article was published and last changed, by its own dates, before something began. */
function isBefore(article: Article, event: Interval): boolean {
  const stated = publicationOf(article);
  if (stated === null || !certainlyBefore(stated.interval, event)) return false;
  return article.dates.every(({ kind, interval }) => kind !== "modified" || certainlyBefore(interval, event));
}

/** Whether two sets have anything in common; asks the larger for what is in the smaller. */
function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a];
  for (const sign of smaller) if (larger.has(sign)) return true;
  return false;
}

/** A credit this far from a passage, in characters, is for the passage. */
const BESIDE = 200;

const NOWHERE: readonly Span[] = [];

function regionOf({ spans, quotations }: Witness): Span {
  return {
    start: Math.min(spans[0].start, quotations[0]?.outer.start ?? Number.POSITIVE_INFINITY),
    end: Math.max(spans[spans.length - 1].end, quotations.at(-1)?.outer.end ?? 0),
  };
}
