import { parseArgs } from "node:util";
import { type Options, optionsSchema } from "urtext";

/** A command was called as it cannot be. */
export class UsageError extends Error {}

/** What stands behind a command: paths, and flags by their names. */
export interface Arguments {
  readonly paths: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
}

/** Reads a command's arguments; `flags` says which it knows, and whether a value follows. */
export function readArguments(
  args: readonly string[],
  flags: Readonly<Record<string, "string" | "boolean">>,
): Arguments {
  const options = Object.fromEntries(Object.entries(flags).map(([name, type]) => [name, { type }]));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { paths: positionals, flags: values as Arguments["flags"] };
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

export function onePath({ paths }: Arguments): string {
  if (paths.length !== 1) throw new UsageError(`One folder is needed, not ${paths.length}.`);
  return paths[0];
}

/** The value of a flag, which must be one of those it may have; the first of them where it was not given. */
export function choiceOf<Value extends string>({ flags }: Arguments, name: string, values: readonly Value[]): Value {
  const given = flags[name] ?? values[0];
  const value = values.find((known) => known === given);
  if (value === undefined) throw new UsageError(`--${name} is one of ${values.join(", ")}, not ${given}.`);
  return value;
}

/** The library's options with the sensitivity that was asked for: whichever the library knows. */
export function sensitivityOf({ flags }: Arguments): { sensitivity: NonNullable<Options["sensitivity"]> } {
  const parsed = optionsSchema.safeParse("sensitivity" in flags ? { sensitivity: flags.sensitivity } : {});
  if (!parsed.success) throw new UsageError(`--sensitivity: ${parsed.error.issues[0].message}`);
  return { sensitivity: parsed.data.sensitivity };
}
