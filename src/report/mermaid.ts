import { pattern } from "../kernel/pattern.js";
import type { Report } from "./schema.js";
import { milestonesOf, type StemmaEdge, type StemmaGraph, type StemmaNode, stemmaGraphs } from "./stemma-graph.js";

/** The stemmata as a Mermaid flow chart, drawn as {@link toDot} draws them, for pages that show Mermaid in place. */
export function toMermaid(report: Report): string {
  return [
    "flowchart LR",
    ...stemmaGraphs(report).flatMap(subgraph),
    "  classDef first stroke-width:3px",
    "  classDef outside stroke-dasharray:4 3",
    "  classDef unseen fill:none,stroke:none,color:transparent",
    "",
  ].join("\n");
}

function subgraph(graph: StemmaGraph): string[] {
  const milestones = milestonesOf(graph);
  return [
    `  subgraph ${graph.key}[${quoted(graph.label)}]`,
    ...graph.nodes.map((node) => `    ${node.key}${shape(node)}${style(node)}`),
    ...milestones.map(({ key }) => `    ${key}[" "]:::unseen`),
    ...graph.edges.map((edge) => `    ${edge.from.key} ${line(edge)} ${edge.to.key}`),
    ...graph.untold.map(([a, b]) => `    ${a.key} -.- ${b.key}`),
    ...milestones.flatMap(({ key, before, after }) => [
      ...before.map((node) => `    ${node.key} ~~~ ${key}`),
      ...after.map((node) => `    ${key} ~~~ ${node.key}`),
    ]),
    "  end",
  ];
}

const shape = ({ label, article }: StemmaNode): string =>
  article === null ? `([${quoted(label)}])` : `[${quoted(label)}]`;

const style = ({ article, first }: StemmaNode): string => (article === null ? ":::outside" : first ? ":::first" : "");

const line = ({ label, certain }: StemmaEdge): string => `${certain ? "-->" : "-.->"}|${quoted(label)}|`;

const unsafePattern = pattern(String.raw`[^\p{L}\p{M}\p{N} .,·-]`, "gu");

/** All but letters, digits and harmless marks by number: Mermaid reads Markdown, HTML and its own signs in a label. */
const quoted = (text: string): string =>
  `"${text.replace(unsafePattern(), (character) => `#${character.codePointAt(0)};`)}"`;
