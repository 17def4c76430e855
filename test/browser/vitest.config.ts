import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The report page in a browser: apart from the other tests, since it needs Chromium (CHROMIUM, or /usr/bin/chromium). */
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    include: ["test/browser/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    isolate: false, // the library is read, and the example traced, once a worker
    sequence: { shuffle: true },
  },
});
