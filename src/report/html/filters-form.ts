import { REUSE_KINDS } from "../../clusters/pair-kind.js";
import { CERTAINTIES as ALL_CERTAINTIES } from "../../provenance/certainty.js";
import type { Report } from "../schema.js";
import { html, type Safe } from "./escape.js";
import { outletsOf } from "./names.js";
import { CERTAINTIES, isAsSure, KINDS } from "./sentences.js";

/** What narrows the findings, by the names that the fragment has for them. It works with the page's script only. */
export function filtersForm(report: Report): Safe {
  const outlets = outletsOf(report).sort((a, b) => (a < b ? -1 : 1));
  const kinds = REUSE_KINDS.filter((kind) => report.clusters.some((cluster) => cluster.kind === kind));
  const certainties = ALL_CERTAINTIES.filter((one) =>
    report.clusters.some(({ first }) => isAsSure(first.certainty, one)),
  );
  return html`<form id="filters" class="needs-script" role="search" aria-label="Findings">
<div class="field search"><label for="search">Search</label><input type="search" id="search" name="search" autocomplete="off" spellcheck="false"></div>
<details id="more-filters" open><summary>Filters</summary>
${choice(
  "outlet",
  "Outlet",
  "All outlets",
  outlets.map((outlet) => [outlet, outlet]),
)}
${choice(
  "kind",
  "Kind",
  "All kinds",
  kinds.map((kind) => [kind, KINDS[kind]]),
)}
${choice(
  "certainty",
  "How sure",
  "However sure",
  certainties.map((one) => [one, CERTAINTIES[one]]),
)}
<div class="field"><label for="least">At least so many words</label><input type="number" id="least" name="least" min="0" step="10" inputmode="numeric" placeholder="0"></div>
<fieldset class="field dates-field"><legend>Published</legend><label for="from">from</label><input type="date" id="from" name="from"><label for="until">until</label><input type="date" id="until" name="until"></fieldset>
<div class="check"><input type="checkbox" id="unquoted" name="unquoted"><label for="unquoted">Leave out quotations</label></div>
<div class="check"><input type="checkbox" id="aside" name="aside"><label for="aside">Show what was set aside</label></div>
<button type="reset">Show all</button></details>
<p id="shown" role="status" aria-live="polite"></p>
</form>`;
}

const choice = (
  key: string,
  label: string,
  all: string,
  options: readonly (readonly [value: string, label: string])[],
): Safe =>
  html`<div class="field"><label for="${key}">${label}</label><select id="${key}" name="${key}"><option value="">${all}</option>${options.map(([value, told]) => html`<option value="${value}">${told}</option>`)}</select></div>`;
