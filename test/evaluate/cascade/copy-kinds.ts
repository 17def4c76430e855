/** What a newsroom does with another's text, and how often. Weights are a guess at a regional press with few staff. */
export interface CopyKind {
  readonly name: CopyName;
  readonly weight: number;
  /** Whether the copy can bear a mark (quotation marks around what was taken, a credit, a link): it always does, never, or as chance has it. */
  readonly marks: "always" | "never" | "maybe";
  /** How many edits a sentence gets on the average. */
  readonly edits: number;
  /** The share of the source's sentences that are taken: at least and at most. */
  readonly takes: readonly [least: number, most: number];
  /** Paragraphs of the copier's own around. */
  readonly own: readonly [least: number, most: number];
}

export type CopyName =
  | "whole"
  | "part in an own article"
  | "quoted with credit"
  | "quoted without credit"
  | "shortened with ellipses"
  | "lightly edited"
  | "heavily edited"
  | "from two sources"
  | "revision"
  | "wire";

export const COPY_KINDS: readonly CopyKind[] = [
  { name: "whole", weight: 22, marks: "maybe", edits: 0.03, takes: [1, 1], own: [0, 1] },
  { name: "part in an own article", weight: 20, marks: "maybe", edits: 0.25, takes: [0.15, 0.5], own: [2, 4] },
  { name: "quoted with credit", weight: 11, marks: "always", edits: 0, takes: [0.1, 0.25], own: [2, 4] },
  { name: "quoted without credit", weight: 5, marks: "always", edits: 0, takes: [0.1, 0.25], own: [2, 4] },
  { name: "shortened with ellipses", weight: 6, marks: "maybe", edits: 0, takes: [0.2, 0.4], own: [1, 3] },
  { name: "lightly edited", weight: 14, marks: "maybe", edits: 0.5, takes: [0.7, 1], own: [0, 1] },
  { name: "heavily edited", weight: 9, marks: "maybe", edits: 2, takes: [0.4, 0.8], own: [0, 2] },
  { name: "from two sources", weight: 7, marks: "maybe", edits: 0.3, takes: [0.3, 0.6], own: [0, 2] },
  { name: "revision", weight: 6, marks: "never", edits: 0.15, takes: [0.9, 1], own: [0, 1] },
];

/** What is taken from an agency: sent out to many, cut from the end, credited by most. */
export const WIRE: CopyKind = { name: "wire", weight: 1, marks: "maybe", edits: 0.12, takes: [0.45, 1], own: [0, 2] };
