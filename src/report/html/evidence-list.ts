import { CHANGE_KINDS } from "../../alignment/changes.js";
import type { ReportCluster } from "../schema.js";
import { html, name, type Safe } from "./escape.js";
import { beginning, type NameOf, oneLine } from "./names.js";
import { count, FAVOURS, strength } from "./sentences.js";

type Derivation = ReportCluster["derivations"][number];
type Evidence = Derivation["evidence"][number];
type Change = Derivation["changes"][number];

/** Of more, the heaviest are shown: they decide. */
const MOST_EVIDENCE = 8;
const MOST_CHANGES = 12;
const LONGEST_CHANGE = 120;

/** What speaks for a derivation and against it, the heaviest first. */
export function evidenceList(evidence: readonly Evidence[], nameOf: NameOf): Safe | null {
  if (evidence.length === 0) return null;
  const heaviest = [...evidence].sort((a, b) => b.weight - a.weight);
  const more = heaviest.length - MOST_EVIDENCE;
  return html`<ul class="evidence">${heaviest.slice(0, MOST_EVIDENCE).map((one) => evidenceItem(one, nameOf))}${more > 0 && html`<li class="more">and ${count(more, "lighter observation")}</li>`}</ul>`;
}

/** Its weight as words and as a bar: eight nats and more are a full one. */
const evidenceItem = ({ favours, weight, says }: Evidence, nameOf: NameOf): Safe =>
  html`<li class="${favours}"><svg class="weight" viewBox="0 0 40 6" width="40" height="6" aria-hidden="true"><rect class="empty" width="40" height="6"/><rect class="full" width="${Math.round(Math.min(8, weight) * 50) / 10}" height="6"/></svg><span>${name(oneLine(nameOf.retold(says)))} <em class="favours">${strength(weight)}, ${FAVOURS[favours]}</em></span></li>`;

/** What was changed on the way, the weightiest first: a changed number must not stand below a dozen changed words. */
export function changeList(changes: readonly Change[]): Safe | null {
  if (changes.length === 0) return null;
  const ranked = CHANGE_KINDS.flatMap((kind) => changes.filter((change) => change.kind === kind));
  const more = ranked.length - MOST_CHANGES;
  return html`<ul class="changes">${ranked.slice(0, MOST_CHANGES).map(changeItem)}${more > 0 && html`<li class="more">and ${count(more, "more change")}</li>`}</ul>`;
}

export function changeItem({ kind, from, to }: Pick<Change, "kind" | "from" | "to">): Safe {
  const [was, is] = [name(beginning(from, LONGEST_CHANGE)), name(beginning(to, LONGEST_CHANGE))];
  const label = kind !== "other" && html`<b class="kind">${kind}</b> `;
  if (from === "") return html`<li class="${kind}">${label}added <ins>${is}</ins></li>`;
  if (to === "") return html`<li class="${kind}">${label}left out <del>${was}</del></li>`;
  return html`<li class="${kind}">${label}<del>${was}</del> became <ins>${is}</ins></li>`;
}
