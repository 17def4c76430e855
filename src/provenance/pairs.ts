import { addressesOf } from "../clusters/same-publisher.js";
import { addTo } from "../kernel/lists.js";
import { OUTSIDE } from "./arborescence.js";
import { articleOf, type WitnessFacts } from "./evidence/index.js";
import type { Stemma } from "./stemma.js";

/**
 * What is found of a cluster's pairs `i < j`: of all within the core, of each other witness and its parent, and of the
 * states of each page. Of a large cluster that is nearly all that can be told, and need not ask all n².
 */
export function ofPairsToTell<T>(
  facts: readonly WitnessFacts[],
  { core, parent }: Pick<Stemma, "core" | "parent">,
  find: (i: number, j: number) => readonly T[],
): T[] {
  const found: T[] = [];
  const ask = (i: number, j: number): void => {
    for (const one of find(Math.min(i, j), Math.max(i, j))) found.push(one);
  };
  core.forEach((j, y) => {
    for (let x = 0; x < y; x++) ask(core[x], j);
  });
  if (core.length === facts.length) return found;
  const inCore = new Set(core);
  const within = (i: number, j: number): boolean => inCore.has(i) && inCore.has(j);
  const asked = new Set<number>();
  const askOnce = (i: number, j: number): void => {
    const key = Math.min(i, j) * facts.length + Math.max(i, j);
    if (within(i, j) || asked.has(key)) return;
    asked.add(key);
    ask(i, j);
  };
  parent.forEach((from, to) => {
    if (from !== OUTSIDE) askOnce(from, to);
  });
  for (const states of statesOfPages(facts)) {
    for (let y = 1; y < states.length; y++) askOnce(states[y - 1], states[y]);
  }
  return found;
}

/** The witnesses at each address, from the first published on. */
function statesOfPages(facts: readonly WitnessFacts[]): number[][] {
  const byAddress = new Map<string, number[]>();
  facts.forEach((witness, i) => {
    for (const address of addressesOf(articleOf(witness))) addTo(byAddress, address, i);
  });
  const time = (i: number): number => facts[i].version?.latest ?? Number.POSITIVE_INFINITY;
  return [...byAddress.values()].map((states) =>
    states.sort((x, y) => (time(x) === time(y) ? x - y : time(x) < time(y) ? -1 : 1)),
  );
}
