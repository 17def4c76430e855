import type { DisjointSets } from "../kernel/disjoint-sets.js";
import { FurnitureSigns } from "../units/furniture.js";
import type { Page } from "../units/page-furniture.js";
import { type Body, bodyOf, subjectWordsOf, wordsOfLine } from "../units/page-lines.js";
import { namesOfPage, Subject, TAKEN_UP } from "../units/subject.js";
import { MUCH_TAKEN_UP, WORDS_PER_PHRASE } from "../units/visitor-words.js";
import { statesOfArticles } from "./article-states.js";
import { lineAt, linesOnSeveralPages, type Place } from "./repeated-lines.js";

/** A line that stands on several pages of one outlet. */
interface RepeatedLine {
  readonly places: readonly Place[];
  readonly prose: boolean;
  readonly takenUp: number | null;
  readonly phrases: number;
}

/** What is known of a repeated line, over all the pages that carry it in one position. */
interface Standing {
  /** Pages that carry it there; the states of one article are one page. */
  readonly pages: number;
  /** Whether it is prose; else it is a heading, a button, an entry. */
  readonly prose: boolean;
  /** Whether it stands before or behind the article on nearly all of them. */
  readonly edge: boolean;
  /** Whether there is nothing but furniture between it and the article, and it touches the edge or furniture behind. */
  readonly enclosed: boolean;
  /** How much the articles are about what it is about; `null` where that cannot be said. */
  readonly takenUp: number | null;
  /** Phrases of furniture in it, as dense as furniture has them. */
  readonly phrases: number;
  /** Whether some two of the pages share paragraphs of their articles: then they may share headings too. */
  readonly kin: boolean;
}

interface Rule {
  readonly says: (pages: number) => string;
  readonly holds: (standing: Standing) => boolean;
}

/**
 * When a line that pages of one outlet share is furniture, in the order in which the rules are tried. A publisher writes
 * its furniture once, for all its articles: so it stands where no article stands, or has nothing to do with the articles
 * that it stands in. A journalist takes a paragraph of background from an earlier report because it has to do with this
 * one: its words return in the rest of the article. That is reuse, however many articles of the outlet have it, and
 * wherever they have it. Two articles are too few to tell, unless other furniture stands around the line, or its words
 * are those of furniture.
 */
const RULES: readonly Rule[] = [
  {
    says: (pages) => `between other furniture on ${pages} pages of one outlet`,
    holds: ({ pages, enclosed }) => pages >= 2 && enclosed,
  },
  {
    says: (pages) => `the same line above or below the article on ${pages} pages of one outlet`,
    holds: ({ pages, prose, edge, kin }) => !prose && edge && (pages >= 3 || (pages === 2 && !kin)),
  },
  {
    says: (pages) => `words to visitors above or below the article on ${pages} pages of one outlet`,
    holds: ({ pages, prose, edge, takenUp, phrases }) =>
      prose && edge && phrases >= 1 && (takenUp ?? 0) < MUCH_TAKEN_UP && pages >= 2,
  },
  {
    says: (pages) => `above or below ${pages} articles of one outlet that have nothing to do with it`,
    holds: ({ pages, prose, edge, takenUp }) => prose && edge && takenUp !== null && takenUp < TAKEN_UP && pages >= 3,
  },
  {
    says: (pages) => `in ${pages} articles of one outlet that have nothing to do with it`,
    holds: ({ pages, prose, takenUp }) => prose && takenUp !== null && takenUp < TAKEN_UP && pages >= 5,
  },
];

/** What stands between furniture is found when that is: so many rounds are enough for what pages pile up. */
const ROUNDS = 3;
/** This share of a line's places is nearly all of them. */
const MOST_PLACES = 0.66;
/** Of a page with less own prose it cannot be said what it is about. */
const LEAST_OWN_WORDS = 25;

/** Marks what the pages of one outlet repeat and no article of it says; gives the pages on which something was marked. */
export const markRepeatedLines = (pages: readonly Page[]): readonly Page[] =>
  pages.length < 2 ? [] : new OutletReader(pages).mark().map((page) => pages[page]);

/** What a round of looking knows of each page: its article, its own lines; and which articles are of one kin. */
interface Round {
  readonly bodies: readonly (Body | null)[];
  readonly own: readonly (Body | null)[];
  readonly kin: ReadonlySet<string>;
}

