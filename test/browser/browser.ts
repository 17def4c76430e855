import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";

let browser: Browser;
let folder: string;
/** What no page may do, as it was done: a request, an error, a word on the console. */
const done: string[] = [];

/** For every file of tests: one browser, and each page held to asking nothing and complaining of nothing. */
export function useBrowser(): void {
  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    folder = mkdtempSync(join(tmpdir(), "urtext-page-"));
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(done.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** A page as a file on disk: its address. */
export function saved(html: string): string {
  const path = join(folder, `report-${Math.abs(hash(html))}.html`);
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}

const hash = (text: string): number => {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return sum;
};

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 375, height: 740 };

/** Opens an address and notes all that its page does besides being there. */
export async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const [itself] = address.split("#");
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== itself && !request.url().startsWith("data:"))
      done.push(`asked for ${request.url()}`);
  });
  page.on("console", (message) => done.push(`said ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => done.push(`failed: ${error.message}`));
  page.on("dialog", (dialog) => {
    done.push(`opened a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  return page;
}

/** Without its "#": what the page says of its state. */
export const fragmentOf = (page: Page): string => decodeURIComponent(new URL(page.url()).hash.slice(1));

/** Presses Tab until an element that fits has the focus. */
export async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const there = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    if (there) return;
  }
  throw new Error(`No way leads to ${selector} by the Tab key.`);
}

export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement!;
    return element.id === "" ? (element.getAttribute("href") ?? element.tagName.toLowerCase()) : `#${element.id}`;
  });
