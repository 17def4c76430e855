import type { AtomFeed as Atom, JsonFeed as Json, RdfFeed as Rdf, RssFeed as Rss } from "feedsmith";
import type { GivenTime } from "./dates.js";
import type { FeedInfo, FeedItem, FeedText } from "./feed-article.js";

/** What feeds of each dialect say, in words that they have in common. */
export interface ReadFeed {
  readonly info: FeedInfo;
  readonly items: readonly FeedItem[];
}

type RssFeed = Rss.Feed<string>;
type RssItem = Rss.Item<string>;
type RdfFeed = Rdf.Feed<string>;
type AtomFeed = Atom.Feed<string>;
type AtomEntry = Atom.Entry<string>;
type JsonFeed = Json.Feed<string>;

const html = (value: string | undefined): FeedText | null => (value === undefined ? null : { value, isHtml: true });
const plain = (value: string | undefined): FeedText | null => (value === undefined ? null : { value, isHtml: false });

const namesOf = (people: readonly { readonly name?: string }[] = []) => people.map(({ name }) => name);

export const ofRss = (feed: RssFeed): ReadFeed => ({
  info: {
    title: feed.title ?? null,
    url: feed.link ?? null,
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang ?? null,
    authors: [],
  },
  items: (feed.items ?? []).map((item) => ({
    ids: [item.guid?.value],
    urls: [item.link, item.guid?.isPermaLink === false ? null : item.guid?.value],
    title: html(item.title),
    texts: [html(item.content?.encoded), html(item.description)],
    authors: [...(item.dc?.creators ?? []), ...(item.authors ?? []).map(({ name }) => name), item.itunes?.author],
    credits: [item.source?.title, ...(item.dc?.sources ?? [])],
    languages: [...(item.dc?.languages ?? []), item.xml?.lang],
    times: rssTimes(item),
  })),
});

const rssTimes = (item: Pick<RssItem, "pubDate" | "dc" | "dcterms" | "atom">): GivenTime[] => [
  ["published", item.pubDate, "RSS pubDate"],
  ...dublinCore(item),
  ["published", item.atom?.published, "Atom published"],
  ["modified", item.atom?.updated, "Atom updated"],
];

const dublinCore = ({ dc, dcterms }: Pick<RssItem, "dc" | "dcterms">): GivenTime[] => [
  ...(dc?.dates ?? []).map((value): GivenTime => ["published", value, "dc:date"]),
  ...(dcterms?.issued ?? []).map((value): GivenTime => ["published", value, "dcterms:issued"]),
  ...(dcterms?.modified ?? []).map((value): GivenTime => ["modified", value, "dcterms:modified"]),
];

export const ofRdf = (feed: RdfFeed): ReadFeed => ({
  info: { title: feed.title ?? null, url: feed.link ?? null, language: feed.dc?.languages?.[0] ?? null, authors: [] },
  items: (feed.items ?? []).map((item) => ({
    ids: [item.rdf?.about],
    urls: [item.link],
    title: html(item.title),
    texts: [html(item.content?.encoded), html(item.description)],
    authors: item.dc?.creators ?? [],
    credits: item.dc?.sources ?? [],
    languages: item.dc?.languages ?? [],
    times: dublinCore(item),
  })),
});

/** Atom says of each text what it is written in; without a word, it is plain. */
function atomText(text: { value?: string; type?: string } | undefined): FeedText | null {
  if (text?.value === undefined) return null;
  return { value: text.value, isHtml: /^(?:x?html|text\/html|application\/xhtml\+xml)$/u.test(text.type ?? "") };
}

/** The page, not the feed itself nor what belongs to either. */
const pageOf = (links: AtomEntry["links"] = []): string | undefined =>
  links.find(({ rel }) => rel === undefined || rel === "alternate")?.href;

export const ofAtom = (feed: AtomFeed): ReadFeed => ({
  info: {
    title: feed.title?.value ?? null,
    url: pageOf(feed.links) ?? feed.xml?.base ?? null,
    language: feed.xml?.lang ?? null,
    authors: namesOf(feed.authors),
  },
  items: (feed.entries ?? []).map((entry) => ({
    ids: [entry.id],
    urls: [pageOf(entry.links)],
    title: atomText(entry.title),
    texts: [atomText(entry.content), atomText(entry.summary)],
    authors: namesOf(entry.authors ?? entry.source?.authors),
    credits: [entry.source?.title?.value, ...(entry.dc?.sources ?? [])],
    languages: [entry.content?.xml?.lang, entry.xml?.lang],
    times: [
      ["published", entry.published, "Atom published"],
      ["modified", entry.updated, "Atom updated"],
    ],
  })),
});

export const ofJson = (feed: JsonFeed): ReadFeed => ({
  info: {
    title: feed.title ?? null,
    url: feed.home_page_url ?? null,
    language: feed.language ?? null,
    authors: namesOf(feed.authors),
  },
  items: (feed.items ?? []).map((item) => ({
    ids: [item.id],
    urls: [item.url],
    title: plain(item.title),
    texts: [html(item.content_html), plain(item.content_text), plain(item.summary)],
    authors: namesOf(item.authors),
    credits: [],
    languages: [item.language],
    times: [
      ["published", item.date_published, "JSON Feed date_published"],
      ["modified", item.date_modified, "JSON Feed date_modified"],
    ],
  })),
});
