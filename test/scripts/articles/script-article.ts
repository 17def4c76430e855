/**
 * An invented news article, and what others made of it. `original` has four paragraphs or more; the second and the
 * fourth are what is copied, so that no two copied ones touch. `host` is another outlet's article on another subject,
 * of three paragraphs, between which they are put; `edited` are the same two with 10 to 20 % of their words changed;
 * `independent` tells of the same subject and was not copied.
 */
export interface ScriptArticle {
  /** BCP 47. */
  readonly language: string;
  readonly original: readonly string[];
  readonly host: readonly [string, string, string];
  readonly edited: readonly [string, string];
  readonly independent: readonly string[];
  /** What stands in quotation marks in the original. */
  readonly quotation: string;
}
