import type { Span } from "../../kernel/span.js";
import { painted } from "./borrowed.js";
import { html, joined, name, type Safe } from "./escape.js";
import { languageOf } from "./language.js";
import { named, oneLine } from "./names.js";
import { count } from "./sentences.js";

/** One of two articles that are shown beside each other. */
export interface Side {
  readonly outlet: string;
  /** Where both are of one outlet: which of its articles. */
  readonly id: string | null;
  readonly title: string;
  readonly when: string;
  readonly language: string | null;
  readonly text: string;
  /** Where the article is read by itself. */
  readonly anchor: string;
}

/** A stretch that both have, and what of it was changed; an end of a change may be empty, where something is missing. */
export interface SharedPassage {
  readonly a: Span;
  readonly b: Span;
  readonly changes: readonly { readonly kind: string; readonly a: Span; readonly b: Span }[];
}

/** Colours that are told apart; a further passage begins anew, with its own number. */
const COLOURS = 6;

/** Two articles beside each other, what they share in the same colours, with the same numbers. */
export function sideBySide(a: Side, b: Side, passages: readonly SharedPassage[]): Safe {
  return html`<h1 id="pair-title" tabindex="-1">${calledIn(a)} <span class="and">and</span> ${calledIn(b)}</h1>
<div class="controls" role="group" aria-label="Passages"><button type="button" id="previous">Previous</button><p id="place" role="status" aria-live="polite"></p><button type="button" id="next">Next</button><button type="button" id="copy-link">Copy a link to this passage</button><p id="copied" role="status" aria-live="polite"></p><a id="close-pair" href="#findings">Back to the findings</a></div>
<p class="note">${count(passages.length, "passage")} in both, with the same number and colour. What was changed inside is marked: <span class="change number">numbers</span>, <span class="change name">names</span>, <span class="change negation">negations</span>, <span class="change other">other words</span>.</p>
<div class="sides">${sideOf(a, "a", passages)}${sideOf(b, "b", passages)}</div>
<section id="pair-evidence" aria-label="Evidence for the direction"></section>`;
}

const calledIn = ({ outlet, id }: Side): Safe => named(oneLine(outlet), id);

function sideOf(side: Side, which: "a" | "b", passages: readonly SharedPassage[]): Safe {
  const called = side.id === null ? side.outlet : `${side.outlet} [${side.id}]`;
  return html`<section class="side" aria-label="${called}"><header><p class="kicker"><span>${calledIn(side)}</span> <span>${side.when}</span></p><h2 dir="auto"${languageOf(side.language)}><a href="#${side.anchor}">${name(oneLine(side.title))}</a></h2></header><div class="pane" id="pane-${which}" tabindex="0" role="region" aria-label="Text of ${called}"><div class="text" dir="auto"${languageOf(side.language)}>${textOf(side.text, which, passages)}</div></div></section>`;
}

function textOf(text: string, which: "a" | "b", passages: readonly SharedPassage[]): Safe {
  const layers = passages.map((passage, i) => ({ spans: [passage[which]], paint: { passage, number: i + 1 } }));
  const begun = new Set<number>();
  return joined(
    painted(text.length, layers).map(({ start, end, paint }) => {
      if (paint === null) return text.slice(start, end);
      const { passage, number } = paint;
      const first = !begun.has(number);
      begun.add(number);
      return html`<mark class="shared colour-${((number - 1) % COLOURS) + 1}" data-passage="${number}"${first && html` id="${which}-${number}" data-number="${number}"`}>${marked(text, start, end, passage, which)}</mark>`;
    }),
  );
}

/** A stretch of a passage with its changes; where something is missing stands a sign for it, which is no text. */
function marked(text: string, start: number, end: number, { changes }: SharedPassage, which: "a" | "b"): Safe {
  const parts: (Safe | string)[] = [];
  let at = start;
  for (const change of [...changes].sort((x, y) => x[which].start - y[which].start)) {
    const span = change[which];
    if (span.start < at || span.end > end) continue;
    parts.push(text.slice(at, span.start));
    parts.push(
      span.start === span.end
        ? html`<span class="gap ${change.kind}" role="img" aria-label="left out here"></span>`
        : html`<span class="change ${change.kind}" title="${change.kind === "other" ? "changed" : `${change.kind} changed`}">${text.slice(span.start, span.end)}</span>`,
    );
    at = span.end;
  }
  return joined([...parts, text.slice(at, end)]);
}
