import type { Report, ReportExcluded } from "../schema.js";
import { html, joined, name, type Safe } from "./escape.js";
import { articleAnchor, beginning, type Names, oneLine } from "./names.js";
import { count, thousands } from "./sentences.js";

const KINDS: Readonly<Record<ReportExcluded["kind"], string>> = {
  boilerplate: "Boilerplate: what the outlet’s pages carry",
  commonplace: "Commonplace: what any report may say",
  repetition: "Repetition: the same words twice in one article",
};

const MOST_CARRIERS = 4;

/** What is found and is no finding, by kind, with the reason for each: nothing is left out in silence. */
export function setAside({ excluded }: Report, names: Names): Safe {
  const kinds = Object.keys(KINDS) as ReportExcluded["kind"][];
  return html`<section id="set-aside" aria-labelledby="set-aside-title"><h2 id="set-aside-title">Set aside</h2>${
    excluded.length === 0
      ? html`<p class="none">Nothing was set aside.</p>`
      : html`<details id="aside-list"><summary>${count(excluded.length, "passage")} that ${excluded.length === 1 ? "is" : "are"} no finding, with the reason for each</summary>${kinds.map((kind) => ofKind(kind, excluded, names))}</details>`
  }</section>`;
}

function ofKind(kind: ReportExcluded["kind"], excluded: readonly ReportExcluded[], names: Names): Safe | null {
  const items = excluded.filter((item) => item.kind === kind);
  if (items.length === 0) return null;
  return html`<h3>${KINDS[kind]} (${thousands(items.length)})</h3><ul class="aside-list">${items.map((item) => asideItem(item, names))}</ul>`;
}

function asideItem({ text, words, witnesses, reason }: ReportExcluded, names: Names): Safe {
  const carriers = [...new Set(witnesses.map(({ article }) => article))];
  const nameOf = names.among(carriers);
  const more = carriers.length - MOST_CARRIERS;
  return html`<li><q dir="auto">${beginning(text, 90)}</q> <span class="amount">${count(words, "word")}</span><p class="about">${joined(
    carriers.slice(0, MOST_CARRIERS).map((id) => html`<a href="#${articleAnchor(names.place(id))}">${nameOf(id)}</a>`),
    ", ",
  )}${more > 0 && ` and ${thousands(more)} more`}: ${name(oneLine(nameOf.retold(reason)))}.</p></li>`;
}