class OutletReader {
  private readonly repeated: readonly RepeatedLine[];
  /** For each page, which of its lines are repeated, and as what. */
  private readonly repeatedAt: readonly ReadonlyMap<number, RepeatedLine>[];
  private readonly states: DisjointSets;
  private readonly subjects: (Subject | null)[];

  constructor(private readonly pages: readonly Page[]) {
    const shared = linesOnSeveralPages(pages);
    this.states = statesOfArticles(pages, shared);
    this.subjects = pages.map(() => null);
    const repeated = shared.filter((places) => this.countOf(places) > 1);
    const own = this.ownLines(repeated);
    this.repeated = repeated.map((places): RepeatedLine => {
      const { prose } = lineAt(pages, places[0]);
      const [takenUp, phrases] = prose ? [this.takenUp(places, own), phrasesOf(pages, places[0])] : [null, 0];
      return { places, prose, takenUp, phrases };
    });
    const at = pages.map(() => new Map<number, RepeatedLine>());
    for (const item of this.repeated) for (const { page, line } of item.places) at[page].set(line, item);
    this.repeatedAt = at;
  }

  mark(): number[] {
    const marked = new Set<number>();
    for (let turn = 0; turn < ROUNDS; turn++) {
      const round = {
        bodies: this.pages.map((page, i) => this.bodyOf(page, this.repeatedAt[i])),
        own: this.pages.map((page, i) => this.ownOf(page, this.repeatedAt[i])),
        kin: this.kinOf(),
      };
      const found = this.repeated.flatMap((item) =>
        this.groupsOf(item, round.bodies).flatMap(({ places, edge }) => {
          const standing = this.standingOf(item, places, edge, round);
          const rule = RULES.find(({ holds }) => holds(standing));
          return rule ? this.markPlaces(places, rule.says(standing.pages)) : [];
        }),
      );
      if (found.length === 0) break;
      for (const page of found) marked.add(page);
    }
    return [...marked].sort((x, y) => x - y);
  }

  /** Marks what is not marked yet of the places of a line, and gives their pages. */
  private markPlaces(places: readonly Place[], reason: string): number[] {
    const open = places.filter(({ page, line }) => this.pages[page].reasons[line] === null);
    for (const { page, line } of open) this.pages[page].reasons[line] = reason;
    return open.map(({ page }) => page);
  }

  /**
   * A line's places above and below the articles, each by themselves (a headline stands above its own article and below
   * others, in a list); and all its places, where it stands amid articles too often to be at the edge of any.
   */
  private groupsOf({ places }: RepeatedLine, bodies: readonly (Body | null)[]) {
    const isAt = (test: (body: Body, line: number) => boolean) =>
      places.filter(({ page, line }) => bodies[page] !== null && test(bodies[page], line));
    const above = isAt((body, line) => line < body.first);
    const below = isAt((body, line) => line > body.last);
    if (above.length + below.length < MOST_PLACES * places.length) return [{ places, edge: false }];
    return [above, below].filter(({ length }) => length > 0).map((some) => ({ places: some, edge: true }));
  }

  private standingOf(item: RepeatedLine, places: readonly Place[], edge: boolean, round: Round): Standing {
    const { bodies, own, kin } = round;
    const { prose, takenUp, phrases } = item;
    const isEnclosed = (place: Place) => this.isEnclosed(place, bodies[place.page], own[place.page]);
    return {
      pages: this.countOf(places),
      prose,
      edge: edge && !this.isTitle(places),
      enclosed: edge && !isOwnText(item) && places.filter(isEnclosed).length >= MOST_PLACES * places.length,
      takenUp,
      phrases,
      kin: this.pairsOf(places).some((pair) => kin.has(pair)),
    };
  }

  /** How many articles some places are in. */
  private countOf = (places: readonly Place[]): number =>
    new Set(places.map(({ page }) => this.states.find(page))).size;

  private isTitle(places: readonly Place[]): boolean {
    return places.some(({ page, line }) => {
      const { article } = this.pages[page].units;
      const { span } = this.pages[page].lines[line];
      return article.title?.trim() === article.text.slice(span.start, span.end);
    });
  }

