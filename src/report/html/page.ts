import type { Report } from "../schema.js";
import { stemmaGraphs } from "../stemma-graph.js";
import { about } from "./about.js";
import { articlesSection } from "./article-view.js";
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from "./assets.js";
import { clusterCards } from "./cluster-card.js";
import { pageData } from "./data.js";
import { asset, html, json, type Safe } from "./escape.js";
import { filtersForm } from "./filters-form.js";
import { Names } from "./names.js";
import { overview } from "./overview.js";
import { count } from "./sentences.js";
import { setAside } from "./set-aside.js";

/** Nothing is loaded, sent or run but what is in the file and has these hashes: the browser itself sees to it. */
const POLICY = [
  "default-src 'none'",
  `script-src '${SCRIPT_HASH}'`,
  `style-src '${STYLE_HASH}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The whole page. It is read from top to bottom without its script; with it, one view at a time. */
export function reportPage(report: Report, texts: ReadonlyMap<string, string>): string {
  const names = new Names(report.articles);
  const body = html`<a class="skip" href="#main">Skip to what was found</a>
${masthead()}
<main id="main" tabindex="-1">
${overview(report, names)}
${filtersForm(report)}
<section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">Every passage</h2>
${report.clusters.length > 0 && html`<p class="note">In the pictures time runs from left to right, and each outlet has a row. A bar is how far a time may lie, or until when a page was changed, a ring who had it first; an arrow leads from the source to who took from it, wider for more words, dashed where that is not sure.</p>`}
<div id="cards">${report.clusters.length === 0 ? html`<p class="none">No text is shared.</p>` : clusterCards(report, stemmaGraphs(report), names)}</div></section>
${setAside(report, names)}
${articlesSection(report, texts, names)}
<section id="pair" class="needs-script" aria-labelledby="pair-title" hidden></section>
${about(report)}
</main>
<script type="application/json" id="data">${json(pageData(report, names))}</script>`;
  return `<!doctype html>\n${html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="urtext ${report.generator.version}">
<link rel="icon" href="data:,">
<title>${titleOf(report)}</title>
<style>${asset(STYLE)}</style>
<script>${asset(SCRIPT)}</script>
</head>
<body>
${body}
</body>
</html>`}\n`;
}

const titleOf = ({ articles, clusters }: Report): string =>
  `${count(clusters.length, "shared passage")} in ${count(articles.length, "article")} – urtext`;

const masthead = (): Safe =>
  html`<header class="masthead"><p class="wordmark">urtext</p><nav aria-label="Report"><a href="#overview" data-view="findings">Findings</a> <a href="#articles" data-view="articles">Articles</a> <a href="#about">About</a> <button type="button" id="help-button" class="needs-script" aria-haspopup="dialog">Keys</button></nav></header>`;
