import { addTo } from "../kernel/lists.js";

interface Edge {
  readonly from: string;
  readonly to: string;
}

/**
 * The edges of a graph that lie on a circle: from where they lead, a way leads back. These are the edges inside its
 * strongly connected components, found in two walks as Kosaraju does.
 */
export function edgesInCircles<E extends Edge>(edges: readonly E[]): ReadonlySet<E> {
  const [ahead, back] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { from, to } of edges) {
    addTo(ahead, from, to);
    addTo(back, to, from);
  }
  const circleOf = new Map<string, string>();
  for (const start of walked(ahead.keys(), ahead).reverse()) {
    for (const node of walked([start], back, circleOf)) circleOf.set(node, start);
  }
  return new Set(edges.filter(({ from, to }) => circleOf.get(from) === circleOf.get(to)));
}

/**
 * What is reached from the starts past what is known, each behind all that is first reached through it. Without
 * recursion, since texts may have gone through as many articles as there are.
 */
function walked(
  starts: Iterable<string>,
  graph: ReadonlyMap<string, readonly string[]>,
  known: { has(node: string): boolean } = new Set(),
): string[] {
  const [seen, done] = [new Set<string>(), [] as string[]];
  const path: { readonly node: string; readonly next: Iterator<string> }[] = [];
  const enter = (node: string): void => {
    if (seen.has(node) || known.has(node)) return;
    seen.add(node);
    path.push({ node, next: (graph.get(node) ?? []).values() });
  };
  for (const start of starts) {
    enter(start);
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const { done: left, value } = last.next.next();
      if (left) done.push(path.pop()!.node);
      else enter(value);
    }
  }
  return done;
}
