import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/kernel/span.js";
import type { Case } from "./plagdet.js";

/** The corpus's folders, and the kind of obfuscation that each is of. */
const KINDS = {
  "01-no-plagiarism": "without reuse",
  "02-no-obfuscation": "none",
  "03-random-obfuscation": "random",
  "04-translation-obfuscation": "translation",
  "05-summary-obfuscation": "summary",
} as const;
export type PanKind = (typeof KINDS)[keyof typeof KINDS];

/** Two texts of the corpus, by the paths of their files, and what of the second is marked as reused in the first. */
export interface PanPair {
  readonly kind: PanKind;
  readonly copy: string;
  readonly source: string;
  /** In code points, as the corpus has them. */
  readonly truth: readonly Case[];
}

/** Odd documents are for choosing settings, even ones for scores. */
export const DOCUMENTS = ["even", "odd", "all"] as const;
export type Documents = (typeof DOCUMENTS)[number];

/**
 * The pairs of PAN 2013's text alignment corpus (training part, unpacked): folders by kind of obfuscation, each with a
 * `pairs` file and one XML file a pair, beside `susp` and `src`.
 */
export function readPan(folder: string, documents: Documents): PanPair[] {
  const root = rootIn(folder);
  return Object.entries(KINDS).flatMap(([name, kind]) =>
    pairsIn(join(root, name, "pairs"))
      .filter(([copy]) => documents === "all" || numberOf(copy) % 2 === (documents === "odd" ? 1 : 0))
      .map(([copy, source]) => ({
        kind,
        copy: join(root, "susp", copy),
        source: join(root, "src", source),
        truth: truthIn(join(root, name, `${withoutEnd(copy)}-${withoutEnd(source)}.xml`)),
      })),
  );
}

/** The folder itself, or the one that unpacking the corpus makes in it. */
function rootIn(folder: string): string {
  const root = [folder, join(folder, "train_corpus")].find((path) => existsSync(join(path, "susp")));
  if (root === undefined) {
    throw new Error(`"${folder}" holds no "susp" folder: give the corpus as unpacked (tar -xJf corpus.tar.xz).`);
  }
  return root;
}

const pairsIn = (file: string): string[][] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.trim().split(/\s+/));

const numberOf = (name: string): number => Number(/\d+/.exec(name)?.[0]);
const withoutEnd = (name: string): string => name.replace(/\.txt$/, "");

function truthIn(file: string): Case[] {
  const features = readFileSync(file, "utf8").match(/<feature\s[^>]*name="[a-z]*plagiarism"[^>]*>/g) ?? [];
  return features.map((feature) => {
    const value = (name: string) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(feature)?.[1]);
    const span = (side: string): Span => ({
      start: value(`${side}_offset`),
      end: value(`${side}_offset`) + value(`${side}_length`),
    });
    return { copy: span("this"), source: span("source") };
  });
}
