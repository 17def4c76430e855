import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/report/schema.js";
import { toSchemaOrg } from "../../src/report/schema-org.js";
import { trace } from "../../src/trace.js";
import { exampleReport, HOSTILE_ARTICLES } from "../support/exported.js";
import { type Quad, quadsIn, stringsIn, TYPE, triples, vocabulary } from "../support/linked-data.js";

const SCHEMA = "http://schema.org/";

/** What schema.org's own context does for the terms used here: every term is in its vocabulary, these are links. */
const CONTEXTS = {
  "https://schema.org": {
    "@vocab": SCHEMA,
    url: { "@type": "@id" },
    isPartOf: { "@type": "@id" },
    isBasedOn: { "@type": "@id" },
    datePublished: { "@id": "schema:datePublished", "@type": "schema:Date" },
    schema: SCHEMA,
  },
};

/** The published vocabulary: which properties a thing may have, and what they may lead to. */
const said = vocabulary("schema");
const SUBCLASS = "http://www.w3.org/2000/01/rdf-schema#subClassOf";
const kindsOf = (type: string): string[] => [type, ...said(type, SUBCLASS).flatMap(kindsOf)];
const LITERALS = ["Text", "Date", "DateTime", "URL", "Number", "Boolean"].map((name) => SCHEMA + name);

const collections: [string, () => Promise<Report>][] = [
  ["the examples", exampleReport],
  ["hostile names", () => trace(HOSTILE_ARTICLES)],
  ["nothing", () => trace([])],
];

describe.each(collections)("schema.org of %s", (_, reportOf) => {
  let quads: Quad[] = [];
  beforeAll(async () => {
    quads = await quadsIn(toSchemaOrg(await reportOf()), CONTEXTS);
  });

  test("gives things only properties that schema.org lets them have, and only values that it lets these have", () => {
    const typeOf = new Map(triples(quads, TYPE));
    for (const type of typeOf.values())
      expect(said(type, TYPE)).toContain("http://www.w3.org/2000/01/rdf-schema#Class");
    for (const { subject, predicate, object } of quads) {
      const property = predicate.value;
      if (property === TYPE) continue;
      const kinds = kindsOf(typeOf.get(subject.value)!);
      const domain = said(property, `${SCHEMA}domainIncludes`);
      expect([property, kinds.some((kind) => domain.includes(kind))]).toEqual([property, true]);
      const range = said(property, `${SCHEMA}rangeIncludes`);
      const type = typeOf.get(object.value);
      const fits =
        type === undefined
          ? LITERALS.some((one) => range.includes(one))
          : kindsOf(type).some((one) => range.includes(one));
      expect([property, type, fits]).toEqual([property, type, true]);
    }
  });

  test("has addresses that are addresses, or none", () => {
    for (const [, address] of triples(quads, `${SCHEMA}url`)) expect(address).toMatch(/^https:\/\/[^\s"<>\\^`{|}]+$/u);
  });

  test("has every article, with the articles that it is based on", async () => {
    const report = await reportOf();
    const ids = new Map(triples(quads, `${SCHEMA}identifier`));
    expect([...ids.values()].sort()).toEqual(report.articles.map(({ id }) => id.toWellFormed()).sort());
    const based = triples(quads, `${SCHEMA}isBasedOn`)
      .filter(([subject, object]) => ids.has(subject) && ids.has(object))
      .map(([subject, object]) => `${ids.get(subject)} < ${ids.get(object)}`);
    const sure = report.clusters
      .flatMap(({ derivations }) => derivations)
      .filter(({ probability }) => probability >= 0.8);
    expect(based.sort()).toEqual(
      [
        ...new Set(sure.filter(({ from }) => from !== null).map(({ from, to }) => `${to} < ${from}`.toWellFormed())),
      ].sort(),
    );
  });
});

interface Thing {
  readonly "@type": string;
  readonly [name: string]: unknown;
}
const thingsOf = (report: Report): Thing[] => JSON.parse(toSchemaOrg(report))["@graph"];

describe("schema.org", () => {
  test("has a quotation with who said it and the articles that it is part of", async () => {
    const report = await exampleReport();
    const spoken = report.clusters.filter(({ speaker }) => speaker !== null);
    const quotations = thingsOf(report).filter((thing) => thing["@type"] === "Quotation");
    expect(quotations.length).toBe(spoken.length);
    expect(quotations).toContainEqual(
      expect.objectContaining({ spokenByCharacter: { "@type": "Person", name: "Ivo Marrendal" } }),
    );
    expect(quotations.map(({ text }) => text)).toEqual(spoken.map(({ text }) => text));
  });

  test("names a source outside by those who credit it", async () => {
    const copy = thingsOf(await exampleReport()).find(({ identifier }) => identifier === "trasna-ledger-wire");
    expect(copy?.isBasedOn).toEqual({ "@type": "CreativeWork", creditText: "Corvane" });
  });

  test("says a date only as precisely as it is known, and none where it is not", async () => {
    const report = await trace([
      { id: "a", text: "Some words.", publishedAt: "2031-03-12T09:15+02:00" },
      { id: "b", text: "Some words.", publishedAt: "2031-03" },
      { id: "c", text: "Some words.", observedAt: "2031-03-12T09:15Z" },
    ]);
    expect(thingsOf(report).map(({ datePublished }) => datePublished)).toEqual([
      "2031-03-12T07:15Z",
      "2031-03",
      undefined,
    ]);
  });

  test("has no half characters, which RDF cannot write", async () => {
    const strings = stringsIn(toSchemaOrg(await trace(HOSTILE_ARTICLES)));
    expect(strings).toContain("\ufffd half");
    expect(strings.filter((text) => !text.isWellFormed())).toEqual([]);
  });

  test("tells no derivation that is not sure", async () => {
    const report = structuredClone(await exampleReport());
    for (const { derivations } of report.clusters) for (const derivation of derivations) derivation.probability = 0.79;
    expect(thingsOf(report).filter((thing) => thing["@type"] === "NewsArticle" && "isBasedOn" in thing)).toEqual([]);
  });
});
