import { SURE } from "../numbers.js";
import type { Report, ReportCluster } from "../schema.js";
import type { StemmaGraph } from "../stemma-graph.js";
import { variantsOf } from "../variants.js";
import { deferred } from "./deferred.js";
import { html, joined, name, type Part, type Safe } from "./escape.js";
import { changeList, evidenceList } from "./evidence-list.js";
import { pairFragment } from "./fragment.js";
import { languageOf } from "./language.js";
import { datesInWords } from "./moments.js";
import {
  articleAnchor,
  beginning,
  clusterAnchor,
  derivationAnchor,
  type NameOf,
  type Names,
  oneLine,
} from "./names.js";
import { answer, CONFLICTS, count, howSure, KINDS, likelihood, origins, sentence, takenFrom } from "./sentences.js";
import { pictureOf } from "./stemma-picture.js";
import { drawStemma } from "./stemma-svg.js";

type Derivation = ReportCluster["derivations"][number];

/** Of a long passage its beginning is shown; it stands in full in the articles. */
const LONGEST_PASSAGE = 420;
/** So many findings are drawn with the page; further ones when they come into sight. */
const DRAWN_AT_ONCE = 40;
const MOST_PAIRS = 6;
const MOST_VARIANTS = 8;

/** One finding: the words, who had them first, how sure that is and why, who took them from whom and what was changed. */
export function clusterCard(cluster: ReportCluster, place: number, graph: StemmaGraph, names: Names): Safe {
  const nameOf = names.within(cluster);
  const { kind, words, witnesses, speaker, first } = cluster;
  const anchor = clusterAnchor(place);
  return html`<article class="card" id="${anchor}" data-place="${place}" aria-labelledby="${anchor}-title">
<header><p class="kicker"><span>${KINDS[kind]}</span> <span>${count(words, "word")}</span> <span>${count(witnesses.length, "article")}</span>${speaker !== null && html` <span>${name(oneLine(speaker.name))}</span>`}</p>
<h3 id="${anchor}-title"><a href="#${anchor}">${answer(cluster, nameOf)}</a>${howSure(first)}</h3></header>${
    place < DRAWN_AT_ONCE ? reasons(cluster, place, graph, names) : deferred(reasons(cluster, place, graph, names))
  }</article>`;
}

/** What stands beneath the answer: the words, the picture, and all that speaks for the answer. */
function reasons(cluster: ReportCluster, place: number, graph: StemmaGraph, names: Names): Safe {
  const nameOf = names.within(cluster);
  const says = `Who took these ${count(cluster.words, "word")} from whom, in time`;
  return html`${passage(cluster, names)}
${conflictsOf(cluster, nameOf)}
${drawStemma(pictureOf(graph), place, says, names, nameOf)}
<div class="columns"><section><h4>Why</h4><ul class="because">${cluster.first.because.map((reason) => html`<li>${name(oneLine(nameOf.retold(reason)))}</li>`)}</ul><p class="origins">${origins(cluster.origins)}</p></section>
<section><h4>Who has it</h4>${witnessList(cluster, names, nameOf)}</section></div>
${derivationList(cluster, place, nameOf)}
${variantList(cluster, nameOf)}`;
}

/** In the language and the direction of the article from which it is quoted. */
function passage(cluster: ReportCluster, names: Names): Safe {
  const shown = names.article(cluster.first.article ?? cluster.witnesses[0].article);
  return html`<blockquote class="passage" dir="auto"${languageOf(shown.language)}>${beginning(cluster.text, LONGEST_PASSAGE)}</blockquote>`;
}

const conflictsOf = ({ conflicts }: ReportCluster, nameOf: NameOf): Safe | null =>
  conflicts.length === 0
    ? null
    : html`<div class="conflicts">${conflicts.map(({ kind, says }) => html`<p><strong>${CONFLICTS[kind]}.</strong> ${sentence(nameOf.retold(says))}</p>`)}</div>`;

