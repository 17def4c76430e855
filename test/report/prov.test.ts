import { Ajv } from "ajv";
import { beforeAll, describe, expect, test } from "vitest";
import { toProv } from "../../src/report/prov.js";
import { toProvO } from "../../src/report/prov-o.js";
import { TERMS } from "../../src/report/prov-statements.js";
import type { Report } from "../../src/report/schema.js";
import { trace } from "../../src/trace.js";
import { exampleReport, HOSTILE, HOSTILE_ARTICLES } from "../support/exported.js";
import { type Quad, quadsIn, stringsIn, TYPE, triples, vocabulary } from "../support/linked-data.js";
import { PROV_JSON_SCHEMA } from "../support/prov-json-schema.js";

const PROV = "http://www.w3.org/ns/prov#";
const OURS = "https://urtext.example/ns#";

const quadsOf = (report: Report): Promise<Quad[]> => quadsIn(toProvO(report));

const collections: [string, () => Promise<Report>][] = [
  ["the examples", exampleReport],
  ["hostile names", () => trace(HOSTILE_ARTICLES)],
  ["nothing", () => trace([])],
];

describe.each(collections)("PROV-JSON of %s", (_, reportOf) => {
  test("is as the W3C submission has it", async () => {
    const check = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(PROV_JSON_SCHEMA);
    check(JSON.parse(toProv(await reportOf())));
    expect(check.errors).toBeNull();
  });

  test("names nothing that it does not declare", async () => {
    const { prefix, entity, agent, ...relations } = JSON.parse(toProv(await reportOf()));
    const declared = new Set([...Object.keys(entity), ...Object.keys(agent)]);
    const named = Object.values<Record<string, Record<string, string>>>(relations)
      .flatMap((records) => Object.values(records))
      .flatMap((record) => Object.entries(record))
      .filter(([key]) => /^prov:(entity|agent|.*Entity|influence(e|r))$/u.test(key));
    expect(named.filter(([, name]) => !declared.has(name))).toEqual([]);
    for (const name of [...declared, ...named.map(([, other]) => other)]) {
      expect(Object.keys(prefix)).toContain(name.split(":")[0]);
    }
  });
});

