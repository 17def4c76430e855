import { chance } from "../numbers.js";
import type { ReportCluster } from "../schema.js";
import { html, name, type Safe } from "./escape.js";
import { type NameOf, oneLine } from "./names.js";

type Derivation = ReportCluster["derivations"][number];
type Evidence = Derivation["evidence"][number];

export const count = (n: number, noun: string, nouns = `${noun}s`): string =>
  `${thousands(n)} ${n === 1 ? noun : nouns}`;

/** What the report says in a few words, as a sentence. */
export function sentence(says: string): Safe {
  const line = oneLine(says);
  const first = [...line][0] ?? "";
  return name(`${first.toUpperCase()}${line.slice(first.length)}${/[.!?…。։।؟]$/u.test(line) ? "" : "."}`);
}

/** 12,345, alike in every locale. */
export const thousands = (n: number): string => `${Math.round(n)}`.replace(/\B(?=(\d{3})+$)/g, ",");

/** ".93", "over .99": as statisticians write a probability. */
export const likelihood = (probability: number): string => chance(probability).replace("0.", ".").replace("1.00", "1");

export const KINDS: Readonly<Record<ReportCluster["kind"], string>> = {
  copy: "Copy",
  quotation: "Quotation",
  "shared-quotation": "Shared quotation",
  revision: "Revision",
};

type Certainty = ReportCluster["first"]["certainty"];

/** How sure an answer is in a word. That it came from outside is likely too: what answer it is stands in the answer. */
export const SURENESS: Readonly<Record<Certainty, string>> = {
  established: "established",
  likely: "likely",
  outside: "likely",
  undetermined: "cannot be told",
};

/** What can be asked for: how sure, and of what is likely what came from outside. */
export const CERTAINTIES: Readonly<Record<Certainty, string>> = { ...SURENESS, outside: "likely, from outside" };

/** Whether what is asked for takes in a finding: "likely" is whatever the page calls so. */
export const isAsSure = (certainty: Certainty, asked: string): boolean =>
  certainty === asked || SURENESS[certainty] === asked;

/** Who had it first, as a sentence without its end. */
export function answer({ first }: Pick<ReportCluster, "first">, nameOf: NameOf): Safe {
  if (first.certainty === "undetermined") return html`Who had it first cannot be told`;
  if (first.article !== null) return html`${nameOf(first.article)} had it first`;
  return first.source === null
    ? html`It came from outside these articles`
    : html`It came from ${name(oneLine(first.source.name))}, outside these articles`;
}

/** How sure that is, behind the answer; that it cannot be told is the answer itself. */
export const howSure = ({ certainty, probability }: ReportCluster["first"]): Safe | null =>
  certainty === "undetermined"
    ? null
    : html` <span class="sure ${certainty}">${SURENESS[certainty]}, ${likelihood(probability)}</span>`;

export function origins({ min, max }: ReportCluster["origins"]): string {
  if (min === max) return min === 1 ? "One origin." : `${min} independent origins.`;
  return `Between ${min} and ${max} independent origins: how many cannot be told.`;
}

const TAKEN: Readonly<Record<Derivation["relation"], string>> = {
  copy: "took it from",
  quotation: "quotes it from",
  revision: "is a later state of",
};

const PERHAPS: Readonly<Record<Derivation["relation"], string>> = {
  copy: "may have it from",
  quotation: "may quote it from",
  revision: "may be a later state of",
};

export const takenFrom = (relation: Derivation["relation"], certain: boolean): string =>
  (certain ? TAKEN : PERHAPS)[relation];

export const FAVOURS: Readonly<Record<Evidence["favours"], string>> = {
  forward: "for it",
  backward: "against it",
  "common-source": "for a common source",
};

/** What so many nats are to a reader: each makes it e times as likely. */
const STRENGTHS: readonly (readonly [least: number, told: string])[] = [
  [6, "very strong"],
  [3, "strong"],
  [1, "fair"],
  [0, "slight"],
];

export const strength = (weight: number): string => STRENGTHS.find(([least]) => weight >= least)![1];

export const CONFLICTS: Readonly<Record<ReportCluster["conflicts"][number]["kind"], string>> = {
  "dates-contradict": "Two dates contradict each other",
  "event-after-date": "The text tells of a later day",
  "copy-before-source": "Dated before what it took",
  "doubtful-date": "A date is likely wrong",
  "credit-to-later": "Credits who has it only later",
  "silent-edit": "Changed without a word",
};
