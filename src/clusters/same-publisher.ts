import { remembered } from "../kernel/remembered.js";
import type { Article, Outlet } from "../text/article.js";
import { nameParts } from "../text/names.js";

/** "The Harbour Post" and "Harbour Post" are one outlet. */
export const outletKey = ({ name }: Outlet): string => keyOfName(name);

const keyOfName = remembered((name) => {
  const parts = nameParts(name);
  return (parts.length > 1 && parts[0] === "the" ? parts.slice(1) : parts).join(" ");
});

export const sameOutlet = (a: Article, b: Article): boolean =>
  a.outlet !== null && b.outlet !== null && outletKey(a.outlet) === outletKey(b.outlet);

/** Whether two articles come from one house: the same outlet, or outlets of one group. Their word counts once. */
export const sameHouse = (a: Article, b: Article): boolean =>
  sameOutlet(a, b) || (a.outlet?.group != null && a.outlet.group === b.outlet?.group);

/** Two states of one page: an address of the one is an address of the other, and no other outlet publishes it. */
export const samePage = (a: Article, b: Article): boolean =>
  sharesAddress(a, b) && (a.outlet === null || b.outlet === null || sameOutlet(a, b));

/** An outlet that names another outlet's page as the true address of its own says where it has the text from. */
export const isSyndicated = (source: Article, copy: Article): boolean =>
  !samePage(source, copy) &&
  copy.canonicalUrl !== null &&
  source.url !== null &&
  addressKey(copy.canonicalUrl) === addressKey(source.url) &&
  (copy.url === null || addressKey(copy.url) !== addressKey(source.url));

function sharesAddress(a: Article, b: Article): boolean {
  if ((a.url === null && a.canonicalUrl === null) || (b.url === null && b.canonicalUrl === null)) return false;
  const ofA = addressesOf(a);
  return addressesOf(b).some((address) => ofA.includes(address));
}

export const addressesOf = ({ url, canonicalUrl }: Article): string[] =>
  [url, canonicalUrl].filter((address) => address !== null).map(addressKey);

/** By what an article is known as an outlet's, and as a page's: two with nothing of it in common are of no one outlet or page. */
export const publicationKeys = (article: Article): string[] => [
  ...(article.outlet === null ? [] : [`outlet ${outletKey(article.outlet)}`]),
  ...addressesOf(article).map((address) => `page ${address}`),
];

/** An address without what does not change the page: scheme, "www.", trailing slash, fragment, tracking parameters. */
export const addressKey = remembered((address) => {
  const [path, query = ""] = address.trim().replace(/#.*$/u, "").split("?", 2);
  const kept = query.split("&").filter((pair) => pair !== "" && !/^(utm_\w+|fbclid|gclid|ref|source)=/iu.test(pair));
  const bare = path
    .replace(/^[a-z][a-z0-9+.-]*:\/\//iu, "")
    .replace(/^www\./iu, "")
    .replace(/\/+$/u, "");
  const slash = bare.indexOf("/");
  const host = (slash < 0 ? bare : bare.slice(0, slash)).toLowerCase();
  return `${host}${slash < 0 ? "" : bare.slice(slash)}${kept.length > 0 ? `?${kept.sort().join("&")}` : ""}`;
});
