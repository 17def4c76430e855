import { PREFIXES } from "./iris.js";
import { linkedJson } from "./linked-json.js";
import {
  type Attributes,
  DATATYPES,
  type Entity,
  knownIn,
  type Statement,
  statementsOf,
  TERMS,
  type Term,
} from "./prov-statements.js";
import type { Report } from "./schema.js";

type Node = Readonly<Record<string, unknown>>;

/** The direct property of each class of derivation, the qualified one, and what leads from there to the source. */
const PROPERTIES = {
  Derivation: ["prov:wasDerivedFrom", "prov:qualifiedDerivation", "prov:entity"],
  Quotation: ["prov:wasQuotedFrom", "prov:qualifiedQuotation", "prov:entity"],
  Revision: ["prov:wasRevisionOf", "prov:qualifiedRevision", "prov:entity"],
  PrimarySource: ["prov:hadPrimarySource", "prov:qualifiedPrimarySource", "prov:entity"],
  Influence: ["prov:wasInfluencedBy", "prov:qualifiedInfluence", "prov:influencer"],
} as const;

/**
 * The report as PROV-O in JSON-LD, with its context inside, so that it is read without a network. It says what
 * {@link toProv} says; each derivation stands twice, as PROV-O has it: as one property from thing to thing, and
 * qualified, with its probability and evidence.
 */
export function toProvO(report: Report): string {
  const { entities, agents, derivations } = statementsOf(report);
  const into = groupedByDerived(derivations);
  const graph = [
    ...agents.map(({ id, type, label }) => ({ "@id": id, "@type": `prov:${type}`, label })),
    ...entities.map((entity) => ({ ...entityNode(entity), ...derivationProperties(into.get(entity.id) ?? []) })),
  ];
  return linkedJson({ "@context": CONTEXT, "@graph": graph });
}

const CONTEXT = {
  prov: "http://www.w3.org/ns/prov#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  ...PREFIXES,
  label: "http://www.w3.org/2000/01/rdf-schema#label",
  "prov:generatedAtTime": { "@type": "xsd:dateTime" },
  ...Object.fromEntries(["prov:wasAttributedTo", "prov:specializationOf"].map((name) => [name, { "@type": "@id" }])),
  ...Object.fromEntries(
    Object.values(PROPERTIES).flatMap(([direct, , toSource]) =>
      [direct, toSource].map((name) => [name, { "@type": "@id" }]),
    ),
  ),
  ...Object.fromEntries((Object.keys(TERMS) as Term[]).map((term) => [term, termOf(term)])),
};

function termOf(term: Term): Node | string {
  const [id, type] = [`urtext:${term}`, DATATYPES[term]];
  return type === undefined ? id : { "@id": id, "@type": type };
}

function groupedByDerived(derivations: readonly Statement[]): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const derivation of derivations) {
    const group = groups.get(derivation.derived);
    if (group) group.push(derivation);
    else groups.set(derivation.derived, [derivation]);
  }
  return groups;
}

const entityNode = ({ id, type, label, generatedAt, attributedTo, specializationOf, attributes }: Entity): Node => ({
  "@id": id,
  "@type": ["prov:Entity", `urtext:${type}`],
  label,
  ...(generatedAt === null ? {} : { "prov:generatedAtTime": generatedAt }),
  ...(attributedTo === null ? {} : { "prov:wasAttributedTo": attributedTo }),
  ...(specializationOf === null ? {} : { "prov:specializationOf": specializationOf }),
  ...ownProperties(attributes),
});

function derivationProperties(derivations: readonly Statement[]): Node {
  const properties: Record<string, unknown[]> = {};
  for (const derivation of derivations) {
    const [direct, qualified] = PROPERTIES[derivation.type];
    (properties[direct] ??= []).push(derivation.source);
    (properties[qualified] ??= []).push(qualifiedNode(derivation));
  }
  return properties;
}

const qualifiedNode = ({ id, source, type, attributes, evidence }: Statement): Node => ({
  "@id": id,
  "@type": `prov:${type}`,
  [PROPERTIES[type][2]]: source,
  ...ownProperties(attributes),
  ...(evidence.length === 0 ? {} : { evidence: evidence.map(ownProperties) }),
});

const ownProperties = (attributes: Attributes): Node =>
  Object.fromEntries(knownIn(attributes).map(([term, values]) => [term, values.length === 1 ? values[0] : values]));