  /** Furniture on the side of the article, and nothing but furniture or repeated lines on the other. */
  private isEnclosed({ page, line }: Place, body: Body | null, own: Body | null): boolean {
    if (body === null) return false;
    const { reasons } = this.pages[page];
    const isBelow = line > body.last;
    const inner = reasons[isBelow ? line - 1 : line + 1] ?? null;
    return inner !== null && (own === null || (isBelow ? own.last < line : own.first > line));
  }

  /** From the first to the last line of a page that is neither furniture nor repeated. */
  private ownOf({ lines, reasons }: Page, repeated: ReadonlyMap<number, RepeatedLine>): Body | null {
    return bodyOf(lines, (_, i) => reasons[i] === null && !repeated.has(i));
  }

  /** The article on a page: its prose, with what it repeats of earlier reports; without any, its other lines. */
  private bodyOf({ lines, reasons }: Page, repeated: ReadonlyMap<number, RepeatedLine>): Body | null {
    const isOwn = (i: number) => reasons[i] === null && (!repeated.has(i) || isOwnText(repeated.get(i)!));
    return (
      bodyOf(lines, (line, i) => line.prose && isOwn(i)) ??
      bodyOf(lines, (line, i) => reasons[i] === null && !repeated.has(i) && line.length > 2)
    );
  }

  /** Pairs of articles that share paragraphs of their text. */
  private kinOf(): Set<string> {
    const kin = new Set<string>();
    for (const { places, prose, takenUp } of this.repeated) {
      const isOpen = places.every(({ page, line }) => this.pages[page].reasons[line] === null);
      if (prose && (takenUp === null || takenUp >= TAKEN_UP) && isOpen)
        for (const pair of this.pairsOf(places)) kin.add(pair);
    }
    return kin;
  }

  /** The pairs of articles among some places; of many articles none, for then no rule asks. */
  private pairsOf(places: readonly Place[]): string[] {
    const articles = [...new Set(places.map(({ page }) => this.states.find(page)))].sort((x, y) => x - y);
    if (articles.length > MOST_KIN) return [];
    return articles.flatMap((x, i) => articles.slice(i + 1).map((y) => `${x} ${y}`));
  }

  /** How much the articles that carry a line take up what it says, on average. */
  private takenUp(places: readonly Place[], own: readonly (readonly number[])[]): number | null {
    const [{ page, line }] = places;
    const words = subjectWordsOf(this.pages[page].units, this.pages[page].lines[line]);
    const answers = [...new Set(places.map((place) => place.page))].flatMap((carrier) => {
      const subject = this.subjectOf(carrier, own[carrier]);
      if (subject.words < LEAST_OWN_WORDS) return [];
      return subject.takesUp(words, namesOfPage(this.pages[carrier].units)) ?? [];
    });
    if (answers.length === 0) return null;
    return answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
  }

  private subjectOf(page: number, own: readonly number[]): Subject {
    const known = this.subjects[page];
    if (known) return known;
    const { units, lines } = this.pages[page];
    const made = new Subject(units.language);
    for (const line of own) made.add(wordsOfLine(units, lines[line]));
    this.subjects[page] = made;
    return made;
  }

  /** The lines of prose that no other article has. */
  private ownLines(repeated: readonly (readonly Place[])[]): number[][] {
    const taken = this.pages.map(() => new Set<number>());
    for (const places of repeated) for (const { page, line } of places) taken[page].add(line);
    return this.pages.map(({ lines, reasons }, page) =>
      lines.flatMap((line, i) => (line.prose && reasons[i] === null && !taken[page].has(i) ? [i] : [])),
    );
  }
}

const MOST_KIN = 8;

/** The phrases of furniture in a line, if they are as dense as furniture has them: half as dense as where nothing repeats it. */
function phrasesOf(pages: readonly Page[], place: Place): number {
  const { article, language } = pages[place.page].units;
  const { span } = lineAt(pages, place);
  const signs = new FurnitureSigns(article.text.slice(span.start, span.end), language);
  return signs.words > 2 * signs.phrases.length * WORDS_PER_PHRASE ? 0 : signs.phrases.length;
}

/** A line that its articles take up is a paragraph of theirs, be it from an earlier report. */
const isOwnText = ({ takenUp, phrases }: RepeatedLine): boolean =>
  takenUp !== null && takenUp >= (phrases > 0 ? MUCH_TAKEN_UP : TAKEN_UP);
