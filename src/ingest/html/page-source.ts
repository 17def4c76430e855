/** What is known of a page apart from what stands on it. */
export interface PageSource {
  readonly id: string;
  /** Where it was found, if anyone kept that; the page's own word for it stands in where `null`. */
  readonly url: string | null;
  /** When it was fetched or saved; what saved it may say so on the page too. Times that a page counts from the moment it is read ("3 hours ago") are left out all the same. */
  readonly observedAt?: string | null;
}
