import type { Source } from "./taking.js";

/** How an outlet says whose words it prints: in a sentence before them, behind them, or without words by a link. */
export interface Credit {
  readonly weight: number;
  readonly before?: (source: Source) => string;
  readonly after?: (source: Source) => string;
  readonly isLinked?: boolean;
}

export const CREDITS: readonly Credit[] = [
  { weight: 4, before: ({ outlet }) => `The ${outlet} reports.` },
  { weight: 3, before: ({ outlet }) => `According to the ${outlet}:` },
  { weight: 3, after: ({ outlet }) => `First reported by the ${outlet}.` },
  { weight: 3, after: ({ outlet }) => `Source: ${outlet}` },
  { weight: 2, after: ({ outlet }) => `(${outlet})` },
  { weight: 2, after: ({ outlet }) => `From the ${outlet}.` },
  { weight: 2, before: ({ outlet, author }) => `${author} of the ${outlet} has the details.` },
  { weight: 3, isLinked: true },
  { weight: 3, before: ({ outlet }) => `So writes the ${outlet}.`, isLinked: true },
];

/** What stands before words in quotation marks. */
export const FRAMES: readonly ((source: Source) => string)[] = [
  ({ outlet }) => `The ${outlet} wrote:`,
  ({ outlet, author }) => `${author} wrote in the ${outlet}:`,
  ({ outlet }) => `In a report, the ${outlet} said:`,
  ({ outlet }) => `From the ${outlet}:`,
  ({ author }) => `${author} wrote:`,
];

export const NAMELESS_FRAMES: readonly string[] = [
  "One report put it this way:",
  "As a local newspaper had it:",
  "An account making the rounds reads:",
  "In the words of one observer:",
];
