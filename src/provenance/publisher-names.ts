import { addressKey, outletKey } from "../clusters/same-publisher.js";
import type { Outlet } from "../text/article.js";

/** What a publisher is called: its name, and what stands in addresses. */
export const namesOf = (outlet: Outlet, url: string | null): ReadonlySet<string> =>
  new Set(
    [withoutArticle(outlet.name), outlet.domain, url === null ? null : hostOf(url)].filter((name) => name !== null),
  );

export const withoutArticle = (name: string): string => name.replace(/^the\s+/iu, "");

export const hostOf = (url: string): string | null => {
  const host = addressKey(url).split("/")[0];
  return host.includes(".") ? host : null;
};

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
