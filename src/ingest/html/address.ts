/** Schemes under which something can be read or written to; the others run code or carry data. */
const SCHEMES: ReadonlySet<string> = new Set(["http:", "https:", "ftp:", "mailto:"]);

/** No address of a page is longer, and none is worth keeping that is. */
const LONGEST = 8_000;

/** An address in full, as links of a page at `base` are meant; `null` where it is none, or one that is not to be kept. */
export function resolveAddress(href: string | null | undefined, base: string | null): string | null {
  if (href === null || href === undefined || href.length > LONGEST) return null;
  try {
    const url = new URL(href.trim(), base ?? undefined);
    return SCHEMES.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** The same for a page itself, which has a host. */
export function resolvePageAddress(href: string | null | undefined, base: string | null): string | null {
  const address = resolveAddress(href, base);
  return address !== null && /^https?:/u.test(address) ? address : null;
}
