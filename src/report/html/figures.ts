import { html, name, type Safe } from "./escape.js";
import { oneLine } from "./names.js";
import { count, thousands } from "./sentences.js";

/** What a finding counts for: the page counts again in the browser for what is shown. */
export interface Counted {
  readonly words: number;
  readonly certainty: string;
  /** Places of its articles in the report. */
  readonly witnesses: readonly number[];
}

export interface Figures {
  readonly passages: number;
  readonly articles: number;
  readonly outlets: number;
  readonly words: number;
  /** Passages of which it can be told who had them first, or that they came from outside. */
  readonly told: number;
}

/** The numbers of some findings, by the outlets of all articles. */
export function figuresOf(findings: readonly Counted[], outlets: readonly (string | null)[]): Figures {
  const articles = new Set(findings.flatMap(({ witnesses }) => witnesses));
  const named = new Set([...articles].map((place) => outlets[place]).filter((outlet) => outlet !== null));
  return {
    passages: findings.length,
    articles: articles.size,
    outlets: named.size,
    words: findings.reduce((sum, { words }) => sum + words, 0),
    told: findings.filter(({ certainty }) => certainty !== "undetermined").length,
  };
}

/** The answer of a whole report in one sentence; `all`: passages that it has, of which a filter may leave none. */
export function headline({ passages, articles }: Figures, read: number, all: number): Safe {
  if (passages === 0 && all > 0) return html`No passage fits the search and the filters.`;
  if (passages === 0) return html`No passage is shared by ${count(read, "article")}.`;
  const by =
    articles === read ? html`all ${count(read, "article")}` : html`${thousands(articles)} of ${count(read, "article")}`;
  return html`${count(passages, "passage")} ${passages === 1 ? "is" : "are"} shared by ${by}.`;
}

/** The figures of some findings; `all`: of how many passages, where a filter leaves some out. */
export function figureList({ passages, articles, outlets, words, told }: Figures, all: number): Safe {
  if (passages === 0 && all > 0) return allHidden(all, "passage");
  const figures: readonly (readonly [value: string, label: string])[] = [
    [passages === all ? thousands(passages) : `${thousands(passages)} of ${thousands(all)}`, "passages"],
    [thousands(articles), "articles that share them"],
    [thousands(outlets), "outlets"],
    [thousands(words), "words in them"],
    [`${thousands(told)} of ${thousands(passages)}`, "whose origin can be told"],
  ];
  return html`<dl class="figures">${figures.map(([value, label]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Where a filter leaves nothing: how many things it hides, and the way back to them. */
export const allHidden = (all: number, noun: string): Safe =>
  html`<p class="all-hidden">${all === 1 ? `1 ${noun} is` : `All ${count(all, noun)} are`} hidden. <button type="reset" form="filters">Show all</button></p>`;

/** Words that ran from one outlet to another. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly words: number;
  readonly passages: number;
}

const MOST_FLOWS = 8;

/** The biggest flows, each with a bar in proportion to the biggest. */
export function flowList(flows: readonly Flow[]): Safe {
  if (flows.length === 0) return html`<p class="none">No words are told to have run from one outlet to another.</p>`;
  const biggest = flows.reduce((most, { words }) => Math.max(most, words), 1);
  const more = flows.length - MOST_FLOWS;
  return html`<ol class="flows">${flows
    .slice(0, MOST_FLOWS)
    .map(
      ({ from, to, words, passages }) =>
        html`<li><p>${name(oneLine(from))} <span aria-hidden="true">→</span><span class="unseen"> to </span> ${name(oneLine(to))} <span class="amount">${count(words, "word")}${passages > 1 && `, ${count(passages, "passage")}`}</span></p><svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="empty" width="100" height="4"/><rect class="full" width="${Math.max(1, Math.round((1000 * words) / biggest) / 10)}" height="4"/></svg></li>`,
    )}</ol>${more > 0 && html`<p class="more">and ${count(more, "smaller flow")}</p>`}`;
}

/** The biggest first; names settle what is equally big. */
export const byWords = (a: Flow, b: Flow): number =>
  b.words - a.words || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0) || (a.to < b.to ? -1 : a.to > b.to ? 1 : 0);
