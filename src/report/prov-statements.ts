import { edgesInCircles } from "./circles.js";
import { articleParts, compact } from "./iris.js";
import { publishedMoment, withSeconds } from "./published-as.js";
import type { Report, ReportArticle, ReportCluster } from "./schema.js";

type ReportDerivation = ReportCluster["derivations"][number];
type ReportWitness = ReportCluster["witnesses"][number];

/** Terms of our own that PROV exports use; JSON-LD takes their datatypes from here, and the README their meanings. */
export const TERMS = {
  id: "An article's id in the report",
  url: "An article's address",
  author: "An author's name",
  language: "BCP 47",
  sha256: "SHA-256 of an article's text, or the record's hash over all",
  publishedNotBefore: "The earliest moment at which it can have been published",
  publishedBefore: "The moment by which it was certainly published",
  publishedSource: "Who says so",
  inArticle: "The article in which a witness stands",
  span: "Where it stands: start-end, half-open, in UTF-16 code units of the text as given",
  quoted: "Whether it stands in quotation marks",
  credits: "Whom it names as its source",
  kind: "Of a text: copy, quotation, shared-quotation or revision; of evidence: what was observed",
  words: "How many words a text, or all that ran from one article to another, has",
  clusters: "Through how many texts they ran",
  speaker: "Who is quoted",
  first: "The witness that had the text first",
  certainty: "established, likely, outside or undetermined",
  probability:
    "Of the derivation, or of the answer who was first, over all possible trees; between articles its mean over the words",
  leastOrigins: "The least number of independent origins",
  mostOrigins: "The greatest number of independent origins",
  relation: "copy, quotation or revision, as the report has it",
  evidence: "An observed fact for or against a derivation",
  favours: "What it speaks for: forward (this derivation), backward, or common-source",
  weight: "Of evidence, in nats",
  says: "The same in words",
  version: "Of urtext",
  planFingerprint: "Of the options and methods that were used",
} as const;

export type Term = keyof typeof TERMS;

/** What the values of a term are, where they are not what they look like: 1 is a number as .97 is. */
export const DATATYPES: Readonly<Partial<Record<Term, "@id" | "xsd:dateTime" | "xsd:double">>> = {
  inArticle: "@id",
  first: "@id",
  publishedNotBefore: "xsd:dateTime",
  publishedBefore: "xsd:dateTime",
  words: "xsd:double",
  probability: "xsd:double",
  weight: "xsd:double",
};

export type Value = string | number | boolean;
export type Attributes = Partial<Readonly<Record<Term, Value | readonly Value[] | null>>>;

/** What is known of them: each term with its values, one or several. */
export const knownIn = (attributes: Attributes): [Term, readonly Value[]][] =>
  (Object.entries(attributes) as [Term, Value | readonly Value[] | null][])
    .map(([term, value]): [Term, readonly Value[]] => [term, listOf(value)])
    .filter(([, values]) => values.length > 0);

const listOf = (value: Value | readonly Value[] | null): readonly Value[] =>
  value === null ? [] : isList(value) ? value : [value];

const isList = (value: Value | readonly Value[]): value is readonly Value[] => Array.isArray(value);

export interface Entity {
  readonly id: string;
  readonly type: "Report" | "Article" | "Text" | "Witness" | "OutsideSource";
  readonly label: string;
  /** Where it is certain. */
  readonly generatedAt: string | null;
  readonly attributedTo: string | null;
  /** The text that a witness is a state of. */
  readonly specializationOf: string | null;
  readonly attributes: Attributes;
}

export interface Agent {
  readonly id: string;
  /** `Agent`: whoever a witness names as its source, be it an agency or a person. */
  readonly type: "Organization" | "SoftwareAgent" | "Agent";
  readonly label: string;
}

export interface Statement {
  readonly id: string;
  readonly derived: string;
  readonly source: string;
  /** PROV's kinds of derivation, by the names of their classes; an influence may be mutual, a derivation never. */
  readonly type: "Derivation" | "Quotation" | "Revision" | "PrimarySource" | "Influence";
  readonly attributes: Attributes;
  readonly evidence: readonly Attributes[];
}

export interface Statements {
  readonly entities: readonly Entity[];
  readonly agents: readonly Agent[];
  readonly derivations: readonly Statement[];
}

const SOFTWARE: Agent = { id: compact("urtext", "urtext"), type: "SoftwareAgent", label: "urtext" };
const LONGEST_LABEL = 120;
const NOTHING = { generatedAt: null, attributedTo: null, specializationOf: null };

/**
 * What a report says, in the words of W3C PROV, before it is written in one of PROV's forms. Derivations stand between
 * witnesses, as one article may have each of its texts from another; between articles stand the sums of their words. What
 * is derived is generated later, in PROV: articles that have text from each other, or in a ring, only influenced each other.
 */
export function statementsOf(report: Report): Statements {
  const names = namesOf(report);
  const mutual = edgesInCircles(report.flows);
  return {
    entities: [
      reportEntity(report),
      ...report.articles.map((article) => articleEntity(article, names)),
      ...report.clusters.flatMap((cluster) => clusterEntities(cluster, names)),
    ],
    agents: [SOFTWARE, ...agentsOf(report)],
    derivations: [
      ...report.clusters.flatMap((cluster) => cluster.derivations.map((one) => derivationOf(cluster, one))),
      ...report.flows.map((flow) => flowOf(flow, names, mutual.has(flow))),
    ],
  };
}

