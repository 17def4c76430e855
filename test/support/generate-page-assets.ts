/**
 * Writes the report page's style sheet and script as one module of texts.
 * Run it (`npx tsx test/support/generate-page-assets.ts`) after every change of either; a test compares them.
 */
import { writeFileSync } from "node:fs";
import { pageAssets } from "./page-assets.js";

writeFileSync(new URL("../../src/report/html/assets.ts", import.meta.url), await pageAssets());
