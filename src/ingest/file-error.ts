import { UrtextError } from "../errors.js";

const MISSING: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR"]);

/** What the file system refused, in urtext's codes. Anything that it did not say itself is a fault here: thrown on. */
export function fileError(path: string, error: unknown): UrtextError {
  if (error instanceof UrtextError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (typeof code !== "string") throw error;
  if (MISSING.has(code)) return new UrtextError("URTEXT_FILE_MISSING", { path }, { cause: error });
  // Node's sentence goes on with the machine's own path, which a report is not to carry.
  return new UrtextError("URTEXT_FILE_UNREADABLE", { path, problem: message.split(",")[0] }, { cause: error });
}
