/**
 * What the W3C member submission of PROV-JSON (24 April 2013) allows, for the parts of PROV that urtext writes, as JSON
 * Schema: written from its text, not from the code that is tested with it.
 */
const name = { type: "string", pattern: '^(_:[A-Za-z0-9]+|[A-Za-z_][A-Za-z0-9_-]*:[^\\s<>"{}|\\\\^`]+)$' };
const typedLiteral = {
  type: "object",
  required: ["$"],
  properties: {
    $: { type: "string" },
    type: name,
    lang: { type: "string" },
  },
  additionalProperties: false,
};
const value = { anyOf: [{ type: ["string", "number", "boolean"] }, typedLiteral] };
const values = { anyOf: [value, { type: "array", minItems: 1, items: value }] };
const qualifiedName = {
  ...typedLiteral,
  properties: { $: name, type: { const: "prov:QUALIFIED_NAME" } },
  required: ["$", "type"],
};
const dateTime = {
  type: "string",
  pattern: "^-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?$",
};

/** Attributes of PROV's own are as it says; those of another namespace may be anything that has a value. */
const record = (own: object = {}, required: readonly string[] = []) => ({
  type: "object",
  properties: { "prov:type": qualifiedName, "prov:label": value, ...own },
  required,
  patternProperties: { "^(?!prov:)[A-Za-z_][A-Za-z0-9_-]*:.+$": values },
  additionalProperties: false,
});
const records = (of: object) => ({ type: "object", propertyNames: name, additionalProperties: of });

export const PROV_JSON_SCHEMA = {
  type: "object",
  properties: {
    prefix: {
      type: "object",
      propertyNames: { pattern: "^[A-Za-z_][A-Za-z0-9_-]*$", not: { enum: ["prov", "xsd"] } },
      additionalProperties: { type: "string", pattern: "^[a-z][a-z0-9+.-]*:\\S+$" },
    },
    entity: records(record({ "prov:location": value, "prov:value": value })),
    agent: records(record()),
    wasGeneratedBy: records(
      record({ "prov:entity": name, "prov:activity": name, "prov:time": dateTime }, ["prov:entity"]),
    ),
    wasAttributedTo: records(record({ "prov:entity": name, "prov:agent": name }, ["prov:entity", "prov:agent"])),
    specializationOf: records(
      record({ "prov:specificEntity": name, "prov:generalEntity": name }, [
        "prov:specificEntity",
        "prov:generalEntity",
      ]),
    ),
    wasDerivedFrom: records(
      record(
        {
          "prov:generatedEntity": name,
          "prov:usedEntity": name,
          "prov:activity": name,
          "prov:generation": name,
          "prov:usage": name,
        },
        ["prov:generatedEntity", "prov:usedEntity"],
      ),
    ),
    wasInfluencedBy: records(
      record({ "prov:influencee": name, "prov:influencer": name }, ["prov:influencee", "prov:influencer"]),
    ),
  },
  additionalProperties: false,
};
