import { DisjointSets } from "../kernel/disjoint-sets.js";
import { addTo } from "../kernel/lists.js";
import { byKeys } from "../kernel/order.js";
import { type Span, unionOf } from "../kernel/span.js";
import { lineKey, lineOfWord, linesOf } from "../units/page-lines.js";
import type { ArticleUnits } from "../units/units.js";
import { cut } from "./cut.js";
import type { FurnitureLine } from "./find-furniture.js";
import { FurnitureIndex } from "./furniture-index.js";
import { type JudgedAlignment, REASONS_APART } from "./judge.js";
import { type PairAlignment, sidesOf } from "./pair-kind.js";

/** Some furniture that the same pages carry, or that one page alone has. */
export interface FurnitureText {
  readonly reason: string;
  readonly carriers: readonly Carrier[];
  readonly alignments: readonly PairAlignment[];
}

interface Carrier {
  readonly article: number;
  readonly spans: readonly Span[];
  /** Those of them that are furniture here too: a headline is not, though other pages list it. */
  readonly aside: readonly Span[];
}

/** A line of a page, or as much of it as is furniture. */
interface LinePart {
  readonly article: number;
  readonly line: number;
  readonly spans: Span[];
  readonly reason: string;
  /** Whether the line is furniture on this page, and not only on another that has it. */
  readonly own: boolean;
  /** Whether it is all of its line. */
  readonly whole: boolean;
}

/**
 * The furniture of a collection as texts: lines that are the same, or that a shared passage joins, are one text, and
 * texts that the same pages have below each other are told as one. What one page alone has is told as one as well,
 * but for an article traced alone: it is compared with nothing, so nothing is set aside. Linear in the lines: no two
 * pages are compared that no passage joins.
 */
export function furnitureTexts(
  judged: readonly JudgedAlignment[],
  articles: readonly ArticleUnits[],
  furniture: readonly (readonly FurnitureLine[])[],
): FurnitureText[] {
  if (articles.length < 2) return [];
  const parts = new LineParts(articles, furniture);
  const joined = judged
    .filter(({ kind }) => kind === "boilerplate")
    .map((item) => ({ pair: item.pair, part: parts.join(item) }));
  const sets = parts.sets();
  const alignments = new Map<number, PairAlignment[]>();
  for (const { pair, part } of joined) addTo(alignments, parts.rootOf(part), pair);
  const texts = sets.map(({ root, members }) => ({ members, alignments: alignments.get(root) ?? [] }));
  return stacked(texts).map(({ members, alignments: own }) => tellText(members, own, articles));
}

const LINES = 2 ** 26;

class LineParts {
  private readonly parts: LinePart[] = [];
  private readonly ids = new Map<number, number>();
  /** The first line of each text, by the place of each of its lines: equal lines are one text already. */
  private readonly firsts: number[] = [];
  private readonly indexes: readonly FurnitureIndex[];
  private readonly unions: (readonly [number, number])[] = [];
  private disjoint = new DisjointSets(0);

  constructor(
    private readonly articles: readonly ArticleUnits[],
    furniture: readonly (readonly FurnitureLine[])[],
  ) {
    this.indexes = furniture.map((lines, i) => new FurnitureIndex(articles[i], lines));
    const byKey = new Map<number, number>();
    furniture.forEach((lines, article) => {
      const all = lines.length === 0 ? [] : linesOf(articles[article]);
      for (const { line, span, reason } of lines) {
        const id = this.add({ article, line, spans: [span], reason, own: true, whole: true });
        const key = lineKey(articles[article], all[line]);
        if (key === null) continue;
        const first = byKey.get(key) ?? id;
        byKey.set(key, first);
        this.firsts[id] = first;
        if (first !== id) this.unions.push([first, id]);
      }
    });
  }

  private add(part: LinePart): number {
    const id = this.parts.length;
    this.parts.push(part);
    this.ids.set(part.article * LINES + part.line, id);
    return id;
  }

  /** Joins the lines on both sides of a passage, and gives one of them. */
  join(judged: JudgedAlignment): number {
    const { pair } = judged;
    const joined = this.joinedBefore(pair);
    if (joined !== null) return joined;
    const [a, b] = [this.articles[pair.a], this.articles[pair.b]];
    const equal = cut(pair.alignment, a, b, () => true).out.flatMap(({ pairs }) => pairs);
    let [left, right] = [-1, -1];
    for (const words of equal) {
      const [x, y] = [this.partAt(pair.a, words.a, judged), this.partAt(pair.b, words.b, judged)];
      if (x !== left || y !== right) this.unions.push([x, y]);
      [left, right] = [x, y];
    }
    return left;
  }

