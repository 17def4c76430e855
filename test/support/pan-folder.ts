import { makeFolder } from "../ingest/folder.js";

const KIND_FOLDERS = [
  "01-no-plagiarism",
  "02-no-obfuscation",
  "03-random-obfuscation",
  "04-translation-obfuscation",
  "05-summary-obfuscation",
];

/** A pair of invented texts, and what of them is marked: offset and length in the copy, and in the source. */
export interface PanTexts {
  readonly kind: string;
  readonly copy: string;
  readonly source: string;
  readonly marks: readonly (readonly [number, number, number, number])[];
}

/** A folder of one test's own, laid out as PAN's corpus is; the pairs' documents are numbered from 0. */
export function makePanFolder(pairs: readonly PanTexts[], below = ""): Promise<string> {
  const files: Record<string, string> = {};
  for (const kind of KIND_FOLDERS) files[`${below}${kind}/pairs`] = "";
  pairs.forEach(({ kind, copy, source, marks }, i) => {
    const names = [`suspicious-document0000${i}`, `source-document0000${i}`];
    files[`${below}susp/${names[0]}.txt`] = copy;
    files[`${below}src/${names[1]}.txt`] = source;
    files[`${below}${kind}/pairs`] += `${names.map((name) => `${name}.txt`).join(" ")}\n`;
    const features = marks.map(
      ([thisOffset, thisLength, sourceOffset, sourceLength]) =>
        `<feature name="plagiarism" source_length="${sourceLength}" source_offset="${sourceOffset}" this_length="${thisLength}" this_offset="${thisOffset}" type="artificial" />`,
    );
    files[`${below}${kind}/${names.join("-")}.xml`] =
      `<document><feature name="about" title="plagiarism" />\n${features.join("\n")}</document>`;
  });
  return makeFolder(files);
}
