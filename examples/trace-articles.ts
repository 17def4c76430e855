/**
 * Traces articles and prints the report for people; beside it, as a page for the browser.
 *
 *   npm run example                  the invented collection in examples/articles, and examples/report.html
 *   npm run example -- PATH…         your own: .txt files, .jsonl files, folders of them, or - for standard input
 */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { toHtml, toText, trace } from "urtext";
import { readInputs } from "urtext/ingest";

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const given = process.argv.slice(2);
const paths = given.length > 0 ? given : [beside("articles/documents.jsonl")];

const report = await trace(readInputs(paths));
process.stdout.write(toText(report));
if (given.length === 0) await writeFile(beside("report.html"), await toHtml(report, readInputs(paths)));
process.exitCode = report.rejected.length > 0 ? 1 : 0;
