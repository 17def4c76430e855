import type { ReportArticle } from "../schema.js";
import { html, joined, type Safe } from "./escape.js";

type Shares = ReportArticle["shares"];

/** In the order in which they stand in the bar. */
const SHARES: readonly (readonly [share: keyof Shares, told: string])[] = [
  ["own", "own words"],
  ["quoted", "quoted"],
  ["copied", "copied"],
  ["boilerplate", "boilerplate"],
];

/** "23 %"; what is there but rounds to nothing is not told as nothing. */
const percent = (share: number): string => (share > 0 && share < 0.01 ? "under 1 %" : `${Math.round(share * 100)} %`);

/** An article's shares as a bar and in words: the bar shows nothing that the words do not say. */
export function sharesBar(shares: Shares): Safe {
  let x = 0;
  const parts = SHARES.filter(([share]) => shares[share] > 0).map(([share, told]) => {
    const width = Math.round(shares[share] * 2000) / 10;
    const rect = html`<rect class="${share}" x="${Math.round(x * 10) / 10}" width="${width}" height="10"/>`;
    x += width;
    return { rect, label: html`<span class="share ${share}">${percent(shares[share])} ${told}</span>` };
  });
  return html`<div class="shares"><svg viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true">${parts.map(({ rect }) => rect)}</svg><p>${joined(
    parts.map(({ label }) => label),
    " ",
  )}</p></div>`;
}
