/**
 * Takes the pictures of the example's report that the README shows: `npx tsx test/browser/screenshots.ts`.
 */
import { mkdirSync, statSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type BrowserContextOptions, chromium } from "playwright-core";

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));
const report = pathToFileURL(`${examples}report.html`).href;
const folder = `${examples}screenshots`;
const MOST_BYTES = 200_000;

const SHOTS: readonly (readonly [name: string, fragment: string, options: BrowserContextOptions])[] = [
  ["report-light", "", { viewport: { width: 1280, height: 1000 } }],
  ["report-dark", "#passage-4", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }],
  [
    "report-side-by-side",
    "#view=pair&a=ileth-radio-v1&b=ileth-radio-v2&passage=3",
    { viewport: { width: 1180, height: 780 } },
  ],
  ["report-narrow", "", { viewport: { width: 375, height: 1000 } }],
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
for (const [name, fragment, options] of SHOTS) {
  const page = await browser.newPage(options);
  await page.goto(report + fragment);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const path = `${folder}/${name}.png`;
  await page.screenshot({ path });
  const { size } = statSync(path);
  console.log(`${name}.png: ${Math.round(size / 1000)} KB`);
  if (size > MOST_BYTES) process.exitCode = 1;
}
await browser.close();
