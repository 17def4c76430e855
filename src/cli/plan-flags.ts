import { type Command, Option } from "commander";
import { type Options, optionsSchema } from "../index.js";

/** What the options' JSON Schema says of one option. */
interface Described {
  readonly type: "string" | "integer" | "number";
  readonly description: string;
  readonly default: string | number;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Read from the schema, so that an option added to the plan is a flag with its help, and cannot be forgotten here. */
const DESCRIBED = Object.entries(optionsSchema.toJSONSchema({ io: "input" }).properties ?? {}) as [string, Described][];
const NAMES: ReadonlySet<string> = new Set(DESCRIBED.map(([name]) => name));

/** A flag for every option of the plan. Defaults and bounds are told in the help, and kept where they are decided. */
export function addPlanFlags(command: Command): Command {
  for (const [name, described] of DESCRIBED) {
    const flag = new Option(`${flagOf(name)} <${valueName(described)}>`, helpOf(described));
    command.addOption(described.type === "string" ? flag : flag.argParser(toNumber));
  }
  return command;
}

/** Of a command's parsed flags, the plan's options: those that were given, unchecked. */
export const planOptionsOf = (flags: object): Options =>
  Object.fromEntries(Object.entries(flags).filter(([name]) => NAMES.has(name)));

/** As it is typed: `--run-words`. */
export const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;

const valueName = ({ type, enum: values }: Described): string => values?.join("|") ?? type;

function helpOf({ description, default: standard, minimum, maximum }: Described): string {
  const text = description.replace(/`(\w+)`/g, (_, word: string) => (NAMES.has(word) ? flagOf(word) : word));
  const bounds = minimum === undefined ? "" : `; ${minimum} to ${maximum}`;
  return `${text} (default: ${standard}${bounds})`;
}

/** `Number("")` is 0, which some options would accept. What is no number becomes NaN, which each of them refuses. */
export const toNumber = (value: string): number => (value.trim() === "" ? Number.NaN : Number(value));
