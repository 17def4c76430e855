import { PREFIXES } from "./iris.js";
import { linkedJson } from "./linked-json.js";
import {
  type Agent,
  type Attributes,
  DATATYPES,
  type Entity,
  knownIn,
  type Statement,
  type Statements,
  statementsOf,
  type Term,
  type Value,
} from "./prov-statements.js";
import type { Report } from "./schema.js";

type Json = string | number | boolean | { readonly $: string; readonly type: string } | readonly Json[];
type Properties = Readonly<Record<string, Json>>;
type Records = Readonly<Record<string, Properties>>;

/**
 * The report as W3C PROV-JSON: articles, texts, witnesses and outside sources are entities, outlets are agents. As PROV
 * has it, a quotation, a revision and a primary source are derivations of that `prov:type`. Probabilities and evidence
 * are attributes in our own namespace.
 */
export const toProv = (report: Report): string => linkedJson(provJson(statementsOf(report)));

function provJson({ entities, agents, derivations }: Statements): Readonly<Record<string, Records | object>> {
  return {
    prefix: { ...PREFIXES },
    entity: records(entities, ({ id }) => id, entityProperties),
    agent: records(agents, ({ id }) => id, agentProperties),
    wasGeneratedBy: related(
      entities,
      ({ generatedAt }) => generatedAt,
      "generation",
      (id, time) => ({
        "prov:entity": id,
        "prov:time": time,
      }),
    ),
    wasAttributedTo: related(
      entities,
      ({ attributedTo }) => attributedTo,
      "attribution",
      (id, agent) => ({
        "prov:entity": id,
        "prov:agent": agent,
      }),
    ),
    specializationOf: related(
      entities,
      ({ specializationOf }) => specializationOf,
      "specialization",
      (id, general) => ({
        "prov:specificEntity": id,
        "prov:generalEntity": general,
      }),
    ),
    wasDerivedFrom: records(
      derivations.filter(({ type }) => type !== "Influence"),
      ({ id }) => id,
      derivationProperties,
    ),
    wasInfluencedBy: records(
      derivations.filter(({ type }) => type === "Influence"),
      ({ id }) => id,
      influenceProperties,
    ),
  };
}

const records = <T>(items: readonly T[], id: (item: T) => string, of: (item: T) => Properties): Records =>
  Object.fromEntries(items.map((item) => [id(item), of(item)]));

/** Relations without a name of their own are numbered, as blank nodes are. */
function related(
  entities: readonly Entity[],
  other: (entity: Entity) => string | null,
  name: string,
  of: (id: string, other: string) => Properties,
): Records {
  const pairs = entities.flatMap((entity) => {
    const found = other(entity);
    return found === null ? [] : [[entity.id, found] as const];
  });
  return Object.fromEntries(pairs.map(([id, found], i) => [`_:${name}${i + 1}`, of(id, found)]));
}

const entityProperties = ({ type, label, attributes }: Entity): Properties => ({
  "prov:type": qualified(`urtext:${type}`),
  "prov:label": label,
  ...ownProperties(attributes),
});

const agentProperties = ({ type, label }: Agent): Properties => ({
  ...(type === "Agent" ? {} : { "prov:type": qualified(`prov:${type}`) }),
  "prov:label": label,
});

const derivationProperties = ({ derived, source, type, attributes, evidence }: Statement): Properties => ({
  "prov:generatedEntity": derived,
  "prov:usedEntity": source,
  ...(type === "Derivation" ? {} : { "prov:type": qualified(`prov:${type}`) }),
  ...ownProperties(attributes),
  ...(evidence.length > 0 ? { "urtext:evidence": evidence.map(sentence) } : {}),
});

const influenceProperties = ({ derived, source, attributes }: Statement): Properties => ({
  "prov:influencee": derived,
  "prov:influencer": source,
  ...ownProperties(attributes),
});

/** PROV-JSON's values are flat: what was observed, for what it speaks and how much, in one line. */
const sentence = ({ kind, favours, weight, says }: Attributes): string =>
  `${kind} (${favours}, ${weight} nats): ${says}`;

const ownProperties = (attributes: Attributes): Properties =>
  Object.fromEntries(
    knownIn(attributes).map(([term, values]) => {
      const written = values.map((value) => literal(term, value));
      return [`urtext:${term}`, written.length === 1 ? written[0] : written];
    }),
  );

function literal(term: Term, value: Value): Json {
  const type = DATATYPES[term];
  if (type === "@id") return qualified(String(value));
  return type === undefined ? value : { $: `${value}`, type };
}

const qualified = (name: string): Json => ({ $: name, type: "prov:QUALIFIED_NAME" });
