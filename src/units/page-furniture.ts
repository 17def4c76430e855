import type { Language } from "../text/languages/index.js";
import { cueLanguages } from "./furniture.js";
import { isMenuEntry, isNavigation, isSamePlace, type LinePlace, POINTER, ReadLine, shapeOf } from "./line-shapes.js";
import { type Body, bodyOf, linesOf, type PageLine, wordsOfLine } from "./page-lines.js";
import type { ArticleUnits } from "./units.js";
import { visitorLines } from "./visitor-words.js";

/** A page with what is known of its lines so far: why each is furniture, or `null`. */
export interface Page {
  readonly units: ArticleUnits;
  readonly lines: readonly PageLine[];
  readonly reasons: (string | null)[];
}

/** A page of which nothing is known yet. */
export function openPage(units: ArticleUnits): Page {
  const lines = linesOf(units);
  return { units, lines, reasons: lines.map(() => null) };
}

/** Marks the lines of a page that are furniture by their shape and their words. */
export function markFurniture(page: Page): void {
  const reader = new PageReader(page);
  reader.markVisitorWords();
  reader.markLines();
}

/** Looks again, where more of the page's lines are known to be furniture: what seemed to be amid the article is not. */
export const markMore = (page: Page): void => new PageReader(page).markLines();

/** Lines of a menu have at most so many words; three of them are known entries, and one is an entry of nothing else. */
const MENU = { lineWords: 4, known: 3 };
/** A title in a list of other articles, and a teaser below it; no list is longer. */
const LIST = { titleWords: 20, teaserWords: 60, least: 2, lines: 200 };
const HEADING_WORDS = 7;
const LISTED = "in a list of other articles";
/** A button or a label between others. */
const GAP_WORDS = 5;

class PageReader {
  private readonly units: ArticleUnits;
  private readonly lines: readonly PageLine[];
  private readonly reasons: (string | null)[];
  private readonly languages: readonly Language[];
  /** The place by which each line was last asked for its shape. */
  private readonly asked: (LinePlace | undefined)[] = [];

  constructor({ units, lines, reasons }: Page) {
    this.units = units;
    this.lines = lines;
    this.reasons = reasons;
    this.languages = cueLanguages(units.language);
  }

  markVisitorWords(): void {
    for (const [line, phrases] of visitorLines(this.units, this.lines)) {
      this.reasons[line] ??= `words to visitors (${phrases.slice(0, 3).join(", ")})`;
    }
  }

  markLines(): void {
    this.markShapes();
    this.markMenus(this.body());
    this.markLists(this.body());
    this.markShapes(); // a note on the author closes the article, not the list of others below it
    this.markGaps(this.body());
  }

  private body = (): Body | null => bodyOf(this.lines, (line, i) => line.prose && this.reasons[i] === null);

  private markShapes(): void {
    const prose = this.lines.flatMap((line, i) => (line.prose && this.reasons[i] === null ? [i] : []));
    const [first, second, last] = [prose.at(0), prose.at(1) ?? Infinity, prose.at(-1)];
    const lastTwo = prose.at(-2) ?? first ?? Infinity;
    const closing = prose[prose.length >> 1] ?? Infinity;
    this.lines.forEach((line, i) => {
      if (this.reasons[i] !== null) return;
      const place: LinePlace = {
        head: first !== undefined && i < first,
        opening: first !== undefined && i < second,
        foot: last !== undefined && i > last,
        closing: i >= closing,
        last: i >= lastTwo,
      };
      if (isSamePlace(this.asked[i], place)) return;
      this.asked[i] = place;
      this.reasons[i] = shapeOf(new ReadLine(this.units, line, place, this.languages));
    });
  }

  /** Short lines in a row of which some are entries of a menu. A text of which no publisher is known may be a list. */
  private markMenus(body: Body | null): void {
    const { outlet, url } = this.units.article;
    if (body === null || (outlet === null && url === null)) return;
    for (const run of this.runsOf(
      (line, i) => this.isShort(line, MENU.lineWords) && (i < body.first || i > body.last),
    )) {
      const words = run.map((i) => wordsOfLine(this.units, this.lines[i]));
      const known = run.filter((_, k) => isMenuEntry(words[k], this.languages));
      if (known.length < MENU.known || !words.some((line) => isNavigation(line, this.languages))) continue;
      for (let i = known[0]; i <= known[known.length - 1]; i++) this.reasons[i] ??= "a menu";
    }
  }

  /**
   * What follows a heading such as "Related articles": titles, each with a teaser or without, up to the end of the page;
   * in the middle of an article the one title it points to.
   */
  private markLists(body: Body | null): void {
    this.lines.forEach((_, heading) => {
      if (this.reasons[heading] !== POINTER || !isHeading(this.units, this.lines[heading])) return;
      const end = this.endOfList(heading + 1) ?? this.endOfTitles(heading + 1, body !== null && heading > body.last);
      for (let i = heading + 1; i < end; i++) this.reasons[i] ??= LISTED;
    });
  }

  /** Where titles with their teasers end: at the end of the page, or at other furniture; `null` where they are none. */
  private endOfList(from: number): number | null {
    let titles = 0;
    let afterTitle = false;
    let end: number | null = null;
    const most = Math.min(this.lines.length, from + LIST.lines);
    for (let i = from; i < most; i++) {
      if (this.reasons[i] !== null) {
        if (titles >= LIST.least) end = i;
        continue;
      }
      const title = this.isTitle(i);
      if (title) titles++;
      else if (!afterTitle || this.lines[i].length > LIST.teaserWords) return end;
      afterTitle = title;
    }
    return titles >= LIST.least ? most : end;
  }

  private endOfTitles(from: number, many: boolean): number {
    const most = Math.min(this.lines.length, from + (many ? LIST.lines : 1));
    let end = from;
    while (end < most && (this.reasons[end] !== null || this.isTitle(end))) end++;
    return end;
  }

  private isTitle(index: number): boolean {
    const { length, span } = this.lines[index];
    return length <= LIST.titleWords && !/[.…։:]["”’»)]*$/u.test(this.units.article.text.slice(span.start, span.end));
  }

  /** Below the article: buttons that nobody listed between two lines of furniture, and entries of menus beside one. */
  private markGaps(body: Body | null): void {
    if (body === null) return;
    for (let i = body.last + 1; i < this.lines.length; i++) {
      if (this.reasons[i] !== null || !this.isShort(this.lines[i], GAP_WORDS)) continue;
      const [above, below] = [this.reasons[i - 1], this.reasons[i + 1]].map((reason) => (reason ?? null) !== null);
      if (above && below) this.reasons[i] = "a short line between furniture";
      else if ((above || below) && isNavigation(wordsOfLine(this.units, this.lines[i]), this.languages))
        this.reasons[i] = "a menu";
    }
  }

  private isShort(line: PageLine, words: number): boolean {
    const { title, text } = this.units.article;
    return line.length <= words && !line.ends && title?.trim() !== text.slice(line.span.start, line.span.end);
  }

  private runsOf(test: (line: PageLine, index: number) => boolean): number[][] {
    const runs: number[][] = [];
    this.lines.forEach((line, i) => {
      if (!test(line, i)) return;
      if (runs.at(-1)?.at(-1) === i - 1) runs.at(-1)!.push(i);
      else runs.push([i]);
    });
    return runs;
  }
}

/** A pointer that names no article itself: what it points to stands on the lines below. */
const isHeading = ({ article: { text } }: ArticleUnits, { span, length, ends }: PageLine): boolean =>
  length <= HEADING_WORDS && !ends && !/[:：՝]\s*\S/u.test(text.slice(span.start, span.end));
