import { instance, type Viz } from "@viz-js/viz";
import Graph from "graphology";
import { parse } from "graphology-graphml";
import { beforeAll, describe, expect, test } from "vitest";
import { toDot } from "../../src/report/dot.js";
import { toGraphml } from "../../src/report/graphml.js";
import { toMermaid } from "../../src/report/mermaid.js";
import { chance } from "../../src/report/numbers.js";
import type { Report } from "../../src/report/schema.js";
import { trace } from "../../src/trace.js";
import { exampleReport, HOSTILE_ARTICLES } from "../support/exported.js";
import { readMermaid } from "../support/mermaid.js";
import { DAM, FERRY, MUSEUM, ORCHARD, TRAM } from "../support/news.js";

/** What any reader found, in terms of the report. */
interface Drawing {
  /** Of each witness: the article named in its label, by its key. */
  readonly labels: ReadonlyMap<string, string>;
  readonly derivations: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly dashed: boolean;
  }[];
  readonly untold: readonly (readonly [string, string])[];
  readonly ghosts: readonly string[];
  readonly firsts: readonly string[];
  readonly groups: readonly (readonly string[])[];
}

let viz: Viz;
beforeAll(async () => {
  viz = await instance();
});

interface Laid extends Readonly<Record<string, unknown>> {
  readonly _gvid: number;
  readonly name: string;
  readonly nodes?: readonly number[];
  readonly pos?: string;
  readonly style?: string;
  readonly peripheries?: string;
  /** What is drawn of a label, behind all escapes. */
  readonly _ldraw_?: readonly { readonly op: string; readonly text?: string }[];
}

interface LaidEdge extends Pick<Laid, "style" | "_ldraw_"> {
  readonly tail: number;
  readonly head: number;
  readonly dir?: string;
}

/** Graphviz itself. */
function layOut(report: Report) {
  const { objects = [], edges = [] } = viz.renderJSON(toDot(report)) as { objects?: Laid[]; edges?: LaidEdge[] };
  const byId = new Map(objects.map(({ _gvid, name }) => [_gvid, name]));
  return { objects, edges, name: (id: number): string => byId.get(id)! };
}

/** Graphviz writes a backslash twice into the strings of its JSON (and once into its SVG). */
const drawn = ({ _ldraw_ = [] }: Pick<Laid, "_ldraw_">): string =>
  _ldraw_.map(({ op, text = "" }) => (op === "T" ? text.replaceAll("\\\\", "\\") : "")).join("");

function readDot(report: Report): Drawing {
  const { objects, edges, name } = layOut(report);
  const nodes = objects.filter((object) => !("nodes" in object) && object.style !== "invis");
  const seen = edges.filter(({ style }) => style !== "invis");
  const ends = ({ tail, head }: LaidEdge) => [name(tail), name(head)] as const;
  return {
    labels: new Map(nodes.map((object) => [object.name, drawn(object)])),
    derivations: seen
      .filter(({ dir }) => dir !== "none")
      .map((edge) => ({ from: ends(edge)[0], to: ends(edge)[1], label: drawn(edge), dashed: edge.style === "dashed" })),
    untold: seen.filter(({ dir }) => dir === "none").map(ends),
    ghosts: nodes.filter(({ style }) => style === "dashed").map((object) => object.name),
    firsts: nodes.filter(({ peripheries }) => peripheries === "2").map((object) => object.name),
    groups: objects
      .filter(({ nodes: members }) => members !== undefined)
      .map(({ nodes: members }) =>
        members!
          .map(name)
          .filter((key) => !/t\d+$/.test(key))
          .sort(),
      ),
  };
}

async function readFlowchart(report: Report): Promise<Drawing> {
  const { nodes, edges, groups } = await readMermaid(toMermaid(report));
  const drawn = nodes.filter(({ classes }) => !classes.includes("unseen"));
  const ofClass = (name: string) => drawn.filter(({ classes }) => classes.includes(name)).map(({ id }) => id);
  return {
    labels: new Map(drawn.map(({ id, text }) => [id, text])),
    derivations: edges
      .filter(({ type, stroke }) => type === "arrow_point" && stroke !== "invisible")
      .map(({ start, end, text, stroke }) => ({ from: start, to: end, label: text, dashed: stroke === "dotted" })),
    untold: edges
      .filter(({ type, stroke }) => type === "arrow_open" && stroke === "dotted")
      .map(({ start, end }) => [start, end]),
    ghosts: ofClass("outside"),
    firsts: ofClass("first"),
    groups: groups.map(({ nodes: members }) => members.filter((key) => !/t\d+$/.test(key)).sort()),
  };
}

