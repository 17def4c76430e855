import { isUnseen } from "./elements.js";
import { asksForConsent, type FurnitureKind, isComments, kindByNames } from "./furniture-names.js";
import { attributesOf, lineOf, nearest, upwards } from "./page-dom.js";
import { NOTHING, PageSizes, type Size } from "./page-sizes.js";

const APART_ELEMENTS: ReadonlySet<string> = new Set(["nav", "aside", "button", "dialog", "menu", "form"]);
/** Of AMP's own elements those that lay out what is in them; the others load something, or ask the visitor for something. */
const AMP_LAYOUTS: ReadonlySet<string> = new Set(["amp-layout", "amp-fit-text", "amp-accordion", "amp-access"]);
const APART_ROLES: ReadonlySet<string> = new Set(
  "navigation complementary search dialog alertdialog alert menu menubar toolbar tooltip contentinfo status".split(" "),
);
const HEADING = /^h[1-6]$/u;
/** What may be a list of links, a card that leads elsewhere, a line that does. */
const LIST_LIKE: ReadonlySet<string> = new Set("div section ul ol dl table tr td article figure".split(" "));
const CARDS: ReadonlySet<string> = new Set(["article", "li", "div", "section"]);
const INSIDE_TEXT: ReadonlySet<string> = new Set(["p", "blockquote", "li", "td", "figcaption"]);

/** What holds so much of a page's prose is no furniture, whatever it is called. */
const MOST_PROSE = 0.4;
/** What tells of an article is short: its author, its time. */
const ABOUT = { all: 300, prose: 120 };
const MOSTLY_ABOUT = 0.5;
const FIGURES: ReadonlySet<string> = new Set(["figure"]);
const CAPTIONS: ReadonlySet<string> = new Set("figcaption blockquote table pre p".split(" "));
const QUOTATIONS: ReadonlySet<string> = new Set(["blockquote"]);
const ARTICLES: ReadonlySet<string> = new Set(["article", "main"]);
const LINE_LINKED = 0.8;
const LIST_LINKED = 0.5;
/** A title that leads to another page, with so much text at most, is a teaser of it. */
const TEASER = 600;

type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * What on a page is not its article. An element is judged by what it is, by its role, by what its makers call it, and by
 * its links: what is mostly links leads elsewhere. None of that counts against what holds the heading or much of the prose.
 */
export class Furniture {
  private readonly sizes: PageSizes;
  private readonly allProse: number;
  private readonly holders = new Set<Element>();
  private readonly kinds = new Map<Element, FurnitureKind | null>();
  private readonly byItself = new Map<Element, FurnitureKind | null>();
  private readonly rests = new Map<Element, Size>();

  constructor(
    root: Element,
    heading: Element | null,
    /** The page's own addresses: a title that is a link to itself is no teaser. */
    private readonly own: ReadonlySet<string>,
  ) {
    this.sizes = new PageSizes(root);
    for (const element of upwards(heading)) this.holders.add(element);
    for (const body of root.querySelectorAll('[itemprop~="articleBody"]')) {
      for (const element of upwards(body)) this.holders.add(element);
    }
    this.allProse = this.proseBesideComments(root);
  }

  /** Whether an element, or one around it, belongs to something else than the article. */
  isApart(element: Element | null): boolean {
    for (const at of upwards(element)) if (this.kindOf(at) === "apart") return true;
    return false;
  }

  sizeOf(element: Element): Size {
    return this.sizes.of(element);
  }

  /** What an element is by itself; `null` for what may be the article's text. */
  kindOf(element: Element): FurnitureKind | null {
    let kind = this.kinds.get(element);
    if (kind === undefined) {
      kind = this.judge(element);
      this.kinds.set(element, kind);
    }
    return kind;
  }

  private judge(element: Element): FurnitureKind | null {
    if (element.localName === "body" || element.localName === "html" || this.holders.has(element)) return null;
    const kind = this.kindByItself(element);
    if (kind !== null || this.holdsProse(element)) return kind;
    if (this.isMostlyLinks(element, this.restOf(element)) || this.isTeaser(element) || this.isBesideCaption(element)) {
      return "apart";
    }
    return this.isMostlyAbout(element) ? "about" : null;
  }

  private proseBesideComments(element: Element): number {
    let { prose } = this.sizes.of(element);
    for (const child of element.children) {
      const left = this.isComments(child) ? 0 : this.proseBesideComments(child);
      prose += left - this.sizes.of(child).prose;
    }
    return prose;
  }

  private isComments(element: Element): boolean {
    return !this.holders.has(element) && isComments(namesOf(element));
  }

  private holdsProse(element: Element): boolean {
    return this.sizes.of(element).prose > this.allProse * MOST_PROSE;
  }

  /** What an element is by its name, its role and the names that it was given. */
  private kindByItself(element: Element): FurnitureKind | null {
    const known = this.byItself.get(element);
    if (known !== undefined) return known;
    const kind = this.holders.has(element) ? null : this.judgeByItself(element);
    this.byItself.set(element, kind);
    return kind;
  }

