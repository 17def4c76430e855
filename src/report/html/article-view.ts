import { addTo } from "../../kernel/lists.js";
import { lengthOf } from "../../kernel/span.js";
import { webAddress } from "../iris.js";
import type { Report, ReportArticle } from "../schema.js";
import { type Part, painted, partsOf } from "./borrowed.js";
import { deferred } from "./deferred.js";
import { html, joined, name, type Safe } from "./escape.js";
import { pairFragment } from "./fragment.js";
import { languageOf } from "./language.js";
import { dateInWords, datesInWords } from "./moments.js";
import { articleAnchor, clusterAnchor, type Names, oneLine } from "./names.js";
import { count, likelihood } from "./sentences.js";
import { sharesBar } from "./shares-bar.js";

/** Underlines that are told apart by colour and by kind of line; a further source begins anew, with its own number. */
const LINES = 6;

/** From whom an article has text, or that it had it first: one entry of its legend. */
interface Source {
  readonly number: number;
  readonly parts: readonly Part[];
}

/** All articles: a list by outlet, and each with its text. */
export function articlesSection(report: Report, texts: ReadonlyMap<string, string>, names: Names): Safe {
  const parts = partsOf(report);
  return html`<section id="articles" aria-labelledby="articles-title"><div class="listing"><h2 id="articles-title">Articles</h2><div id="articles-hidden" class="needs-script"></div><ol class="article-list">${report.articles.map(
    (article, place) => articleLine(article, place),
  )}</ol></div>${report.articles.map((article, place) =>
    articleView(article, place, texts.get(article.id)!, parts.get(article.id) ?? [], report, names),
  )}</section>`;
}

const titleOf = ({ title, outlet, id }: ReportArticle): string => oneLine(title ?? outlet ?? id) || id;

const articleLine = (article: ReportArticle, place: number): Safe =>
  html`<li data-article="${place}"><p class="kicker">${article.outlet !== null && html`<span>${name(oneLine(article.outlet))}</span> `}<span>${datesInWords(article)}</span></p><p><a href="#${articleAnchor(place)}"${languageOf(article.language)}>${name(titleOf(article))}</a></p>${sharesBar(article.shares)}</li>`;

function articleView(
  article: ReportArticle,
  place: number,
  text: string,
  parts: readonly Part[],
  report: Report,
  names: Names,
): Safe {
  const anchor = articleAnchor(place);
  const sources = sourcesOf(parts);
  return html`<article class="reading" id="${anchor}" aria-labelledby="${anchor}-title" data-article="${place}">${deferred(html`<header>${facts(article)}<h3 id="${anchor}-title" dir="auto"${languageOf(article.language)}>${titleOf(article)}</h3>${
    article.authors.length > 0 &&
    html`<p class="byline">${joined(
      article.authors.map((author) => name(oneLine(author))),
      ", ",
    )}</p>`
  }
${sharesBar(article.shares)}${sourceList(article, sources, report, names)}${dateList(article)}</header>
<div class="text" dir="auto"${languageOf(article.language)}>${textOf(text, sources)}</div>`)}</article>`;
}

function facts(article: ReportArticle): Safe {
  const address = webAddress(article.url);
  return html`<p class="kicker">${article.outlet !== null && html`<span>${name(oneLine(article.outlet))}</span> `}<span class="when">${datesInWords(article)}</span> <span>${count(article.words, "word")}</span>${address !== null && html` <span><a href="${address}" rel="noreferrer noopener" target="_blank">Original page</a></span>`}</p>`;
}

/** Sources in the order in which they are painted: each party whose text it has, then what others may have from it. */
function sourcesOf(parts: readonly Part[]): readonly Source[] {
  const bySource = new Map<string, Part[]>();
  for (const part of parts) {
    const key = part.role === "taken" && part.from !== null ? `from ${part.from}` : part.role;
    addTo(bySource, key, part);
  }
  return [...bySource.values()].map((own, i) => ({ number: i + 1, parts: own }));
}

const lineOf = ({ number, parts }: Source): string =>
  parts[0].role === "taken" ? `line-${((number - 1) % LINES) + 1}` : parts[0].role;

function sourceList({ id }: ReportArticle, sources: readonly Source[], report: Report, names: Names): Safe {
  const shown = sources.filter(({ parts }) => parts[0].role !== "aside");
  const aside = sources.length > shown.length;
  if (shown.length === 0)
    return html`<p class="sources none">Nothing in it is told to stand elsewhere.${aside && " What is dotted was set aside."}</p>`;
  return html`<ol class="sources">${shown.map((source) => {
    const [part] = source.parts;
    const first = report.clusters[part.cluster];
    return html`<li value="${source.number}"><span class="swatch ${lineOf(source)}">${source.number}</span> ${says(part, report, names)} <span class="amount">${count(
      source.parts.reduce((sum, { words }) => sum + words, 0),
      "word",
    )}</span> ${joined(
      source.parts
        .slice(0, 6)
        .map(({ cluster }) => html`<a href="#${clusterAnchor(cluster)}">passage ${cluster + 1}</a>`),
      " ",
    )}${part.from !== null && html` <a class="needs-script" href="#${pairFragment(part.from, id, first.id)}">Side by side<span class="unseen"> with ${name(names.short(part.from))}</span></a>`}</li>`;
  })}</ol>${aside && html`<p class="sources note">What is dotted was set aside as nobody’s text.</p>`}`;
}

function says({ role, from, probability, cluster }: Part, report: Report, names: Names): Safe {
  if (role === "first") return html`Had it first; others have it too`;
  if (role === "open") return html`Stands elsewhere too: who had it first cannot be told`;
  const source = report.clusters[cluster].first.source?.name;
  const told = from === null ? (source ?? "a source outside") : names.short(from);
  return html`From ${name(told)} <span class="sure">${likelihood(probability)}</span>`;
}

/** Every time known of it but the one that is told already, with who says so. */
function dateList({ dates }: ReportArticle): Safe | null {
  if (dates.length < 2) return null;
  return html`<details class="dates"><summary>${count(dates.length, "date")} are known</summary><ul>${dates.map(
    ({ kind, value, source }) =>
      html`<li><b class="kind">${kind}</b> ${kind === "inferred" ? bound(value) : name(value)} <span class="amount">${name(oneLine(source))}</span></li>`,
  )}</ul></details>`;
}

/** "2024-03-12/..": an interval of which one end is open. */
function bound(value: string): string {
  const [from, to] = value.split("/");
  return to === ".." ? `not before ${dateInWords(from)}` : `not after ${dateInWords(to ?? from)}`;
}

/**
 * The text with every borrowed part underlined. Nothing is put into it: the page's script finds passages by their offsets
 * in it, so that no text is in the page twice. A source's number stands there as what the style sheet writes.
 */
function textOf(text: string, sources: readonly Source[]): Safe {
  const layers = sources.flatMap((source) =>
    source.parts.map(({ spans, cluster }) => ({ spans, paint: { source, cluster } })),
  );
  return joined(
    painted(text.length, layers).map((stretch) => {
      const words = text.slice(stretch.start, stretch.end);
      if (stretch.paint === null) return words;
      const { source, cluster } = stretch.paint;
      const line = lineOf(source);
      if (line === "aside") return html`<span class="aside" data-aside="${cluster}">${words}</span>`;
      const linked = lengthOf(stretch) > 1;
      return html`<mark class="${line}" data-place="${cluster}">${words}</mark>${linked && html`<a class="note" href="#${clusterAnchor(cluster)}" data-number="${source.number}" aria-label="Source ${source.number}, passage ${cluster + 1}"></a>`}`;
    }),
  );
}
