/**
 * `npm run evaluate -- gold FOLDER…`: traces FOLDER/documents.jsonl and scores the report against FOLDER/gold.json.
 * A line for each case, totals last; exit 1 where a total is below its floor.
 */
import { scoreFolder } from "./folder.js";
import { FLOORS, type GoldScore } from "./gold.js";

const [command, ...folders] = process.argv.slice(2);
if (command !== "gold" || folders.length === 0) {
  process.stderr.write("usage: npm run evaluate -- gold FOLDER…\n");
  process.exit(2);
}

let failed = false;
for (const folder of folders) {
  const result = await scoreFolder(folder);
  process.stdout.write(`${folder}\n`);
  for (const { what, passed, says } of result.lines) {
    process.stdout.write(`  ${passed ? "ok  " : "FAIL"}  ${what.padEnd(30)} ${says}\n`);
  }
  for (const [name, floor] of Object.entries(FLOORS)) {
    const value = result[name as keyof GoldScore] as number;
    const reached = name === "falsePairs" ? value <= floor : value >= floor;
    failed ||= !reached;
    process.stdout.write(`  ${reached ? "ok  " : "FAIL"}  ${name.padEnd(12)} ${value.toFixed(4)} (floor ${floor})\n`);
  }
}
process.exit(failed ? 1 : 0);
