import type { Report } from "../schema.js";
import { html, name, type Safe } from "./escape.js";
import { oneLine } from "./names.js";
import { count } from "./sentences.js";

/** How the report came about, what may be missing from it, and how anyone can check it. */
export function about({ generator, record, rejected, limits, articles }: Report): Safe {
  return html`<section id="about" aria-labelledby="about-title"><h2 id="about-title">About this report</h2>
${limits.length > 0 && html`<h3>Limits that were reached</h3><ul class="limits">${limits.map(({ cap, says }) => html`<li><b class="kind">${cap}</b> ${name(oneLine(says))}</li>`)}</ul>`}
${rejected.length > 0 && html`<h3>Inputs that could not be used</h3><ul class="rejected">${rejected.map(({ source, line, id, message }) => html`<li><b>${name(oneLine(source === null ? (id ?? "an input") : line === null ? source : `${source}:${line}`))}</b> ${name(oneLine(message))}</li>`)}</ul>`}
<p>How sure an answer is, is a probability over all ways in which the text can have passed between the articles. <em>Established</em>: .99 and more, and the times alone leave no other answer; <em>likely</em>: from .80; below that it cannot be told. An observation that is <em>fair</em> makes what it speaks for about three times as likely, a <em>strong</em> one twenty times, a <em>very strong</em> one four hundred times and more.</p>
<p>Made by ${generator.name} ${generator.version} from ${count(articles.length, "article")}. The same articles give the same report: whoever has them can check it with <code>urtext verify</code>.</p>
<dl class="record"><div><dt>Record, SHA-256</dt><dd><code>${record.sha256}</code></dd></div><div><dt>Plan</dt><dd><code>${generator.planFingerprint}</code></dd></div></dl></section>`;
}