describe.each(collections)("PROV-O of %s", (_, reportOf) => {
  let quads: Quad[] = [];
  beforeAll(async () => {
    quads = await quadsOf(await reportOf());
  });

  test("uses the words of the ontology as they are meant, and beside them only those that are documented", () => {
    const ontology = vocabulary("prov");
    const isA = (name: string, kind: string) => ontology(name, TYPE).includes(`http://www.w3.org/2002/07/owl#${kind}`);
    for (const { predicate, object } of quads) {
      const name = predicate.value;
      if (name === TYPE && object.value.startsWith(PROV))
        expect([object.value, isA(object.value, "Class")]).toEqual([object.value, true]);
      if (name.startsWith(PROV)) {
        const kind = object.termType === "Literal" ? "DatatypeProperty" : "ObjectProperty";
        expect([name, isA(name, kind)]).toEqual([name, true]);
      }
      if (name.startsWith(OURS)) expect(Object.keys(TERMS)).toContain(name.slice(OURS.length));
    }
  });

  test("names things by absolute names of ours only, with nothing in them that names may not have", () => {
    for (const { subject, object } of quads) {
      if (subject.termType === "BlankNode") continue;
      expect(subject.value).toMatch(/^https:\/\/urtext\.example\/[a-z]+[/#][A-Za-z0-9_.~%/-]+$/u);
      if (object.termType === "NamedNode")
        expect(object.value).toMatch(/^(https:\/\/urtext\.example|http:\/\/www\.w3\.org)\//u);
    }
  });

  test("says the same as PROV-JSON of who was derived from whom", async () => {
    const { prefix, wasDerivedFrom } = JSON.parse(toProv(await reportOf()));
    const expand = (name: string) => prefix[name.split(":")[0]] + name.slice(name.indexOf(":") + 1);
    const property: Record<string, string> = {
      "prov:Quotation": "wasQuotedFrom",
      "prov:Revision": "wasRevisionOf",
      "prov:PrimarySource": "hadPrimarySource",
    };
    const expected = Object.values<Record<string, { $: string } & string>>(wasDerivedFrom).map((record) => [
      property[record["prov:type"]?.$] ?? "wasDerivedFrom",
      expand(record["prov:generatedEntity"]),
      expand(record["prov:usedEntity"]),
    ]);
    const found = [...Object.values(property), "wasDerivedFrom"].flatMap((name) =>
      triples(quads, PROV + name).map((pair) => [name, ...pair]),
    );
    expect(found.sort()).toEqual(expected.sort());
  });
});

describe("PROV", () => {
  test.each([
    ["PROV-JSON", toProv],
    ["PROV-O", toProvO],
  ])("has no half characters in %s, which RDF cannot write", async (_, write) => {
    const report = await trace(HOSTILE_ARTICLES);
    expect(stringsIn(write(report)).filter((text) => !text.isWellFormed())).toEqual([]);
  });

  test("has each kind of derivation between the right witnesses, with its probability and its evidence", async () => {
    const report = await exampleReport();
    const quads = await quadsOf(report);
    const witness = (cluster: string, article: string) => `https://urtext.example/witness/${cluster}/${article}`;
    const kinds = { quotation: "wasQuotedFrom", revision: "wasRevisionOf", copy: "wasDerivedFrom" };
    const seen = new Set<string>();
    for (const { id, derivations } of report.clusters) {
      for (const { from, to, relation, probability, evidence } of derivations) {
        const name = from === null ? "hadPrimarySource" : kinds[relation];
        const source = from === null ? `https://urtext.example/outside/${id}` : witness(id, from);
        expect(triples(quads, PROV + name)).toContainEqual([witness(id, to), source]);
        const node = `https://urtext.example/derivation/${[id, ...(from === null ? [] : [from]), to].join("/")}`;
        expect(triples(quads, `${PROV}entity`)).toContainEqual([node, source]);
        const chance = quads.find(
          ({ subject, predicate }) => subject.value === node && predicate.value === `${OURS}probability`,
        );
        expect([Number(chance?.object.value), chance?.object.datatype?.value]).toEqual([
          probability,
          "http://www.w3.org/2001/XMLSchema#double",
        ]);
        const facts = triples(quads, `${OURS}evidence`).filter(([subject]) => subject === node);
        const said = triples(quads, `${OURS}says`).filter(([subject]) => facts.some(([, fact]) => fact === subject));
        expect(said.map(([, says]) => says).sort()).toEqual(evidence.map(({ says }) => says).sort());
        seen.add(name);
      }
    }
    expect([...seen].sort()).toEqual(["hadPrimarySource", "wasDerivedFrom", "wasQuotedFrom", "wasRevisionOf"]);
  });

  test("derives no articles from each other: between those whose words ran in a circle it tells influences", async () => {
    const report = structuredClone(await exampleReport());
    const [a, b, c, d] = report.articles.map(({ id }) => id);
    const pairs = [
      [a, b],
      [b, c],
      [c, a],
      [a, d],
    ];
    report.clusters = [];
    report.flows = pairs.map(([from, to], i) => ({ from, to, words: 7, probability: (i + 1) / 10, clusters: 1 }));
    const { wasDerivedFrom, wasInfluencedBy, prefix } = JSON.parse(toProv(report));
    const quads = await quadsOf(report);
    const told = (records: Record<string, Record<string, string & { $: string }>>, source: string) =>
      Object.values(records).map((record) => [record[source].split("/").at(-1), record["urtext:probability"].$]);
    expect(told(wasInfluencedBy, "prov:influencer")).toEqual([
      [a, "0.1"],
      [b, "0.2"],
      [c, "0.3"],
    ]);
    expect(told(wasDerivedFrom, "prov:usedEntity")).toEqual([[a, "0.4"]]);

    const expand = (name: string) => name.replace("article:", prefix.article);
    const influences = Object.values<Record<string, string>>(wasInfluencedBy).map((record) => [
      expand(record["prov:influencee"]),
      expand(record["prov:influencer"]),
    ]);
    expect(triples(quads, `${PROV}wasInfluencedBy`).sort()).toEqual(influences.sort());
    expect(triples(quads, `${PROV}wasDerivedFrom`)).toHaveLength(1);
    const nodes = triples(quads, `${PROV}qualifiedInfluence`).map(([, node]) => node);
    const qualified = triples(quads, `${PROV}influencer`);
    expect(qualified.map(([node]) => node).sort()).toEqual(nodes.sort());
    expect(qualified.map(([, source]) => source).sort()).toEqual(influences.map(([, source]) => source).sort());
  });

  test("names the outside source that the witnesses credit", async () => {
    const { entity, agent } = JSON.parse(toProv(await exampleReport()));
    const outside = Object.entries<Record<string, string>>(entity).filter(([name]) => name.startsWith("outside:"));
    expect(outside.map(([, { "prov:label": label }]) => label)).toContain("Corvane");
    expect(Object.values<Record<string, string>>(agent).map((one) => one["prov:label"])).toContain("Corvane");
  });

  test("has a time of generation only where it is known to the minute", async () => {
    const report = await trace([
      { id: "moment", text: "Some words.", publishedAt: "2031-03-12T09:15+02:00" },
      { id: "day", text: "Some words.", publishedAt: "2031-03-12" },
      { id: "seen", text: "Some words.", observedAt: "2031-03-12T09:15Z" },
      { id: "hour", text: "Some words.", publishedAt: "2031-03-12T09:15" },
    ]);
    const times = triples(await quadsOf(report), `${PROV}generatedAtTime`);
    expect(times.map(([article, time]) => [article.split("/").at(-1), time])).toEqual([
      ["moment", "2031-03-12T07:15:00Z"],
    ]);
    expect(Object.values(JSON.parse(toProv(report)).wasGeneratedBy)).toMatchObject([
      { "prov:time": "2031-03-12T07:15:00Z" },
    ]);
  });

  test("gives every article a name of its own, whatever its id, and another for another text", async () => {
    const report = await trace(HOSTILE_ARTICLES);
    const articles = Object.keys(JSON.parse(toProv(report)).entity).filter((name) => name.startsWith("article:"));
    expect(new Set(articles).size).toBe(HOSTILE.length + 1);
    const nameOf = async (text: string) => Object.keys(JSON.parse(toProv(await trace([{ id: "a", text }]))).entity)[1];
    expect(await nameOf("One text.")).not.toBe(await nameOf("Another text."));
  });
});