function witnessList({ witnesses, first }: ReportCluster, names: Names, nameOf: NameOf): Safe {
  return html`<ul class="witnesses">${witnesses.map(({ article, quoted, credit }) => {
    const notes: Part[] = [
      html`<span class="when">${datesInWords(names.article(article))}</span>`,
      quoted && "in quotation marks",
      credit !== null && html`credits ${name(oneLine(credit.to))}`,
    ];
    return html`<li${article === first.article && html` class="first"`}><a href="#${articleAnchor(names.place(article))}">${nameOf(article)}</a> ${joined(
      notes.filter((note) => note !== false),
      html`, `,
    )}</li>`;
  })}</ul>`;
}

function derivationList(cluster: ReportCluster, place: number, nameOf: NameOf): Safe | null {
  const { derivations } = cluster;
  const pairs = untoldPairs(cluster);
  if (derivations.length === 0 && pairs.length === 0) return null;
  return html`<section class="taken"><h4>${derivations.length > 0 ? "Who took it from whom" : "Compare"}</h4><ol class="derivations">${derivations.map(
    (derivation, i) => derivationItem(cluster, derivation, derivationAnchor(place, i), nameOf),
  )}</ol>${
    pairs.length > 0 &&
    html`<p class="pairs needs-script">${derivations.length > 0 && "Also side by side: "}${joined(
      pairs
        .slice(0, MOST_PAIRS)
        .map(([a, b]) => html`<a href="#${pairFragment(a, b, cluster.id)}">${nameOf(a)} and ${nameOf(b)}</a>`),
      " · ",
    )}</p>`
  }</section>`;
}

/** Pairs of witnesses that were compared, where neither is told to have it from the other. */
function untoldPairs({ derivations, parallels }: ReportCluster): (readonly [string, string])[] {
  const told = new Set(derivations.map(({ from, to }) => JSON.stringify([from, to].sort())));
  return parallels
    .map(({ from, to }) => [from, to] as const)
    .filter(([from, to]) => !told.has(JSON.stringify([from, to].sort())));
}

function derivationItem(
  { id, first }: ReportCluster,
  { from, to, relation, probability, evidence, changes }: Derivation,
  anchor: string,
  nameOf: NameOf,
): Safe {
  const source = from === null ? name(oneLine(first.source?.name ?? "a source outside")) : nameOf(from);
  return html`<li id="${anchor}"><p class="edge"><span>${nameOf(to)} ${takenFrom(relation, probability >= SURE)} ${source}</span> <span class="sure">${likelihood(probability)}</span>${from !== null && html` <a class="side needs-script" href="#${pairFragment(from, to, id)}">Side by side<span class="unseen">: ${nameOf(from)} and ${nameOf(to)}</span></a>`}</p>${evidenceList(evidence, nameOf)}${changes.length > 0 && html`<p class="label">Changed on the way</p>`}${changeList(changes)}</li>`;
}

/** Where the witnesses differ, and nobody can say who changed it. */
function variantList(cluster: ReportCluster, nameOf: NameOf): Safe | null {
  const variants = variantsOf(cluster);
  if (variants.length === 0) return null;
  const more = variants.length - MOST_VARIANTS;
  return html`<section class="variants"><h4>Where they differ</h4><ul>${variants.slice(0, MOST_VARIANTS).map(
    ({ kind, readings }) =>
      html`<li><b class="kind">${kind}</b> ${joined(
        readings.map(
          ({ words, articles }) =>
            html`${words === "" ? "nothing" : html`<q>${name(beginning(words, 120))}</q>`} in ${joined(
              articles.slice(0, 4).map((article) => nameOf(article)),
              ", ",
            )}${articles.length > 4 && ` and ${articles.length - 4} more`}`,
        ),
        "; ",
      )}</li>`,
  )}${more > 0 && html`<li class="more">and ${count(more, "more difference")}</li>`}</ul></section>`;
}

/** Every finding, the longest first, as the report has them. */
export const clusterCards = (report: Report, graphs: readonly StemmaGraph[], names: Names): Safe =>
  joined(report.clusters.map((cluster, i) => clusterCard(cluster, i, graphs[i], names)));
