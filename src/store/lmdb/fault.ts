import { UrtextError } from "../../errors.js";

/** What LMDB, or the file system below it, says: a number of its own, or a name such as EACCES. */
export function isOfStorage(error: unknown): boolean {
  return error instanceof Error && "code" in error && !(error instanceof UrtextError);
}

/** The same as an error with its mend. */
export function faultOf(path: string, cause: unknown, isReading: boolean): UrtextError {
  const problem = cause instanceof Error ? cause.message : String(cause);
  return new UrtextError(
    isReading ? "URTEXT_INDEX_UNREADABLE" : "URTEXT_INDEX_UNWRITABLE",
    { path, problem },
    { cause },
  );
}

/** What lies there is not what was written. */
export const damaged = (path: string, problem: string, cause?: unknown): UrtextError =>
  new UrtextError("URTEXT_INDEX_DAMAGED", { path, problem }, { cause });
