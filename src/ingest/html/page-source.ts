/** What is known of a page apart from what stands on it. */
export interface PageSource {
  readonly id: string;
  /** Where it was found, if anyone kept that; the page's own word for it stands in where `null`. */
  readonly url: string | null;
  /** When it was fetched or saved: "yesterday" on a page is counted from there, and is left out without it. */
  readonly observedAt?: string | null;
}