interface Names {
  /** An article's name, from its text's hash and its id. */
  readonly article: (id: string) => string;
  readonly sha256: (id: string) => string | null;
}

function namesOf(report: Report): Names {
  const partsOf = articleParts(report);
  const hashes = new Map(report.record.articles.map(({ id, sha256 }) => [id, sha256]));
  return { article: (id) => compact("article", ...partsOf(id)), sha256: (id) => hashes.get(id) ?? null };
}

const reportEntity = ({ generator, record }: Report): Entity => ({
  ...NOTHING,
  id: compact("report", record.sha256),
  type: "Report",
  label: "urtext's report",
  attributedTo: SOFTWARE.id,
  attributes: { sha256: record.sha256, version: generator.version, planFingerprint: generator.planFingerprint },
});

const agentId = (name: string): string => compact("agent", name);

function agentsOf({ articles, clusters }: Report): Agent[] {
  const outlets = new Set(articles.map(({ outlet }) => outlet));
  const sources = clusters.filter(hasOutsideSource).map(({ first }) => first.source?.name ?? null);
  const names = [...new Set([...outlets, ...sources])].filter((name) => name !== null);
  return names.map((name) => ({
    id: agentId(name),
    type: outlets.has(name) ? "Organization" : "Agent",
    label: name,
  }));
}

function articleEntity(article: ReportArticle, names: Names): Entity {
  const { id, outlet, title, url, authors, language, published } = article;
  return {
    ...NOTHING,
    id: names.article(id),
    type: "Article",
    label: title ?? id,
    generatedAt: publishedMoment(article),
    attributedTo: outlet === null ? null : agentId(outlet),
    attributes: {
      id,
      url,
      author: authors,
      language,
      sha256: names.sha256(id),
      publishedNotBefore: published?.earliest ? withSeconds(published.earliest) : null,
      publishedBefore: published?.latest ? withSeconds(published.latest) : null,
      publishedSource: published?.source ?? null,
    },
  };
}

const textId = ({ id }: ReportCluster): string => compact("text", id);
const witnessId = ({ id }: ReportCluster, article: string): string => compact("witness", id, article);
const outsideId = ({ id }: ReportCluster): string => compact("outside", id);
const hasOutsideSource = ({ derivations }: ReportCluster): boolean => derivations.some(({ from }) => from === null);

function clusterEntities(cluster: ReportCluster, names: Names): Entity[] {
  return [
    textEntity(cluster),
    ...cluster.witnesses.map((witness) => witnessEntity(cluster, witness, names)),
    ...(hasOutsideSource(cluster) ? [outsideEntity(cluster)] : []),
  ];
}

function textEntity(cluster: ReportCluster): Entity {
  const { kind, words, speaker, first, origins } = cluster;
  return {
    ...NOTHING,
    id: textId(cluster),
    type: "Text",
    label: shortened(cluster.text),
    attributes: {
      kind,
      words,
      speaker: speaker?.name ?? null,
      first: first.article === null ? null : witnessId(cluster, first.article),
      certainty: first.certainty,
      probability: first.probability,
      leastOrigins: origins.min,
      mostOrigins: origins.max,
    },
  };
}

const witnessEntity = (
  cluster: ReportCluster,
  { article, spans, quoted, credit }: ReportWitness,
  names: Names,
): Entity => ({
  ...NOTHING,
  id: witnessId(cluster, article),
  type: "Witness",
  label: `${shortened(cluster.text)} in ${article}`,
  specializationOf: textId(cluster),
  attributes: {
    inArticle: names.article(article),
    span: spans.map(({ start, end }) => `${start}-${end}`),
    quoted,
    credits: credit?.to ?? null,
  },
});

function outsideEntity(cluster: ReportCluster): Entity {
  const { source } = cluster.first;
  return {
    ...NOTHING,
    id: outsideId(cluster),
    type: "OutsideSource",
    label: source?.name ?? "a source outside the collection",
    attributedTo: source === null ? null : agentId(source.name),
    attributes: { url: source?.url ?? null },
  };
}

const TYPES = { copy: "Derivation", quotation: "Quotation", revision: "Revision" } as const;

function derivationOf(
  cluster: ReportCluster,
  { from, to, relation, probability, evidence }: ReportDerivation,
): Statement {
  return {
    id: compact("derivation", cluster.id, ...(from === null ? [] : [from]), to),
    derived: witnessId(cluster, to),
    source: from === null ? outsideId(cluster) : witnessId(cluster, from),
    type: from === null ? "PrimarySource" : TYPES[relation],
    attributes: { relation, probability },
    evidence: evidence.map(({ kind, favours, weight, says }) => ({ kind, favours, weight, says })),
  };
}

const flowOf = (
  { from, to, words, probability, clusters }: Report["flows"][number],
  names: Names,
  mutual: boolean,
): Statement => ({
  id: compact("derivation", "articles", from, to),
  derived: names.article(to),
  source: names.article(from),
  type: mutual ? "Influence" : "Derivation",
  attributes: { words, probability, clusters },
  evidence: [],
});

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_LABEL ? text : `${characters.slice(0, LONGEST_LABEL - 1).join("")}…`;
}
