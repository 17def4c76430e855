import { chance } from "../numbers.js";
import type { StemmaNode } from "../stemma-graph.js";
import { html, joined, type Safe } from "./escape.js";
import { datesInWords } from "./moments.js";
import { articleAnchor, derivationAnchor, type NameOf, type Names } from "./names.js";
import { thousands } from "./sentences.js";
import { type Arrow, HEAD, type Mark, type Picture, type Point } from "./stemma-picture.js";

const RADIUS = 6;
/** Letters of a row's name that have room. */
const LONGEST_LABEL = 64;

/** The picture as SVG. An arrow leads to what speaks for it, a mark to its article; both say what they are. */
export function drawStemma(picture: Picture, cluster: number, says: string, names: Names, nameOf: NameOf): Safe {
  const { width, height, rows, marks, arrows, untold, more } = picture;
  return html`<figure class="stemma"><div class="scroll" tabindex="0" role="group" aria-label="${says}"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
${axisOf(picture)}
${rows.map(({ top, height: tall }) => html`<line class="track" x1="0" x2="${width}" y1="${top + tall}" y2="${top + tall}"/>`)}
${marks.map(barOf)}
${untold.map(([a, b]) => html`<path class="untold" d="M${at(a)}L${at(b)}"><title>They share the text; who had it first cannot be told</title></path>`)}
${arrows.map((arrow) => drawArrow(arrow, cluster, nameOf))}
${rows.map(({ label, top }) => html`<text class="row" x="4" y="${top + 15}">${shortened(label)}</text>`)}
${marks.map((mark) => drawMark(mark, names, nameOf))}
</svg></div>${more > 0 && html`<figcaption>${thousands(more)} more are not drawn; they are listed below.</figcaption>`}</figure>`;
}

function axisOf({ ticks, undated, width, height }: Picture): Safe {
  const bottom = height - 8;
  return joined([
    ticks.map(
      ({ x, label }) =>
        html`<line class="tick" x1="${round(x)}" x2="${round(x)}" y1="${HEAD - 6}" y2="${bottom}"/><text class="time" x="${round(x)}" y="14" text-anchor="middle">${label}</text>`,
    ),
    undated !== null && ticks.length > 0
      ? html`<rect class="apart" x="${round(undated)}" y="${HEAD - 6}" width="${round(width - undated)}" height="${bottom - HEAD + 6}"/><text class="time" x="${round((undated + width) / 2)}" y="14" text-anchor="middle">date not known</text>`
      : null,
    undated !== null && ticks.length === 0
      ? html`<text class="time" x="${width - 4}" y="14" text-anchor="end">no date is known: from left to right as told</text>`
      : null,
    ticks.length > 0 && html`<line class="axis" x1="0" x2="${width}" y1="${HEAD - 6}" y2="${HEAD - 6}"/>`,
  ]);
}

/** How far a time may lie; an open end is drawn without a line. */
function barOf({ bar, y }: Mark): Safe | null {
  if (bar === null) return null;
  const [from, to] = [round(bar.from), round(bar.to)];
  return html`<rect class="bar ${bar.open}" x="${from}" y="${y - 4}" width="${round(to - from)}" height="8" rx="${bar.open === "" ? 4 : 0}"/>`;
}

function drawMark({ node, x, y }: Mark, names: Names, nameOf: NameOf): Safe {
  const at = html`cx="${round(x)}" cy="${round(y)}"`;
  const { article } = node;
  if (article === null)
    return html`<g class="mark ghost"><circle ${at} r="${RADIUS}"/><title>${node.label}: none of these articles</title></g>`;
  const says = markSays(node, nameOf);
  const place = names.place(article.id);
  return html`<a class="mark${node.first ? " first" : ""}" href="#${articleAnchor(place)}" aria-label="${says}"><title>${says}</title>${node.first && html`<circle class="ring" ${at} r="${RADIUS + 4}"/>`}<circle ${at} r="${RADIUS}"/></a>`;
}

const markSays = ({ article, first }: StemmaNode, nameOf: NameOf): string =>
  [
    nameOf.plain(article!.id),
    article!.outlet === null ? null : article!.title,
    datesInWords(article!),
    first ? "had it first" : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");

function drawArrow(arrow: Arrow, cluster: number, nameOf: NameOf): Safe {
  const { edge, place, from, to, width } = arrow;
  const { derivation, certain } = edge;
  const called = ({ node }: Mark): string => (node.article === null ? node.label : nameOf.plain(node.article.id));
  const heaviest = derivation.evidence.reduce<(typeof derivation.evidence)[number] | null>(
    (best, one) => (best === null || one.weight > best.weight ? one : best),
    null,
  );
  const says = [
    `${called(from)} to ${called(to)}: ${derivation.relation}, ${chance(derivation.probability)}`,
    nameOf.retold(heaviest?.says ?? ""),
  ].join(". ");
  const line = curve(from, to);
  return html`<a class="arrow${certain ? "" : " perhaps"}" href="#${derivationAnchor(cluster, place)}" aria-label="${says}"><title>${says}</title><path class="reach" d="${line}"/><path class="line" d="${line}" stroke-width="${width}"/><path class="head" d="${headOf(from, to, width)}"/></a>`;
}

/** Room for the head in front of the mark. */
const STAND_OFF = RADIUS + 3;

interface Bend {
  readonly start: Point;
  readonly one: Point;
  readonly two: Point;
  readonly end: Point;
}

/** Between two rows it leaves and arrives level, as time runs; within a row it goes over the marks between. */
function bend(from: Point, to: Point): Bend {
  const dx = to.x - from.x;
  if (from.y === to.y) {
    const rise = Math.min(20, 8 + Math.abs(dx) / 14);
    const start = { x: from.x, y: from.y - RADIUS };
    const end = { x: to.x - RADIUS, y: to.y - RADIUS };
    return {
      start,
      one: { x: from.x + dx * 0.2, y: from.y - RADIUS - rise },
      two: { x: to.x - dx * 0.2, y: to.y - RADIUS - rise },
      end,
    };
  }
  const reach = Math.max(26, Math.abs(dx) * 0.45);
  const end = { x: to.x - STAND_OFF, y: to.y };
  return {
    start: from,
    one: { x: from.x + reach, y: from.y },
    two: { x: end.x - reach, y: to.y },
    end,
  };
}

function curve(from: Point, to: Point): string {
  const { start, one, two, end } = bend(from, to);
  return `M${at(start)}C${at(one)} ${at(two)} ${at(end)}`;
}

function headOf(from: Point, to: Point, width: number): string {
  const { two, end } = bend(from, to);
  const angle = Math.atan2(end.y - two.y, end.x - two.x);
  const [long, wide] = [5 + width, 3 + width * 0.8];
  const corner = (along: number, across: number): Point => ({
    x: end.x + along * Math.cos(angle) - across * Math.sin(angle),
    y: end.y + along * Math.sin(angle) + across * Math.cos(angle),
  });
  const tip = Math.min(4, long);
  return `M${at(corner(tip, 0))}L${at(corner(tip - long, wide))}L${at(corner(tip - long, -wide))}Z`;
}

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
/** One decimal: finer is not seen, and sines differ between engines in their last digits. */
const round = (value: number): number => Math.round(value * 10) / 10;

const shortened = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 2).toWellFormed()} …` : label;
