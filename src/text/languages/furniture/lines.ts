/**
 * What the lines of page furniture are made of, in one language: the words of its buttons, headings and labels. All in
 * normal words; English ones are looked for on every page, for furniture is often left in English. A line is known by
 * its shape as well (how long it is, where it stands, what it begins with): no word here sets a line aside by itself.
 */
export interface FurnitureLines {
  /** Words of share buttons: share, print, copy. The names of networks are the same in every language. */
  readonly share: ReadonlySet<string>;
  /** Entries that only a menu has, each the whole of one: "home", "contact us". */
  readonly menu: readonly string[];
  /** Entries that a menu has among others: "sport", "opinion". */
  readonly sections: readonly string[];
  /** What a list of other articles, or a pointer to one, begins with: "read also", "most popular". */
  readonly related: readonly string[];
  /** What a picture's credit begins with: "photo", "image". */
  readonly credit: readonly string[];
  /** What names the writer above an article: "by". */
  readonly by: readonly string[];
  /** What stands before the time of an article: "published", "last updated". */
  readonly dated: readonly string[];
  /** What a note on the author or on his opinion begins with: "the author is", "the views expressed". */
  readonly author: readonly string[];
  /** What the note of an agency's staff begins with: "reporting by". */
  readonly signoff: readonly string[];
  /** What only a comment section or a label says: "leave a comment", "advertisement". */
  readonly label: readonly string[];
}

/** The lines of a language of which nothing is known. */
export const NO_FURNITURE_LINES: FurnitureLines = {
  share: new Set(),
  menu: [],
  sections: [],
  related: [],
  credit: [],
  by: [],
  dated: [],
  author: [],
  signoff: [],
  label: [],
};

/** The networks and services that share buttons name. */
export const NETWORKS: ReadonlySet<string> = new Set(
  `facebook twitter tweet x whatsapp telegram linkedin pinterest reddit messenger viber vk vkontakte вконтакте
   одноклассники ok instagram youtube tiktok threads bluesky mastodon tumblr flipboard pocket xing wechat weibo skype
   email mail rss ֆեյսբուք фейсбук твиттер телеграм`.split(/\s+/u),
);
