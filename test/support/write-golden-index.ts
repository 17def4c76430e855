/**
 * Writes the index that test/store/golden has (`npx tsx test/support/write-golden-index.ts`): only with a new format, or
 * with keys that are made otherwise; what an older version wrote is to be opened, not to be written again.
 */
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openIndex } from "../../src/index.js";
import { GOLDEN } from "./golden-articles.js";

const folder = fileURLToPath(new URL("../store/golden", import.meta.url));
rmSync(folder, { recursive: true, force: true });
let minute = 0;
const index = await openIndex(folder, { now: () => new Date(Date.UTC(2031, 5, 4, 10, minute++)) });
await index.addAll(GOLDEN);
await index.remove(GOLDEN[0].id);
await index.close();
rmSync(`${folder}/lock.mdb`);
