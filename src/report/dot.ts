import type { Report } from "./schema.js";
import { milestonesOf, type StemmaEdge, type StemmaGraph, type StemmaNode, stemmaGraphs } from "./stemma-graph.js";

const UNSEEN = "[style=invis]";

/**
 * The stemmata as one Graphviz graph, a subgraph a cluster, time from left to right. A double frame had the text first,
 * a dashed frame is a source outside; a dashed line is a derivation that is not sure, a dotted one joins texts of which
 * it cannot be told.
 */
export function toDot(report: Report): string {
  return [
    "digraph urtext {",
    '  graph [rankdir=LR, fontname="sans-serif"];',
    '  node [shape=box, fontname="sans-serif"];',
    '  edge [fontname="sans-serif"];',
    ...stemmaGraphs(report).flatMap(subgraph),
    "}",
    "",
  ].join("\n");
}

const subgraph = (graph: StemmaGraph): string[] => [
  `  subgraph cluster_${graph.key} {`,
  `    label=${quoted(graph.label)};`,
  ...graph.nodes.map((node) => `    ${node.key} [${nodeStyle(node)}];`),
  ...graph.edges.map((edge) => `    ${edge.from.key} -> ${edge.to.key} [${edgeStyle(edge)}];`),
  ...graph.untold.map(([a, b]) => `    ${a.key} -> ${b.key} [dir=none, style=dotted, constraint=false];`),
  ...milestonesOf(graph).flatMap(({ key, before, after }) => [
    `    ${key} [style=invis, shape=point, width=0, height=0];`,
    ...before.map((node) => `    ${node.key} -> ${key} ${UNSEEN};`),
    ...after.map((node) => `    ${key} -> ${node.key} ${UNSEEN};`),
  ]),
  "  }",
];

const nodeStyle = ({ label, article, first }: StemmaNode): string =>
  [`label=${quoted(label)}`, ...(first ? ["peripheries=2"] : []), ...(article === null ? ["style=dashed"] : [])].join(
    ", ",
  );

/** A line against time is drawn, but does not move what it joins. */
const edgeStyle = ({ label, certain, from, to }: StemmaEdge): string =>
  [
    `label=${quoted(label)}`,
    ...(certain ? [] : ["style=dashed"]),
    ...(from.rank < to.rank ? [] : ["constraint=false"]),
  ].join(", ");

/** Graphviz reads backslashes and HTML entities in what stands between quotes. */
const quoted = (text: string): string => `"${text.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/&/g, "&amp;")}"`;
