import { JSDOM } from "jsdom";

export interface Flowchart {
  readonly nodes: readonly {
    readonly id: string;
    readonly text: string;
    readonly type: string;
    readonly classes: readonly string[];
  }[];
  readonly edges: readonly {
    readonly start: string;
    readonly end: string;
    readonly text: string;
    readonly stroke: string;
    readonly type: string;
  }[];
  readonly groups: readonly { readonly id: string; readonly title: string; readonly nodes: readonly string[] }[];
}

/** Mermaid's own reader of flow charts. It cleans labels as HTML, for which it wants a browser's window. */
export async function readMermaid(text: string): Promise<Flowchart> {
  const { window } = new JSDOM("");
  Object.assign(globalThis, { window, document: window.document });
  const { default: mermaid } = await import("mermaid");
  expectFlowchart(await mermaid.parse(text));
  const { db } = (await mermaid.mermaidAPI.getDiagramFromText(text)) as unknown as { db: FlowDb };
  return {
    nodes: [...db.getVertices().values()].map((node) => ({ ...node, text: decoded(node.text ?? "") })),
    edges: db.getEdges().map((edge) => ({ ...edge, text: decoded(edge.text) })),
    groups: db.getSubGraphs().map((group) => ({ ...group, title: decoded(group.title) })),
  };
}

interface FlowDb {
  getVertices(): Map<string, Flowchart["nodes"][number]>;
  getEdges(): Flowchart["edges"];
  getSubGraphs(): Flowchart["groups"];
}

function expectFlowchart(parsed: unknown): void {
  const type = (parsed as { diagramType?: string }).diagramType;
  if (type !== "flowchart-v2") throw new Error(`no flow chart: ${type}`);
}

/** Mermaid's renderer turns its stand-ins for numbered characters back into them. */
const decoded = (text: string): string =>
  text.replace(/ﬂ°°(\d+)¶ß/gu, (_, point: string) => String.fromCodePoint(Number(point)));
