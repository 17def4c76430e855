import { articleParts, iri, webAddress } from "./iris.js";
import { linkedJson } from "./linked-json.js";
import { SURE } from "./numbers.js";
import { publishedAs } from "./published-as.js";
import type { Report, ReportArticle, ReportCluster } from "./schema.js";

type Node = Readonly<Record<string, unknown>>;

/**
 * The report as schema.org JSON-LD: each article is a NewsArticle that is based on those it has text from, and on the
 * source outside that it is told to have; each text of a known speaker is a Quotation, spoken by a Person.
 */
export function toSchemaOrg(report: Report): string {
  const names = namesOf(report);
  const sources = sourcesOf(report, names);
  const graph = [
    ...report.articles.map((article) => articleNode(article, names(article.id), sources.get(article.id) ?? [])),
    ...report.clusters.flatMap((cluster) => quotationNode(cluster, names)),
  ];
  return linkedJson({ "@context": "https://schema.org", "@graph": graph });
}

type Names = (article: string) => string;

function namesOf(report: Report): Names {
  const partsOf = articleParts(report);
  return (article) => iri("article", ...partsOf(article));
}

/** Each source once, however many texts came from it. schema.org has no word for "perhaps": only what is sure is told. */
function sourcesOf({ clusters }: Report, names: Names): Map<string, Node[]> {
  const sources = new Map<string, Map<string, Node>>();
  for (const { derivations, first } of clusters) {
    for (const { from, to, probability } of derivations) {
      if (probability < SURE) continue;
      const source = from === null ? outsideNode(first.source) : { "@id": names(from) };
      if (source === null) continue;
      const known = sources.get(to) ?? new Map<string, Node>();
      sources.set(to, known.set(JSON.stringify(source), source));
    }
  }
  return new Map([...sources].map(([article, known]) => [article, [...known.values()]]));
}

/** Whoever is named may be an agency or a person: what is known is that a work of theirs is the source. */
const outsideNode = (source: ReportCluster["first"]["source"]): Node | null =>
  source && { "@type": "CreativeWork", creditText: source.name, ...known("url", webAddress(source.url)) };

const articleNode = (article: ReportArticle, id: string, sources: readonly Node[]): Node => ({
  "@type": "NewsArticle",
  "@id": id,
  identifier: article.id,
  ...known("headline", article.title),
  ...known("url", webAddress(article.url)),
  ...known("inLanguage", article.language),
  ...known("datePublished", publishedAs(article)),
  ...known("publisher", article.outlet && { "@type": "Organization", name: article.outlet }),
  ...known("author", several(article.authors.map((name) => ({ "@type": "Person", name })))),
  ...known("isBasedOn", several(sources)),
});

function quotationNode(cluster: ReportCluster, names: Names): Node[] {
  const { id, text, speaker, witnesses, first } = cluster;
  if (speaker === null) return [];
  return [
    {
      "@type": "Quotation",
      "@id": iri("text", id),
      text,
      spokenByCharacter: { "@type": "Person", name: speaker.name },
      isPartOf: witnesses.map(({ article }) => ({ "@id": names(article) })),
      ...known("isBasedOn", first.article && { "@id": names(first.article) }),
    },
  ];
}

const several = <T>(items: readonly T[]): T | readonly T[] | null =>
  items.length === 0 ? null : items.length === 1 ? items[0] : items;

const known = (name: string, value: unknown): Node => (value === null ? {} : { [name]: value });
