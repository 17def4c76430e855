import type { Span } from "../kernel/span.js";
import type { Inputs } from "../text/collection.js";
import { SelectorMaker } from "./annotation-selectors.js";
import { articleParts, iri, NAMESPACE, webAddress } from "./iris.js";
import { textsFor } from "./record.js";
import type { Report, ReportArticle, ReportCluster } from "./schema.js";

type Node = Readonly<Record<string, unknown>>;
type Derivation = ReportCluster["derivations"][number];

const XSD_DOUBLE = "http://www.w3.org/2001/XMLSchema#double";
const CONTEXT = [
  "http://www.w3.org/ns/anno.jsonld",
  { urtext: NAMESPACE, "urtext:probability": { "@type": XSD_DOUBLE } },
];

/**
 * The report as a W3C Web Annotation collection. An annotation for every place where a text stands, and one for every
 * passage that was taken, from its place in the copy to its place in the source. Each place is selected by its words
 * and by code points in the plain text that was traced, and both are checked to lead to the very span.
 *
 * @throws UrtextError URTEXT_RECORD_MISMATCH where the articles are not those that were traced.
 */
export async function toAnnotation(report: Report, articles: Inputs): Promise<string> {
  const writer = new AnnotationWriter(report, await textsFor(report, articles));
  const items = report.clusters.flatMap((cluster) => [
    ...cluster.witnesses.flatMap((witness) => writer.witness(cluster, witness)),
    ...cluster.derivations.flatMap((derivation) => writer.derivation(cluster, derivation)),
  ]);
  const collection = {
    "@context": CONTEXT,
    id: iri("annotation", report.record.sha256),
    type: "AnnotationCollection",
    label: "Text reused between articles, as urtext found it",
    total: items.length,
    first: { id: iri("annotation", report.record.sha256, "all"), type: "AnnotationPage", startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

class AnnotationWriter {
  private readonly articles: ReadonlyMap<string, ReportArticle>;
  private readonly makers = new Map<string, SelectorMaker>();
  private readonly partsOf: (article: string) => readonly [string, string];

  constructor(
    report: Report,
    private readonly texts: ReadonlyMap<string, string>,
  ) {
    this.articles = new Map(report.articles.map((article) => [article.id, article]));
    this.partsOf = articleParts(report);
  }

  /** That a text stands here. */
  witness({ id, kind }: ReportCluster, { article, spans, quoted }: ReportCluster["witnesses"][number]): Node[] {
    return spans.map((span, i) => ({
      id: iri("annotation", id, article, `${i}`),
      type: "Annotation",
      motivation: "tagging",
      body: { type: "TextualBody", purpose: "tagging", format: "text/plain", value: kind },
      target: this.place(article, span),
      "urtext:quoted": quoted,
    }));
  }

  /** That a passage was taken from there. What comes from outside the collection has its source named. */
  derivation(cluster: ReportCluster, { from, to, relation, probability, alignments }: Derivation): Node[] {
    const facts = { "urtext:relation": relation, "urtext:probability": probability };
    const name = (i: number): string => iri("annotation", cluster.id, from ?? "", to, `${i}`);
    if (from === null) {
      const spans = cluster.witnesses.find(({ article }) => article === to)?.spans ?? [];
      const body = { type: "TextualBody", purpose: "describing", format: "text/plain", value: sourceOutside(cluster) };
      return spans.map((span, i) => linking(name(i), body, this.place(to, span), facts));
    }
    const pieces = alignments.flatMap((alignment) => alignment.pieces);
    return pieces.map(({ a, b }, i) => linking(name(i), this.place(from, a), this.place(to, b), facts));
  }

  private place(id: string, span: Span): Node {
    const article = this.articles.get(id)!;
    const address = webAddress(article.url);
    return {
      type: "SpecificResource",
      source: {
        id: iri("article", ...this.partsOf(id)),
        type: "Text",
        format: "text/plain",
        ...(article.language === null ? {} : { language: article.language }),
      },
      // The page, in which other things may stand: positions are those of the text alone.
      ...(address === null ? {} : { scope: address }),
      selector: this.makerOf(id).selectorsFor(span),
    };
  }

  private makerOf(article: string): SelectorMaker {
    const known = this.makers.get(article) ?? new SelectorMaker(this.texts.get(article)!);
    this.makers.set(article, known);
    return known;
  }
}

const linking = (id: string, body: Node, target: Node, facts: Node): Node => ({
  id,
  type: "Annotation",
  motivation: "linking",
  body,
  target,
  ...facts,
});

const sourceOutside = ({ first }: ReportCluster): string =>
  first.source === null ? "From outside the collection" : `From outside the collection: ${first.source.name}`;
