/**
 * Another process, whose memory is measured: it makes up a packed WARC file while it reads it, of as many megabytes as its
 * argument says, and tells what came of it. A page carries scripts that do not pack, as pages do, and every other record
 * is a picture.
 */
import { gzipSync } from "node:zlib";
import { type PassedOver, readInputs } from "../../../src/ingest/index.js";
import { seededIntegers } from "../../../src/kernel/random.js";
import { capture, http, page } from "./build.js";

const megabytes = Number(process.argv[2]);
const random = seededIntegers(7);
const noise = (bytes: number): Buffer => Buffer.from(Uint32Array.from({ length: bytes / 4 }, random).buffer);
const SCRIPT = 192 << 10;
const PICTURE = 256 << 10;

let written = 0;

async function* made(): AsyncGenerator<Uint8Array> {
  for (let number = 1; written < megabytes * 2 ** 20; number++) {
    const script = `<script type="text/plain">${noise(SCRIPT).toString("base64")}</script>`;
    const url = `https://trasna.example/${number}`;
    const records = [
      capture(url, http(page(number, script))),
      capture(`${url}.jpg`, http(noise(PICTURE), { "Content-Type": "image/jpeg" })),
    ];
    for (const record of records) {
      const member = gzipSync(record, { level: 1 });
      written += member.length;
      yield member;
    }
  }
}

let articles = 0;
let failed = 0;
let passedOver: PassedOver | undefined;
const begun = performance.now();
for await (const { error } of readInputs(["-"], { stdin: made(), onSkipped: (_, inside) => (passedOver = inside) })) {
  if (error === null) articles++;
  else failed++;
}
const seconds = (performance.now() - begun) / 1_000;
const peak = Math.round(process.resourceUsage().maxRSS / 1_024);
console.log(JSON.stringify({ written, articles, failed, passedOver: passedOver?.count, peak, seconds }));