  private judgeByItself(element: Element): FurnitureKind | null {
    const attributes = attributesOf(element);
    if (isUnseen(element.localName, attributes)) return "apart";
    const size = this.sizes.of(element);
    if (this.isComments(element) || asksForConsent(namesOf(element))) return "apart";
    if (size.all === 0) return null;
    if (this.holdsProse(element)) return isFoot(element) ? "apart" : null; // most of what is on a page without an article
    if (isApartByKind(element, attributes)) return "apart";
    const kind = isInText(element) ? null : byNames(attributes);
    if (kind === "apart") return kind;
    if (kind === "about" && size.all <= ABOUT.all && size.prose <= ABOUT.prose) return kind;
    return isEdge(element, attributes) ? "apart" : null;
  }

  /** How much is written in an element beside furniture that is known by itself: buttons to share make no byline a menu. */
  private restOf(element: Element): Size {
    const known = this.rests.get(element);
    if (known !== undefined) return known;
    let rest = this.sizes.of(element);
    for (const child of element.children) {
      const [size, left] = [this.sizes.of(child), this.kindByItself(child) === "apart" ? NOTHING : this.restOf(child)];
      rest = {
        all: rest.all - size.all + left.all,
        linked: rest.linked - size.linked + left.linked,
        prose: rest.prose - size.prose + left.prose,
      };
    }
    this.rests.set(element, rest);
    return rest;
  }

  private isMostlyLinks(element: Element, { all, linked, prose }: Size): boolean {
    if (linked === 0 || nearest(element, QUOTATIONS) !== null) return false;
    const name = element.localName;
    if (name === "p" || HEADING.test(name)) return linked >= all * LINE_LINKED || isLabelled(element, linked, all);
    return LIST_LIKE.has(name) && linked > all * LIST_LINKED && prose < all * (1 - LIST_LINKED);
  }

  /** In a figure with a caption, what is written beside it is the name of who made the picture. */
  private isBesideCaption(element: Element): boolean {
    const figure = nearest(element.parentElement, FIGURES);
    if (figure === null || this.sizes.of(element).prose > 0 || nearest(element, CAPTIONS) !== null) return false;
    return figure.querySelector("figcaption") !== null && element.querySelector([...CAPTIONS].join(", ")) === null;
  }

  /** "Published on 12 May by Anna Sol": labels, beside what tells of the article. */
  private isMostlyAbout(element: Element): boolean {
    const { all, prose } = this.sizes.of(element);
    if (all === 0 || all > ABOUT.all || prose > ABOUT.prose || isInText(element)) return false;
    return this.aboutIn(element) > all * MOSTLY_ABOUT;
  }

  private aboutIn(element: Element): number {
    return [...element.children].reduce((sum, child) => {
      const about = child.localName === "time" || this.kindByItself(child) === "about";
      return sum + (about ? this.sizes.of(child).all : this.aboutIn(child));
    }, 0);
  }

  private isTeaser(element: Element): boolean {
    if (this.sizes.of(element).all > TEASER || !CARDS.has(element.localName)) return false;
    const titles = [...element.querySelectorAll("h2, h3, h4, h5, h6")];
    return titles.length > 0 && titles.every((title) => this.leadsElsewhere(title));
  }

  private leadsElsewhere(title: Element): boolean {
    const link = title.querySelector("a[href]") ?? title.closest("a[href]");
    if (link === null || lineOf(link).length < lineOf(title).length * LINE_LINKED) return false;
    const href = link.getAttribute("href")!;
    return !href.startsWith("#") && !this.own.has(href);
  }
}

const isFoot = (element: Element): boolean => element.localName === "footer" && nearest(element, QUOTATIONS) === null;

const namesOf = (element: Element): string =>
  `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;

function isApartByKind(element: Element, { role, itemtype }: Attributes): boolean {
  const name = element.localName;
  if (APART_ELEMENTS.has(name) || APART_ROLES.has(role?.trim().toLowerCase() ?? "")) return true;
  return name.startsWith("amp-") ? !AMP_LAYOUTS.has(name) : /\/Comment$/u.test(itemtype ?? "");
}

/** The head or the foot of something: an article's head has its standfirst, and a quotation's foot says whose it is. */
function isEdge(element: Element, { role }: Attributes): boolean {
  if (isFoot(element)) return true;
  return (element.localName === "header" || role === "banner") && nearest(element, ARTICLES) === null;
}

function byNames({ class: classes = "", id = "", itemprop = "" }: Attributes): FurnitureKind | null {
  const names = `${classes} ${id}`;
  if (/embed/iu.test(names)) return null; // a tweet in an article is text of the article
  const kind = kindByNames(names);
  return kind ?? (/author|date(?:Published|Modified)|publisher/u.test(itemprop) ? "about" : null);
}

/** "Read also: The bridge is closed": a label, and a link behind its colon. */
function isLabelled(line: Element, linked: number, all: number): boolean {
  const [first] = line.childNodes;
  const label = lineOf(first);
  return label.length <= 40 && /[:：]$/u.test(label) && linked >= (all - label.length) * LINE_LINKED;
}

const isInText = (element: Element): boolean => nearest(element.parentElement, INSIDE_TEXT) !== null;
