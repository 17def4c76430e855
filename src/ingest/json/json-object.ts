import { UrtextError } from "../../errors.js";

export type JsonObject = Readonly<Record<string, unknown>>;

const IT_IS_NONE = "it is not valid JSON";

/**
 * What usually went wrong, by how the line looks. The engine's own sentence is the error's `cause` only: it differs
 * between engines and versions, and the report's bytes are not to.
 */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^\[/, "it begins an array; write the array's objects, each on a line of its own"],
  [/^[^{]/, "it does not begin with {"],
  [/[^}]$|^\{$/, "it does not end with }: the line is cut off, or one object is spread over several lines"],
  [/^/, IT_IS_NONE],
];

/** @throws UrtextError URTEXT_JSON_BROKEN */
export const parseJsonObject = (text: string): JsonObject => asObject(parseLine(text));

/** @throws UrtextError URTEXT_JSON_BROKEN where a value is no object. */
export function asObject(value: unknown): JsonObject {
  if (value === null || typeof value !== "object")
    throw broken(`it is ${value === null ? "null" : `a ${typeof value}`}`);
  if (Array.isArray(value)) throw broken("it is an array");
  return value as JsonObject;
}

/** @throws UrtextError URTEXT_JSON_BROKEN */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw broken(IT_IS_NONE, cause);
  }
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw broken(FAULTS.find(([looks]) => looks.test(text))![1], cause);
  }
}

const broken = (problem: string, cause?: unknown): UrtextError =>
  new UrtextError("URTEXT_JSON_BROKEN", { problem }, { cause });
