import { describe, expect, test } from "vitest";
import { toAnnotation } from "../../src/report/annotation.js";
import { resolveSelectors, type TextSelector } from "../../src/report/annotation-selectors.js";
import { iri } from "../../src/report/iris.js";
import type { Report } from "../../src/report/schema.js";
import type { ArticleInput } from "../../src/text/article.js";
import type { Inputs } from "../../src/text/collection.js";
import { trace } from "../../src/trace.js";
import { matchesOf } from "../support/apache-annotator.js";
import { exampleArticles, HOSTILE_ARTICLES } from "../support/exported.js";
import { quadsIn, TYPE, triples, vocabulary } from "../support/linked-data.js";
import { FERRY } from "../support/news.js";

/** What of the W3C's context for Web Annotation (anno.jsonld) the collections here use, as the standard lists it. */
const OA = "http://www.w3.org/ns/oa#";
const AS = "http://www.w3.org/ns/activitystreams#";
const COUNT = { "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger" };
const CONTEXTS = {
  "http://www.w3.org/ns/anno.jsonld": {
    oa: OA,
    as: AS,
    id: { "@id": "@id", "@type": "@id" },
    type: { "@id": "@type", "@type": "@vocab" },
    Annotation: "oa:Annotation",
    SpecificResource: "oa:SpecificResource",
    TextualBody: "oa:TextualBody",
    TextQuoteSelector: "oa:TextQuoteSelector",
    TextPositionSelector: "oa:TextPositionSelector",
    AnnotationCollection: "as:OrderedCollection",
    AnnotationPage: "as:OrderedCollectionPage",
    Text: "http://purl.org/dc/dcmitype/Text",
    tagging: "oa:tagging",
    linking: "oa:linking",
    describing: "oa:describing",
    body: { "@type": "@id", "@id": "oa:hasBody" },
    target: { "@type": "@id", "@id": "oa:hasTarget" },
    source: { "@type": "@id", "@id": "oa:hasSource" },
    selector: { "@type": "@id", "@id": "oa:hasSelector" },
    scope: { "@type": "@id", "@id": "oa:hasScope" },
    motivation: { "@type": "@vocab", "@id": "oa:motivatedBy" },
    purpose: { "@type": "@vocab", "@id": "oa:hasPurpose" },
    exact: "oa:exact",
    prefix: "oa:prefix",
    suffix: "oa:suffix",
    start: { ...COUNT, "@id": "oa:start" },
    end: { ...COUNT, "@id": "oa:end" },
    label: { "@id": "http://www.w3.org/2000/01/rdf-schema#label" },
    value: { "@id": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value" },
    format: { "@id": "http://purl.org/dc/elements/1.1/format" },
    language: { "@id": "http://purl.org/dc/elements/1.1/language" },
    first: { "@type": "@id", "@id": "as:first" },
    items: { "@type": "@id", "@id": "as:items", "@container": "@list" },
    total: { ...COUNT, "@id": "as:totalItems" },
    startIndex: { ...COUNT, "@id": "as:startIndex" },
  },
};

interface Place {
  readonly source: { readonly id: string };
  readonly scope?: string;
  readonly selector: readonly TextSelector[];
}
interface Annotation {
  readonly id: string;
  readonly motivation: string;
  readonly body: Place | { readonly type: "TextualBody"; readonly value: string };
  readonly target: Place;
  readonly "urtext:probability"?: number;
}

const ASTRAL = "👍🏽 𝔘rsus 渡轮 ";
const COLLECTIONS: [string, () => Inputs][] = [
  ["the examples", exampleArticles],
  ["hostile names", () => HOSTILE_ARTICLES],
  [
    "texts of every plane",
    () => [
      { id: "a", text: `${ASTRAL}${FERRY} ${ASTRAL}`, publishedAt: "2031-03-12T08:00Z", outlet: "Amery Beacon" },
      {
        id: "b",
        text: `${ASTRAL.repeat(9)}\n\n${FERRY.replace("lorries", "👍🏽 lorries")}`,
        publishedAt: "2031-03-13T08:00Z",
        outlet: "Tessin Post",
      },
      { id: "c", text: `${FERRY}\n\nAnd again.\n\n${FERRY}`, publishedAt: "2031-03-14T08:00Z", outlet: "Oskvar Echo" },
    ],
  ],
];

async function annotationsOf(inputs: () => Inputs) {
  const report = await trace(inputs());
  const texts = new Map<string, string>();
  for await (const input of inputs()) {
    const { id, text } = ("input" in input ? input.input : input) as ArticleInput;
    texts.set(id, text);
  }
  const written = await toAnnotation(report, inputs());
  return { report, texts, written, items: JSON.parse(written).first.items as Annotation[] };
}

const articleAt = ({ record }: Report, { source }: Place): string =>
  record.articles.find(({ id, sha256 }) => source.id === iri("article", sha256.slice(0, 12), id))!.id;

describe.each(COLLECTIONS)("Web Annotations of %s", (_, inputs) => {
  test("are read by a JSON-LD processor, with no word that the vocabulary does not have", async () => {
    const { written, items } = await annotationsOf(inputs);
    const quads = await quadsIn(written, CONTEXTS);
    const known = vocabulary("oa");
    for (const { predicate, object } of quads) {
      for (const name of [predicate.value, object.value].filter((value) => value.startsWith(OA))) {
        expect([name, known(name, TYPE).length > 0]).toEqual([name, true]);
      }
    }
    const annotations = triples(quads, TYPE).filter(([, type]) => type === `${OA}Annotation`);
    expect(new Set(annotations.map(([id]) => id)).size).toBe(items.length);
    expect(triples(quads, `${AS}totalItems`).map(([, total]) => Number(total))).toEqual([items.length]);
  });

  test("lead Apache Annotator to every place where a text stands, and to no other", async () => {
    const { report, texts, items } = await annotationsOf(inputs);
    const found: string[] = [];
    for (const { target } of items.filter(({ motivation }) => motivation === "tagging")) {
      const article = articleAt(report, target);
      const text = texts.get(article)!;
      const spans = await Promise.all(target.selector.map((selector) => matchesOf(text, selector)));
      expect(spans).toEqual([[resolveSelectors(text, target.selector)], [resolveSelectors(text, target.selector)]]);
      found.push(JSON.stringify([article, spans[0][0].start, spans[0][0].end]));
    }
    const told = report.clusters.flatMap(({ witnesses }) =>
      witnesses.flatMap(({ article, spans }) => spans.map(({ start, end }) => JSON.stringify([article, start, end]))),
    );
    expect(told.length).toBeGreaterThan(2);
    expect(found).toEqual(told);
  });

  test("lead from each passage that was taken to the one that it was taken from", async () => {
    const { report, texts, items } = await annotationsOf(inputs);
    const links = items.filter(({ motivation }) => motivation === "linking");
    const found = links.map(({ body, target, "urtext:probability": probability }) => {
      const place = (at: Place) => [
        articleAt(report, at),
        resolveSelectors(texts.get(articleAt(report, at))!, at.selector),
      ];
      return JSON.stringify(["selector" in body ? place(body) : body.value, place(target), probability]);
    });
    const told = report.clusters.flatMap(({ witnesses, derivations, first }) =>
      derivations.flatMap(({ from, to, alignments, probability }) =>
        from === null
          ? witnesses
              .find(({ article }) => article === to)!
              .spans.map((span) => [`From outside the collection: ${first.source?.name}`, [to, span], probability])
          : alignments.flatMap(({ pieces }) => pieces.map(({ a, b }) => [[from, a], [to, b], probability])),
      ),
    );
    expect(told.length).toBeGreaterThan(1);
    expect(found).toEqual(told.map((one) => JSON.stringify(one)));
  });
});

describe("Web Annotations", () => {
  test("are refused for articles that are not those that were traced", async () => {
    const report = await trace(HOSTILE_ARTICLES);
    const changed = HOSTILE_ARTICLES.map((article, i) =>
      i === 3 ? { ...article, text: `${article.text} ` } : article,
    );
    const code = async (articles: Inputs) =>
      toAnnotation(report, articles).catch((error) => [error.code, error.facts.id]);
    expect(await code(changed)).toEqual(["URTEXT_RECORD_MISMATCH", HOSTILE_ARTICLES[3].id]);
    expect(await code(HOSTILE_ARTICLES.slice(1))).toEqual(["URTEXT_RECORD_MISMATCH", "source"]);
  });

  test("take more articles than were traced, and in any order", async () => {
    const report = await trace(HOSTILE_ARTICLES);
    const more = [...HOSTILE_ARTICLES, { id: "another", text: "Some words." }].reverse();
    expect(await toAnnotation(report, more)).toBe(await toAnnotation(report, HOSTILE_ARTICLES));
  });

  test("name the page, where there is one, beside the text", async () => {
    const report = await trace(exampleArticles());
    const { first } = JSON.parse(await toAnnotation(report, exampleArticles()));
    const pages = new Set(first.items.map(({ target }: Annotation) => target.scope));
    expect(pages).toContain(report.articles.find(({ url }) => url !== null)!.url);
  });
});
