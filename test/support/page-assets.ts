import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL("../../src/report/html/", import.meta.url));

/** What the report page carries: its style sheet and its script, each as one text, small, in ASCII. */
export async function pageAssets(): Promise<string> {
  const [style, script] = await Promise.all([bundled("page.css"), bundled("client/main.ts")]);
  return `// Made by test/support/generate-page-assets.ts. Do not edit: run it again.

/** page.css. */
export const STYLE = ${JSON.stringify(style)};

/** What of it a page's policy allows. */
export const STYLE_HASH = "${hashOf(style)}";

/** client/main.ts and what it imports. */
export const SCRIPT = ${JSON.stringify(script)};

export const SCRIPT_HASH = "${hashOf(script)}";
`;
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [folder + entry],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["es2022"],
    charset: "ascii",
    legalComments: "none",
  });
  return outputFiles[0].text.trim();
}

/** As a Content-Security-Policy names what stands in a page. */
const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
