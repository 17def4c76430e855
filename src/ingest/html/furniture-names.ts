/**
 * Names by which makers of pages call what is not the article: words of classes and ids, as they are common to publishing
 * systems. Two words stand in a row. What tells of the article itself (its author, its time) is no text of it, but is read.
 */
const APART = `
  ad ads advert advertisement advertising adsense adsbygoogle sponsor sponsored outbrain taboola werbung anzeige publicite reklama
  nav navbar navigation menu menubar breadcrumb breadcrumbs pagination pager masthead topbar toolbar toc
  share sharing sharedaddy shares social addthis addtoany teilen partager
  related recommended recommendations recommend recirc recirculation trending popular teaser teasers promo promos promotion
  upsell onward outbrain "most read" "most viewed" "most popular" "read more" "read next" "read also" "see also" "also read"
  "you may" "more news" "more stories" "more articles" "more from" "more on" "up next" "latest news" "top stories"
  "comment item" "comment respond" respond replies "comment body" "comment content" "comment form"
  newsletter newsletters subscribe subscription "sign up" signup "log in" login register "mailing list" mailpoet abo
  donate donation donations appeal "support us" contribute fundraiser
  "privacy notice" paywall barrier regwall "subscriber only" meter
  sidebar "side bar" "widget area" rail footer colophon "site header" "page header" "skip link" "skip links"
  infobox "info box" factbox "fact box" faktenbox infokasten
  popup modal overlay lightbox dialog tooltip
  tags taglist "tag list" "tag links" "tags links" "story tags" keywords topics labels
  "author box" "author bio" "author info" "author card" "about author" bio biography cta
  print printonly "print only" "email this" search searchform "search form" follow followers rating vote poll quiz
  "app promo" "app banner" banner ticker "breaking news" "live ticker" "weather widget" "table of contents"
  "image credit" "photo credit" "img credit" "picture credit" "media credit" "caption credit"
`;

/** Consent is asked for at such length that it may be most of what is on a page. */
const CONSENT = `cookie cookies cookiebanner consent gdpr cmp`;

/** Comments may be longer than the article. */
const COMMENTS = `comments commentlist "comment list" disqus kommentare commentaires comentarios`;

const ABOUT = `
  byline bylines dateline dates date datetime timestamp time posted published pubdate updated modified
  meta metadata credits signature author authors writer contributor contributors autor autorzeile auteur
  kicker eyebrow category categories "cat links" rubric topic "reading time" "read time" "comments link"
  permalink "live badge" tools submitted created
`;

const wordsOf = (names: string): string[] =>
  [...names.matchAll(/"([^"]+)"|(\S+)/gu)].map(([, several, one]) => several ?? one);

const APART_NAMES: ReadonlySet<string> = new Set(wordsOf(APART));
const COMMENTS_NAMES: ReadonlySet<string> = new Set(wordsOf(COMMENTS));
const CONSENT_NAMES: ReadonlySet<string> = new Set(wordsOf(CONSENT));
const ABOUT_NAMES: ReadonlySet<string> = new Set(wordsOf(ABOUT));

export type FurnitureKind = "apart" | "about";

/** The words of which a class or an id is made: `"articleShare entry-meta"` has article, share; entry, meta. */
const namesIn = (attribute: string): string[][] =>
  attribute.split(/\s+/u).map((name) =>
    name
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word !== ""),
  );

const isNamed = (names: string, known: ReadonlySet<string>): boolean =>
  namesIn(names).some((words) => words.some((word, i) => known.has(word) || known.has(`${word} ${words[i + 1]}`)));

export const isComments = (names: string): boolean => isNamed(names, COMMENTS_NAMES);

export const asksForConsent = (names: string): boolean => isNamed(names, CONSENT_NAMES);

/** What an element is by its names, or `null`. */
export function kindByNames(names: string): FurnitureKind | null {
  if (isNamed(names, APART_NAMES) || isComments(names)) return "apart";
  return isNamed(names, ABOUT_NAMES) ? "about" : null;
}
