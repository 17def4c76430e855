import { lastChange } from "./published-as.js";
import type { Report } from "./schema.js";
import { type StemmaEdge, type StemmaGraph, type StemmaNode, stemmaGraphs } from "./stemma-graph.js";

type Value = string | number | boolean | null | undefined;

/** What is known of each witness. An attribute that is not known is left out. */
const NODE_KEYS: Readonly<
  Record<string, readonly [type: string, of: (node: StemmaNode, graph: StemmaGraph) => Value]>
> = {
  label: ["string", ({ label }) => label],
  kind: ["string", ({ article }) => (article === null ? "outside" : "witness")],
  cluster: ["string", (_, { cluster }) => cluster.id],
  clusterKind: ["string", (_, { cluster }) => cluster.kind],
  article: ["string", ({ article }) => article?.id],
  outlet: ["string", ({ article }) => article?.outlet],
  url: ["string", ({ article }) => article?.url],
  publishedNotBefore: ["string", ({ article }) => article?.published?.earliest],
  publishedBefore: ["string", ({ article }) => article?.published?.latest],
  changedNotBefore: ["string", ({ article }) => article && lastChange(article)?.earliest],
  changedBefore: ["string", ({ article }) => article && lastChange(article)?.latest],
  first: ["boolean", ({ first }) => first],
  rank: ["int", ({ rank }) => rank],
};

const EDGE_KEYS: Readonly<Record<string, readonly [type: string, of: (edge: StemmaEdge) => Value]>> = {
  relation: ["string", ({ derivation }) => derivation.relation],
  probability: ["double", ({ derivation }) => derivation.probability],
  certain: ["boolean", ({ certain }) => certain],
};

/** Said as well as drawn: some readers take every edge of a directed graph for directed. */
const UNTOLD = "untold";

/**
 * The stemmata as one GraphML graph: a node for each witness in each cluster, `rank` for the order in time, directed
 * edges for derivations, undirected ones between texts of which it cannot be told.
 */
export function toGraphml(report: Report): string {
  const graphs = stemmaGraphs(report);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys("node", NODE_KEYS),
    ...keys("edge", EDGE_KEYS),
    '  <graph id="urtext" edgedefault="directed">',
    ...graphs.flatMap((graph) =>
      graph.nodes.flatMap((node) => element("node", nodeNames(node), nodeData(node, graph))),
    ),
    ...graphs.flatMap(edgesOf),
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
}

const keys = (of: "node" | "edge", table: Readonly<Record<string, readonly [string, unknown]>>): string[] =>
  Object.entries(table).map(
    ([name, [type]]) => `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );

const nodeNames = ({ key }: StemmaNode): string => `id="${key}"`;

const nodeData = (node: StemmaNode, graph: StemmaGraph): string[] =>
  Object.entries(NODE_KEYS).flatMap(([name, [, of]]) => data(`node-${name}`, of(node, graph)));

const edgesOf = ({ edges, untold }: StemmaGraph): string[] => [
  ...edges.flatMap((edge) =>
    element(
      "edge",
      `source="${edge.from.key}" target="${edge.to.key}"`,
      Object.entries(EDGE_KEYS).flatMap(([name, [, of]]) => data(`edge-${name}`, of(edge))),
    ),
  ),
  ...untold.flatMap(([a, b]) =>
    element("edge", `source="${a.key}" target="${b.key}" directed="false"`, data("edge-relation", UNTOLD)),
  ),
];

const element = (name: string, names: string, content: readonly string[]): string[] =>
  content.length === 0 ? [`    <${name} ${names}/>`] : [`    <${name} ${names}>`, ...content, `    </${name}>`];

const data = (key: string, value: Value): string[] =>
  value === null || value === undefined ? [] : [`      <data key="${key}">${escaped(String(value))}</data>`];

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/** XML has no way to write most control characters, nor half a surrogate pair. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>\r]/g, (character) => ENTITIES[character]);
