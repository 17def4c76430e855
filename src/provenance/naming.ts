import type { Cluster } from "../clusters/clusters.js";
import { byKeys } from "../kernel/order.js";
import type { Span } from "../kernel/span.js";
import { familyNameKey } from "../text/names.js";

/** One article naming one party. */
interface Naming {
  readonly key: string;
  readonly name: string;
  readonly article: number;
  readonly span: Span | null;
}

/** Names by how many articles name them; of each, an example: one with a place, the fullest, the first. Linear. */
export function mostNamed(named: readonly Naming[]): { articles: number; example: Naming }[] {
  const byKey = new Map<string, { articles: Set<number>; example: Naming }>();
  const better = byKeys<Naming>(
    ({ span }) => (span === null ? 1 : 0),
    ({ name }) => -name.length,
    ({ name }) => name,
    ({ article }) => article,
  );
  for (const naming of named) {
    const known = byKey.get(naming.key);
    if (known === undefined) byKey.set(naming.key, { articles: new Set([naming.article]), example: naming });
    else {
      known.articles.add(naming.article);
      if (better(naming, known.example) < 0) known.example = naming;
    }
  }
  return [...byKey.values()]
    .map(({ articles, example }) => ({ articles: articles.size, example }))
    .sort(
      (x, y) =>
        y.articles - x.articles ||
        y.example.name.length - x.example.name.length ||
        (x.example.key < y.example.key ? -1 : 1),
    );
}

/** A person in whose mouth witnesses put a text. */
export interface NamedSpeaker {
  readonly name: string;
  readonly place: { readonly article: number; readonly span: Span };
  /** How many articles name them. */
  readonly articles: number;
}

/** The person in whose mouth the witnesses put a text: the one most of them name, as fully as one of them does. */
export function speakerOf({ witnesses }: Pick<Cluster, "witnesses">): NamedSpeaker | null {
  const named = witnesses
    .filter(({ quoted }) => quoted)
    .flatMap(({ article, quotations }) =>
      quotations.flatMap(({ speaker }) =>
        speaker === null ? [] : [{ key: familyNameKey(speaker.name), article, ...speaker }],
      ),
    );
  const [best] = mostNamed(named);
  if (best === undefined) return null;
  const { name, article, span } = best.example;
  return { name, place: { article, span: span! }, articles: best.articles };
}
