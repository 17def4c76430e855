import type { Report } from "../schema.js";
import { html, type Safe } from "./escape.js";
import { byWords, figureList, figuresOf, flowList, headline } from "./figures.js";
import { beginning, clusterAnchor, type Names } from "./names.js";
import { answer, CONFLICTS, count, howSure, KINDS, sentence, thousands } from "./sentences.js";

/** Of many passages the style sheet shows the first so many that a filter leaves; all follow below. */
const MOST_ANSWERS = 12;
/** More would stand before the answers; they are opened. */
const MOST_CONFLICTS = 5;

/** What was found, at a glance: conflicts first of all, then who had what first, then who took most from whom. */
export function overview(report: Report, names: Names): Safe {
  const counted = report.clusters.map(({ words, first, witnesses }) => ({
    words,
    certainty: first.certainty,
    witnesses: witnesses.map(({ article }) => names.place(article)),
  }));
  const figures = figuresOf(
    counted,
    report.articles.map(({ outlet }) => outlet),
  );
  return html`<section id="overview" aria-labelledby="headline">
<p id="not-here" class="needs-script" role="status" aria-live="polite"></p>
<h1 id="headline">${headline(figures, report.articles.length, report.clusters.length)}</h1>
<div id="figures">${figureList(figures, report.clusters.length)}</div>
${missing(report)}
${conflicts(report, names)}
<div class="columns wide">
<section><h2>Who had it first</h2>${answers(report, names)}</section>
<section><h2>Who took most from whom</h2><div id="flows">${flowList(flowsOf(report))}</div></section>
</div></section>`;
}

/** As the report sums them: each word of a taking article once. */
const flowsOf = ({ outletFlows }: Report) =>
  outletFlows.map(({ from, to, words, clusters }) => ({ from, to, words, passages: clusters })).sort(byWords);

/** What could not be read and what was cut: whoever reads the rest must know it before. */
function missing({ rejected, limits }: Report): Safe | null {
  if (rejected.length === 0 && limits.length === 0) return null;
  const parts = [
    rejected.length > 0 && `${count(rejected.length, "input")} could not be used`,
    limits.length > 0 && `${count(limits.length, "limit")} ${limits.length === 1 ? "was" : "were"} reached`,
  ].filter((part) => part !== false);
  return html`<p class="missing"><strong>Not everything was looked at:</strong> ${parts.join(", and ")}. <a href="#about">What may be missing</a>.</p>`;
}

function conflicts({ clusters }: Report, names: Names): Safe | null {
  const all = clusters.flatMap((cluster, place) => {
    const nameOf = names.within(cluster);
    return cluster.conflicts.map(({ kind, says }) => ({ kind, says: nameOf.retold(says), place }));
  });
  if (all.length === 0) return null;
  const items = all.map(
    ({ kind, says, place }) =>
      html`<li data-place="${place}"><a href="#${clusterAnchor(place)}">${CONFLICTS[kind]}</a>. ${sentence(says)}</li>`,
  );
  const more = items.slice(MOST_CONFLICTS);
  return html`<section class="alert" aria-labelledby="conflicts-title"><h2 id="conflicts-title">Look at ${all.length === 1 ? "this" : "these"} first</h2><ul>${items.slice(0, MOST_CONFLICTS)}</ul>${more.length > 0 && html`<details><summary>and ${count(more.length, "more conflict")}</summary><ul>${more}</ul></details>`}</section>`;
}

function answers({ clusters }: Report, names: Names): Safe {
  if (clusters.length === 0) return html`<p class="none">Nothing to tell.</p>`;
  const more = clusters.length > MOST_ANSWERS;
  return html`<ol class="answers">${clusters.map(
    (cluster, place) =>
      html`<li data-place="${place}"><a href="#${clusterAnchor(place)}">${answer(cluster, names.within(cluster))}</a>${howSure(cluster.first)}<p class="about"><span class="kicker">${KINDS[cluster.kind]}, ${count(cluster.words, "word")}.</span> <span class="quote" dir="auto">${beginning(cluster.text, 110)}</span></p></li>`,
  )}</ol>${more && html`<p class="more">The longest ${MOST_ANSWERS}. <a href="#findings">All ${thousands(clusters.length)}</a></p>`}`;
}