  /** One of the lines of a passage, if all of it is lines that are the same on both pages: most furniture is. */
  private joinedBefore({ a, b, alignment }: PairAlignment): number | null {
    const sides = sidesOf(alignment);
    const [left, right] = [this.indexes[a].linesOver(sides.a), this.indexes[b].linesOver(sides.b)];
    if (left === null || right === null || left.length !== right.length) return null;
    const [ofA, ofB] = [left, right].map((lines, side) =>
      lines.map(({ line }) => this.ids.get((side === 0 ? a : b) * LINES + line)!),
    );
    return ofA.every((id, i) => this.firsts[id] !== undefined && this.firsts[id] === this.firsts[ofB[i]])
      ? ofA[0]
      : null;
  }

  /** The part that a word stands in; a line that is no furniture as a whole takes the word in. */
  private partAt(article: number, word: number, { reason, cut: isCut }: JudgedAlignment): number {
    const line = lineOfWord(this.articles[article], word);
    const known = this.ids.get(article * LINES + line);
    const id = known ?? this.add({ article, line, spans: [], reason: reason ?? "", own: !isCut, whole: false });
    const part = this.parts[id];
    if (!part.whole) {
      const { words } = this.articles[article].article;
      part.spans.push({ start: words.start[word], end: words.end[word] });
    }
    return id;
  }

  sets(): { root: number; members: LinePart[] }[] {
    this.disjoint = new DisjointSets(this.parts.length);
    for (const [x, y] of this.unions) this.disjoint.union(x, y);
    return this.disjoint
      .sets()
      .map((ids) => ({ root: this.disjoint.find(ids[0]), members: ids.map((id) => this.parts[id]) }));
  }

  rootOf = (id: number): number => this.disjoint.find(id);
}

interface Text {
  readonly members: readonly LinePart[];
  readonly alignments: readonly PairAlignment[];
}

const BY_PLACE = byKeys<LinePart>(
  ({ article }) => article,
  ({ line }) => line,
);

/** Texts that the same pages carry become one where they follow each other on the first; so does what one page has. */
function stacked(texts: readonly Text[]): Text[] {
  const sorted = texts
    .map(({ members, alignments }) => ({ members: [...members].sort(BY_PLACE), alignments }))
    .sort((x, y) => BY_PLACE(x.members[0], y.members[0]));
  const open = new Map<string, number>();
  const stacks: { members: LinePart[]; alignments: PairAlignment[] }[] = [];
  for (const { members, alignments } of sorted) {
    const pages = [...new Set(members.map(({ article }) => article))].join(" ");
    const lines = members.filter(({ article }) => article === members[0].article).map(({ line }) => line);
    const keys = (step: number) =>
      members[0].article === members.at(-1)!.article ? [pages] : lines.map((line) => `${pages}:${line + step}`);
    const known = keys(0).find((key) => open.has(key));
    const at = known === undefined ? stacks.push({ members: [], alignments: [] }) - 1 : open.get(known)!;
    stacks[at].members.push(...members);
    stacks[at].alignments.push(...alignments);
    for (const key of keys(1)) open.set(key, at);
  }
  return stacks;
}

/** Reasons beyond so many are not told. */
const MOST_REASONS = 4;

function tellText(
  members: readonly LinePart[],
  alignments: readonly PairAlignment[],
  articles: readonly ArticleUnits[],
): FurnitureText {
  const reasons = [...new Set(members.flatMap(({ reason }) => reason.split(REASONS_APART)))];
  const byArticle = new Map<number, LinePart[]>();
  for (const part of members) addTo(byArticle, part.article, part);
  const carriers = [...byArticle].sort(([x], [y]) => x - y);
  return {
    reason: reasons.slice(0, MOST_REASONS).join(REASONS_APART),
    carriers: carriers.map(([article, parts]) => {
      const { text } = articles[article].article;
      const spansOf = (some: readonly LinePart[]) =>
        closed(
          some.flatMap(({ spans }) => spans),
          text,
        );
      return { article, spans: spansOf(parts), aside: spansOf(parts.filter(({ own }) => own)) };
    }),
    alignments,
  };
}

/** Spans with no word between become one: below each other on a page, they are read as one. */
function closed(spans: readonly Span[], text: string): Span[] {
  const union = unionOf(spans);
  const joined: Span[] = [];
  for (const span of union) {
    const last = joined.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, span.start)))
      joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}
