/** A node of JSON-LD as it stands on a page: nothing of it is certain. */
export type Node = Readonly<Record<string, unknown>>;

/** Scripts of a page that are read, the size of one, how deep a graph is followed: all beyond what any publisher writes. */
const MOST = { scripts: 100, characters: 2_000_000, depth: 8, nodes: 5_000 } as const;

const ARTICLE =
  /^(?:.*[/#:])?(?:\w*NewsArticle|Article|\w*BlogPosting|Report|SocialMediaPosting|OpinionArticle|TechArticle|ScholarlyArticle|MedicalScholarlyArticle|SatiricalArticle|AdvertiserContentArticle)$/u;
const PAGE = /^(?:.*[/#:])?(?:\w*Page)$/u;

/**
 * What a page says of itself in JSON-LD: the nodes at the top of its scripts, through arrays and `@graph`. Nodes inside of
 * others are what they are part of, point to or list, teasers among them, and are never taken for the page's own.
 */
export class JsonLd {
  /** Top nodes, in order. */
  readonly nodes: readonly Node[];
  private readonly byId = new Map<string, Node>();

  constructor(scripts: readonly string[]) {
    this.nodes = scripts
      .slice(0, MOST.scripts)
      .flatMap((script) => topNodes(parse(script), 0))
      .slice(0, MOST.nodes);
    for (const node of this.nodes) {
      const id = node["@id"];
      // The first that says something: others point to it.
      if (typeof id === "string" && Object.keys(node).length > 1 && !this.byId.has(id)) this.byId.set(id, node);
    }
  }

  /** Articles among the top nodes, and those that a page names as what it is about. */
  get articles(): readonly Node[] {
    const main = this.nodes.filter((node) => hasType(node, PAGE)).flatMap((page) => this.nodesOf(page.mainEntity));
    return [...new Set([...this.nodes, ...main])].filter((node) => hasType(node, ARTICLE));
  }

  /** The nodes that a value holds, each with what is said elsewhere under its `@id`. */
  nodesOf(value: unknown): Node[] {
    return listOf(value)
      .filter(isNode)
      .map((node) => this.completed(node));
  }

  private completed(node: Node): Node {
    const id = node["@id"];
    const other = typeof id === "string" ? this.byId.get(id) : undefined;
    return other === undefined ? node : { ...other, ...node };
  }

  /** The names of persons or organisations, given as texts or as nodes. */
  namesOf(value: unknown): string[] {
    return listOf(value).flatMap((one) => {
      if (typeof one === "string") return [one];
      return isNode(one) ? textsOf(this.completed(one).name) : [];
    });
  }
}

/** The texts among one value or several. */
export const textsOf = (value: unknown): string[] =>
  listOf(value).filter((one): one is string => typeof one === "string" && one.trim() !== "");

/** Addresses by which a node says what page it is, as given. */
export function addressesOf(node: Node): string[] {
  const pages = listOf(node.mainEntityOfPage).flatMap((page) => (isNode(page) ? [page["@id"], page.url] : [page]));
  return textsOf([node.url, node["@id"], ...pages].flat());
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, MOST.nodes).flat() : [value]);

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

const hasType = (node: Node, type: RegExp): boolean => textsOf(node["@type"]).some((name) => type.test(name));

function topNodes(value: unknown, depth: number): Node[] {
  if (depth > MOST.depth) return [];
  if (Array.isArray(value)) return value.slice(0, MOST.nodes).flatMap((one) => topNodes(one, depth + 1));
  if (!isNode(value)) return [];
  return value["@graph"] === undefined ? [value] : [value, ...topNodes(value["@graph"], depth + 1)];
}

/** Publishers write line breaks into their texts, and wrap the whole in a comment. What is no JSON then is nothing. */
function parse(script: string): unknown {
  if (script.length > MOST.characters) return null;
  const json = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)/u, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\]\]>|\]\]>)\s*;?\s*$/u, "")
    .replace(/[\0-\x1f]+/gu, " ");
  try {
    return JSON.parse(json.replace(/;\s*$/u, ""));
  } catch {
    return null;
  }
}
