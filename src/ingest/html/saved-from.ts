import { resolvePageAddress } from "./address.js";
import { isoOf } from "./date-forms.js";

/** What saved a page says of that in a comment above it; what stands further down is the page's own. */
const LOOKED_THROUGH = 10_000;

/** Browsers give the address behind its length. */
const BY_BROWSER = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/iu;
const BY_SINGLE_FILE = /<!--[^>]*?\bSingleFile\s+url:\s*(\S+)\s+saved date:\s*([^\n>]+?)\s*(?:\n|-->)/iu;

/** Where and when a page was saved, by the comment that browsers and SingleFile leave; each `null` where that says nothing. */
export function savedFrom(html: string): { readonly url: string | null; readonly observedAt: string | null } {
  const start = html.slice(0, LOOKED_THROUGH);
  const [, address, date] = BY_SINGLE_FILE.exec(start) ?? BY_BROWSER.exec(start) ?? [];
  return { url: resolvePageAddress(address, null), observedAt: date === undefined ? null : isoOf(date) };
}
