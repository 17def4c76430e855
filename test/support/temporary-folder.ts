import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** An empty folder of the test that asks for it, which is removed behind it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "urtext-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