function readGraphml(report: Report): Drawing & { readonly graph: Graph } {
  const graph = parse(Graph, toGraphml(report));
  const nodes = graph.mapNodes((key, attributes) => ({ key, ...attributes })) as unknown as {
    key: string;
    label: string;
    kind: string;
    cluster: string;
    first: boolean;
  }[];
  const edges = graph.mapEdges((_, attributes, from, to) => ({ from, to, ...attributes })) as unknown as {
    from: string;
    to: string;
    relation: string;
    probability: number;
    certain: boolean;
  }[];
  return {
    graph,
    labels: new Map(nodes.map(({ key, label }) => [key, label])),
    derivations: edges
      .filter(({ relation }) => relation !== "untold")
      .map(({ from, to, relation, probability, certain }) => ({
        from,
        to,
        label: `${relation} ${chance(probability)}`,
        dashed: !certain,
      })),
    untold: edges.filter(({ relation }) => relation === "untold").map(({ from, to }) => [from, to]),
    ghosts: nodes.filter(({ kind }) => kind === "outside").map(({ key }) => key),
    firsts: nodes.filter(({ first }) => first).map(({ key }) => key),
    groups: report.clusters.map(({ id }) =>
      nodes
        .filter(({ cluster }) => cluster === id)
        .map(({ key }) => key)
        .sort(),
    ),
  };
}

const READERS: [string, (report: Report) => Drawing | Promise<Drawing>][] = [
  ["DOT, read by Graphviz", readDot],
  ["Mermaid, read by Mermaid", readFlowchart],
  ["GraphML, read by graphology", readGraphml],
];

const inTime = (id: string, minute: number, ...paragraphs: string[]) => ({
  id,
  outlet: `Outlet ${id}`,
  text: paragraphs.join("\n\n"),
  publishedAt: `2031-03-12T08:${String(minute).padStart(2, "0")}Z`,
});

describe.each(READERS)("%s", (_, read) => {
  test("has the witnesses, the derivations and the source outside that the report tells of, cluster by cluster", async () => {
    const report = await exampleReport();
    const { labels, derivations, ghosts, firsts, groups } = await read(report);
    expect(groups.length).toBe(report.clusters.length);
    report.clusters.forEach((cluster, i) => {
      const key = (article: string | null) =>
        article === null ? `c${i}outside` : `c${i}n${cluster.witnesses.findIndex((one) => one.article === article)}`;
      const outside = cluster.derivations.some(({ from }) => from === null);
      expect(groups[i]).toEqual(
        [...cluster.witnesses.map(({ article }) => key(article)), ...(outside ? [key(null)] : [])].sort(),
      );
      for (const { article } of cluster.witnesses) expect(labels.get(key(article))).toContain(article);
      const own = derivations.filter(({ to }) => to.startsWith(`c${i}n`));
      const told = cluster.derivations.map(({ from, to, relation, probability }) => ({
        from: key(from),
        to: key(to),
        label: `${relation} ${chance(probability)}`,
        dashed: probability < 0.8,
      }));
      expect(sorted(own)).toEqual(sorted(told));
      expect(ghosts.includes(key(null))).toBe(outside);
      expect(firsts.filter((one) => one.startsWith(`c${i}n`))).toEqual(
        cluster.first.article === null ? [] : [key(cluster.first.article)],
      );
    });
    expect(ghosts.map((ghost) => labels.get(ghost))).toContain("outside: Corvane");
  });

  test("is whole, with every label as it is, whatever the articles are called", async () => {
    const report = await trace(HOSTILE_ARTICLES);
    const { labels, derivations, groups } = await read(report);
    expect(groups.length).toBe(report.clusters.length);
    expect(derivations.length).toBe(report.clusters.reduce((sum, cluster) => sum + cluster.derivations.length, 0));
    report.clusters.forEach(({ witnesses }, i) => {
      witnesses.forEach(({ article }, j) => {
        const shown = labels.get(`c${i}n${j}`)!;
        const name = article
          .toWellFormed()
          .replace(/[\0-\x1f]+/g, " ")
          .trim();
        expect(shown).toContain(name);
      });
    });
  });

  test("joins what is shared and cannot be told, with as few lines as hold it together", async () => {
    const same = { text: `${FERRY}\n\n${DAM}`, publishedAt: "2031-03-12" };
    const report = await trace(["a", "b", "c"].map((id) => ({ id, outlet: `Outlet ${id}`, ...same })));
    const { derivations, untold } = await read(report);
    expect([report.clusters.length, report.clusters[0].parallels.length, derivations.length]).toEqual([1, 3, 0]);
    expect(untold.length).toBe(2);
  });

  test("is empty, and valid, where nothing is reused", async () => {
    expect((await read(await trace([]))).groups).toEqual([]);
  });

  test("has a dash where a derivation is not sure", async () => {
    const report = structuredClone(await exampleReport());
    const [unsure] = report.clusters.flatMap(({ derivations }) => derivations);
    unsure.probability = 0.79;
    expect((await read(report)).derivations.filter(({ dashed }) => dashed).length).toBe(1);
  });
});

