import { type Command, Option } from "commander";
import { UrtextError } from "../index.js";
import { writeFileWhole } from "./output-file.js";
import { choosePaint, harmless, type Paint } from "./paint.js";
import type { Terminal } from "./terminal.js";

export interface OutputOptions {
  readonly format: string;
  readonly out?: string;
}

/** A result in each form that it can be asked for in: as text for people, and by name in forms for programs. */
export interface Forms {
  /** `columns`: how wide the terminal is that it goes to; `null` where it goes to a pipe or a file. */
  readonly text: (paint: Paint, columns: number | null) => string | Promise<string>;
  readonly [format: string]: (paint: Paint, columns: number | null) => string | Promise<string>;
}

export const addOutputOptions = (command: Command, formats: readonly string[] = ["json"]): Command =>
  command
    .addOption(new Option("--format <format>", "what to write").choices(["text", ...formats]).default("text"))
    .option("--out <file>", "write to this file instead of standard output");

/** Whether someone at a terminal reads it as it is written. */
export const isShown = ({ out }: Pick<OutputOptions, "out">, { stdout }: Terminal): boolean =>
  stdout.isTTY === true && out === undefined;

/** Of terminals that do not say. */
const USUAL_WIDTH = 80;

/** @throws UrtextError URTEXT_OUTPUT_UNWRITABLE */
export async function emit(forms: Forms, { format, out }: OutputOptions, terminal: Terminal): Promise<void> {
  const { paint, coloured } = choosePaint(terminal, out !== undefined);
  const form = await forms[format](paint, isShown({ out }, terminal) ? terminal.stdout.columns || USUAL_WIDTH : null);
  const written = format === "text" ? harmless(form, coloured) : form;
  if (out === undefined) await print(terminal, written);
  else await writeFileWhole(out, written);
}

/**
 * Writes lines as they come: there may be more of them than fit into memory.
 * @throws UrtextError URTEXT_OUTPUT_UNWRITABLE
 */
export async function emitLines(
  lines: AsyncIterable<string>,
  { out }: Pick<OutputOptions, "out">,
  terminal: Terminal,
): Promise<void> {
  if (out !== undefined) return writeFileWhole(out, lines);
  for await (const line of lines) if (!(await print(terminal, line))) return;
}

/** A pipe that its reader closed has what the reader wanted. */
const CLOSED: ReadonlySet<string | undefined> = new Set(["EPIPE", "ERR_STREAM_DESTROYED"]);

/** `false`: nobody reads on. */
function print({ stdout }: Terminal, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stdout.write(text, (error) => {
      const { code, message: problem } = (error ?? {}) as NodeJS.ErrnoException;
      if (!error || CLOSED.has(code)) resolve(!error);
      else reject(new UrtextError("URTEXT_OUTPUT_UNWRITABLE", { path: "standard output", problem }, { cause: error }));
    });
  });
}
