import { UrtextError } from "../../errors.js";
import { damaged } from "./fault.js";

export const FORMAT = "urtext-index";
/** Raised whenever what is written could not be read by the version before. */
export const FORMAT_VERSION = 1;

/** By what an index is made: what is found by other keys would not be found. */
export interface Recipe {
  /** A fingerprint of the settings, and of the methods by which keys are made. */
  readonly plan: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Of urtext. */
  readonly version: string;
}

/** What an index says of itself, as it lies on disk. */
export interface Header {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly recipe: Recipe;
}

export const headerOf = (recipe: Recipe): Header => ({ format: FORMAT, version: FORMAT_VERSION, recipe });

/** @throws UrtextError URTEXT_INDEX_DAMAGED, URTEXT_INDEX_FORMAT, URTEXT_INDEX_PLAN */
export function checkHeader(path: string, { format, version, recipe }: Header, asked: Recipe): void {
  if (format !== FORMAT) throw damaged(path, `its header is of the format ${JSON.stringify(format)}`);
  if (version !== FORMAT_VERSION) {
    throw new UrtextError("URTEXT_INDEX_FORMAT", { path, found: version, known: FORMAT_VERSION });
  }
  if (recipe.plan === asked.plan) return;
  const names = Object.keys({ ...recipe.settings, ...asked.settings });
  const unlike = names.filter((name) => recipe.settings[name] !== asked.settings[name]);
  const differing =
    unlike.length === 0
      ? `the methods of urtext ${recipe.version} and ${asked.version} differ`
      : unlike.map((name) => `${name}: ${recipe.settings[name]}, now ${asked.settings[name]}`).join("; ");
  const { plan: found, settings } = recipe;
  throw new UrtextError("URTEXT_INDEX_PLAN", { path, found, asked: asked.plan, differing, settings });
}
