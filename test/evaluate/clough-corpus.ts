import { readFileSync } from "node:fs";
import { join } from "node:path";

/** How much an answer was to take from the article, from most to nothing. */
export const LEVELS = ["cut", "light", "heavy", "non"] as const;
export type Level = (typeof LEVELS)[number];

/** A short answer to a question, beside the encyclopedia's article that it may be taken from. */
export interface Answer {
  readonly file: string;
  /** The question. */
  readonly task: string;
  readonly level: Level;
  readonly text: string;
  readonly article: string;
}

/** The corpus of Clough and Stevenson: `file_list.csv` with its columns by name, and `texts`. */
export function readClough(folder: string): Answer[] {
  const [head, ...lines] = readFileSync(join(folder, "file_list.csv"), "utf8").trim().split(/\r?\n/);
  const column = (name: string) => head.split(",").indexOf(name);
  const [file, task, category] = [column("File"), column("Task"), column("Category")];
  const textOf = (name: string) => decode(readFileSync(join(folder, "texts", name)));
  return lines.map((line) => {
    const cells = line.split(",");
    const level = LEVELS.find((known) => known === cells[category]);
    if (level === undefined) throw new Error(`file_list.csv: "${cells[category]}" is none of ${LEVELS.join(", ")}.`);
    const [name, question] = [cells[file], cells[task]];
    return { file: name, task: question, level, text: textOf(name), article: textOf(`orig_task${question}.txt`) };
  });
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true });

/** What Windows-1252 has from 0x80 to 0x9f; a blank where it has nothing. All else is as in Unicode. */
const WINDOWS_80_TO_9F = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * The corpus holds both encodings and does not say which file is in which. No text of words in the one is the other.
 * Node 20 decodes Windows-1252 as Latin-1, in which quotation marks and dashes are control characters: so not by it.
 */
export function decode(bytes: Uint8Array): string {
  try {
    return UTF_8.decode(bytes);
  } catch {
    const codes = Array.from(bytes, (byte) =>
      byte < 0x80 || byte > 0x9f ? String.fromCharCode(byte) : WINDOWS_80_TO_9F[byte - 0x80],
    );
    return codes.join("");
  }
}
