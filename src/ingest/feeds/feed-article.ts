import { UrtextError } from "../../errors.js";
import type { ArticleInput } from "../../text/article.js";
import { LocatedInput } from "../../text/located-input.js";
import { resolvePageAddress } from "../html/address.js";
import { type HtmlText, textOfHtml } from "../html/text-of.js";
import { type Origin, passOver } from "../origin.js";
import { type GivenTime, readTimes } from "./dates.js";

/** What a feed says of itself, whatever its format. */
export interface FeedInfo {
  readonly title: string | null;
  /** Of the pages it tells of; what is relative in its items is relative to it. */
  readonly url: string | null;
  readonly language: string | null;
  /** Of items that name none themselves. */
  readonly authors: FeedItem["authors"];
}

/** Of a feed that says nothing of itself. */
export const NO_FEED: FeedInfo = { title: null, url: null, language: null, authors: [] };

/** A text of a feed and what it is written in. */
export interface FeedText {
  readonly value: string;
  readonly isHtml: boolean;
}

/** What an item says, whatever its format; the first of several that is not empty counts. */
export interface FeedItem {
  readonly ids: readonly (string | null | undefined)[];
  readonly urls: readonly (string | null | undefined)[];
  readonly title: FeedText | null;
  /** All of it first; a summary is the text only where there is nothing else. */
  readonly texts: readonly (FeedText | null)[];
  readonly authors: readonly (string | null | undefined)[];
  readonly credits: readonly (string | null | undefined)[];
  readonly languages: readonly (string | null | undefined)[];
  readonly times: readonly GivenTime[];
}

const BCP_47 = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/u;

/** The article that an item of a feed carries, or what is wrong with it, which costs no other item; none where it came already. */
export function* inputsOfItem(
  item: FeedItem,
  feed: FeedInfo,
  number: number,
  origin: Origin,
  line: number | null,
): Generator<LocatedInput, void, undefined> {
  const base = resolvePageAddress(feed.url, null);
  const url = firstOf(item.urls.map((address) => resolvePageAddress(address, base)));
  const id = firstOf(item.ids) ?? url ?? `${origin.id}#${number}`;
  try {
    const article = origin.ids.distinct(articleOfItem(item, feed, { id, url, base }, origin));
    if (article === null) passOver(origin, "items that came already");
    else yield LocatedInput.of(origin.source, line, article);
  } catch (error) {
    if (!(error instanceof UrtextError)) throw error;
    yield LocatedInput.failed(origin.source, line, error, id);
  }
}

interface Address {
  /** The item's own, or its address, or its number in the file. */
  readonly id: string;
  readonly url: string | null;
  /** The feed's. */
  readonly base: string | null;
}

function articleOfItem(item: FeedItem, feed: FeedInfo, { id, url, base }: Address, origin: Origin): ArticleInput {
  const { dates, unread } = readTimes(item.times);
  for (let i = 0; i < unread; i++) passOver(origin, "times of feeds that are none");
  const outlet = outletOf(feed.title, base);
  return {
    id,
    ...textOf(item.texts, url ?? base),
    outlet,
    url,
    title: item.title === null ? null : plain(item.title, null).text.trim() || null,
    authors: [item.authors, feed.authors].map(namesIn).find(({ length }) => length > 0) ?? [],
    language: firstOf([...item.languages, feed.language].filter((tag) => tag && BCP_47.test(tag))),
    dates,
    credits: namesIn(item.credits).filter((name) => name.toLowerCase() !== outlet?.name.toLowerCase()),
  };
}

function outletOf(title: string | null, url: string | null): { name: string; domain: string | null } | null {
  const domain = url === null ? null : new URL(url).hostname.replace(/^www\./u, "");
  const name = title?.trim() || domain;
  return name ? { name, domain } : null;
}

function textOf(texts: FeedItem["texts"], base: string | null): HtmlText {
  for (const text of texts) {
    const read = text === null ? null : plain(text, base);
    if (read?.text.trim()) return read;
  }
  return { text: "", links: [] };
}

const plain = ({ value, isHtml }: FeedText, base: string | null): HtmlText =>
  isHtml ? textOfHtml(value, base) : { text: value, links: [] };

const firstOf = (values: readonly (string | null | undefined)[]): string | null =>
  values.map((value) => value?.trim()).find((value) => value) ?? null;

const namesIn = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.flatMap((value) => value?.trim() || [])),
];
