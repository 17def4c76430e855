import { addressKey, outletKey } from "../clusters/same-publisher.js";
import type { Outlet } from "../text/article.js";

/** What a publisher is called: its name, and what stands in addresses. */
export const namesOf = (outlet: Outlet, url: string | null): ReadonlySet<string> =>
  new Set(
    [withoutArticle(outlet.name), ...domainNames(outlet), url === null ? null : hostOf(url)].filter(
      (name) => name !== null,
    ),
  );

export const withoutArticle = (name: string): string => name.replace(/^the\s+/iu, "");

/** An outlet's domain as links have it: it may be given as an address, or with the "www." that is none of its name. */
export const domainOf = ({ domain }: Outlet): string | null => (domain === null ? null : hostIn(domain));

/** Its domain, and the same with the capitals that it is given with: texts may have them. */
function domainNames(outlet: Outlet): (string | null)[] {
  const domain = domainOf(outlet);
  return outlet.domain?.toLowerCase() === domain ? [domain, outlet.domain] : [domain];
}

export const hostOf = (url: string): string | null => {
  const host = hostIn(url);
  return host.includes(".") ? host : null;
};

const hostIn = (address: string): string => addressKey(address).split("/")[0];

/** Whether a credit names a publisher: by its name, or by the initials that agencies sign with ("(NPA)"). */
export const sameName = (credit: string, publisher: string): boolean =>
  publisherKey(credit) !== "" && publisherKeys(publisher).includes(publisherKey(credit));

/** The keys by which credits name a publisher. */
export function publisherKeys(name: string): string[] {
  const key = publisherKey(name);
  const initials = key
    .split(" ")
    .map(([initial]) => initial)
    .join("");
  return initials.length > 1 ? [key, initials] : [key];
}

/** Equal for the names of one publisher. */
export const publisherKey = (name: string): string => outletKey({ name, domain: null, group: null });
