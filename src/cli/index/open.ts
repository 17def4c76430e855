import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { type Index, type Options, openIndex, UrtextError } from "../../index.js";
import { checkNoInput, checkWritable } from "../output-file.js";
import { addPlanFlags, planOptionsOf } from "../plan-flags.js";

export interface IndexFlags {
  readonly index: string;
}

/** What for: only to ask it; to change one that is there; to add to it, and begin it where there is none. */
type Purpose = "ask" | "change" | "begin";

/** The index's folder, and the options of its plan: they are decided when it is made, and whoever gives them later is told where they differ. */
export const addIndexFlags = (command: Command): Command =>
  addPlanFlags(command.requiredOption("--index <folder>", "the folder in which the index is kept"));

/**
 * Whether the output could be written, asked before the work, and not over the index.
 * @throws UrtextError URTEXT_OUTPUT_UNWRITABLE
 */
export async function checkOut({ out, index }: IndexFlags & { readonly out?: string }): Promise<void> {
  if (out === undefined) return;
  await checkWritable(out);
  const names = await readdir(index).catch(() => []);
  await checkNoInput(
    out,
    names.map((name) => join(index, name)),
  );
}

/** Opens an index, lets it be worked with, and closes it, however that ends. */
export async function withIndex<Result>(
  flags: IndexFlags,
  purpose: Purpose,
  work: (index: Index) => Promise<Result>,
): Promise<Result> {
  const given = planOptionsOf(flags);
  // Who changes what should be there is not to begin another index by a misspelt name.
  if (purpose === "change") await (await openAsMade(flags.index, given, true)).close();
  const index = await openAsMade(flags.index, given, purpose === "ask");
  try {
    return await work(index);
  } finally {
    await index.close();
  }
}

/** By the options that an index was made with, where they are not given: nobody need remember them. */
async function openAsMade(path: string, given: Options, readOnly: boolean): Promise<Index> {
  try {
    return await openIndex(path, { ...given, readOnly });
  } catch (error) {
    if (!isOfOtherPlan(error)) throw error;
    return openIndex(path, { ...error.facts.settings, ...given, readOnly }).catch((second: unknown) => {
      throw isOfOtherPlan(second) ? second : error;
    });
  }
}

const isOfOtherPlan = (error: unknown): error is UrtextError<"URTEXT_INDEX_PLAN"> =>
  error instanceof UrtextError && error.code === "URTEXT_INDEX_PLAN";