describe("Time in a drawing", () => {
  /** Two roots, of which one is certainly later, and copies of either. */
  const apart = [
    inTime("a", 0, FERRY, DAM),
    inTime("b", 5, FERRY.replace("before dawn", "late at night"), MUSEUM),
    inTime("c", 20, FERRY, ORCHARD),
    inTime("d", 40, FERRY.replace("before dawn", "late at night"), TRAM),
    { ...inTime("e", 0, FERRY, "An undated page."), publishedAt: null },
  ];
  /** No derivation holds any of these in its place. */
  const untied = async () => {
    const report = structuredClone(await trace(apart));
    for (const cluster of report.clusters) cluster.derivations = [];
    return report;
  };
  const both: [string, () => Promise<Report>][] = [
    ["derivations", () => trace(apart)],
    ["nothing but times", untied],
    ["the examples", exampleReport],
  ];

  /** Pairs of one cluster of which one is certainly earlier, and pairs of source and copy. */
  const orderedPairs = (report: Report): [string, string][] => {
    const times = new Map(report.articles.map(({ id, published }) => [id, published]));
    return report.clusters.flatMap(({ witnesses, derivations }, i) => {
      const key = (article: string | null) =>
        article === null ? `c${i}outside` : `c${i}n${witnesses.findIndex((one) => one.article === article)}`;
      return [
        ...derivations.map(({ from, to }): [string, string] => [key(from), key(to)]),
        ...witnesses.flatMap(({ article: a }) =>
          witnesses.flatMap(({ article: b }): [string, string][] => {
            const [latest, earliest] = [times.get(a)?.latest, times.get(b)?.earliest];
            return latest && earliest && Date.parse(latest) <= Date.parse(earliest) ? [[key(a), key(b)]] : [];
          }),
        ),
      ];
    });
  };

  test.each(both)("runs from left to right where Graphviz lays it out, by %s", async (_, reportOf) => {
    const report = await reportOf();
    const { objects } = layOut(report);
    const x = new Map(objects.map(({ name, pos }) => [name, Number(pos?.split(",")[0])]));
    const pairs = orderedPairs(report);
    expect(pairs.length).toBeGreaterThan(3);
    for (const [a, b] of pairs) expect(x.get(a)!).toBeLessThan(x.get(b)!);
  });

  test.each(both)("runs along the lines, seen and unseen, of Mermaid, by %s", async (_, reportOf) => {
    const report = await reportOf();
    const { edges } = await readMermaid(toMermaid(report));
    const behind = (key: string, seen = new Set<string>()): Set<string> => {
      for (const { start, end } of edges) {
        if (start !== key || seen.has(end)) continue;
        seen.add(end);
        behind(end, seen);
      }
      return seen;
    };
    for (const [a, b] of orderedPairs(report)) {
      expect([a, b, behind(a).has(b)]).toEqual([a, b, true]);
      expect(behind(b).has(a)).toBe(false);
    }
  });

  test.each(both)("is the rank in GraphML, by %s", async (_, reportOf) => {
    const report = await reportOf();
    const { graph } = readGraphml(report);
    const rank = (key: string): number => graph.getNodeAttribute(key, "rank");
    for (const [a, b] of orderedPairs(report)) expect(rank(a)).toBeLessThan(rank(b));
  });
});

describe("GraphML", () => {
  test("tells of each witness as data, with its type", async () => {
    const report = await trace(HOSTILE_ARTICLES);
    const { graph } = readGraphml(report);
    const [cluster] = report.clusters;
    const article = report.articles.find(({ id }) => id === cluster.witnesses[0].article)!;
    expect(graph.getNodeAttributes("c0n0")).toMatchObject({
      kind: "witness",
      cluster: cluster.id,
      clusterKind: cluster.kind,
      article: article.id,
      outlet: article.outlet,
      first: expect.any(Boolean),
      rank: expect.any(Number),
    });
  });
});

const sorted = (items: readonly object[]): string[] => items.map((item) => JSON.stringify(item)).sort();

test("two states of one page are told apart by the time of the change, in every drawing", async () => {
  const report = await exampleReport();
  const label = "Ileth Radio [ileth-radio-v2], 2024-03-13T07:15Z, changed 2024-03-13T16:40Z";
  expect(toDot(report)).toContain(`"${label}"`);
  expect(toGraphml(report)).toContain(`<data key="node-label">${label}</data>`);
  expect(toGraphml(report)).toContain('<data key="node-changedNotBefore">2024-03-13T16:40Z</data>');
  const { nodes } = await readMermaid(toMermaid(report));
  expect(nodes.map(({ text }) => text)).toContain(label);
});
