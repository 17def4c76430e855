/**
 * Traces articles and prints the report for people.
 *
 *   npm run example                  the invented collection in examples/articles
 *   npm run example -- PATH…         your own: .txt files, .jsonl files, folders of them, or - for standard input
 */
import { fileURLToPath } from "node:url";
import { toText, trace } from "urtext";
import { readInputs } from "urtext/ingest";

const given = process.argv.slice(2);
const paths = given.length > 0 ? given : [fileURLToPath(new URL("articles/documents.jsonl", import.meta.url))];

const report = await trace(readInputs(paths));
process.stdout.write(toText(report));
process.exitCode = report.rejected.length > 0 ? 1 : 0;
