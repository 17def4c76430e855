import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^urtext$/, replacement: `${root}src/index.ts` },
      { find: /^urtext\/ingest$/, replacement: `${root}src/ingest/index.ts` },
      { find: /^urtext\/store-contract$/, replacement: `${root}src/store/contract.ts` },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "test/browser/**"], // npm run test:browser
    testTimeout: 60_000,
    hookTimeout: 120_000,
    sequence: { shuffle: true },
  },
});
