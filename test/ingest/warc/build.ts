import { gzipSync } from "node:zlib";

type Fields = Readonly<Record<string, string | number>>;

const headOf = (first: string, fields: Fields): string =>
  `${[first, ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`)].join("\r\n")}\r\n\r\n`;

const bytesOf = (part: string | Uint8Array): Uint8Array => (typeof part === "string" ? Buffer.from(part) : part);

/** One record of a WARC file, with the blank lines that end it. Its length is true unless `fields` says another. */
export function record(type: string, fields: Fields, block: string | Uint8Array): Buffer {
  const bytes = bytesOf(block);
  const all = { "WARC-Type": type, "WARC-Record-ID": "<urn:uuid:0>", "Content-Length": bytes.length, ...fields };
  return Buffer.concat([Buffer.from(headOf("WARC/1.0", all)), bytes, Buffer.from("\r\n\r\n")]);
}

/** What a server answered, as it went over the line. */
export const http = (body: string | Uint8Array, fields: Fields = {}, status = "200 OK"): Buffer =>
  Buffer.concat([
    Buffer.from(headOf(`HTTP/1.1 ${status}`, { "Content-Type": "text/html; charset=utf-8", ...fields })),
    bytesOf(body),
  ]);

export const DATE = "2031-05-04T09:15:00Z";

/** A captured page. */
export const capture = (url: string, response: Uint8Array, date = DATE): Buffer =>
  record("response", { "WARC-Target-URI": url, "WARC-Date": date, "Content-Type": "application/http" }, response);

/** As archives are packed: a member for each record. */
export const packed = (...records: readonly Uint8Array[]): Buffer =>
  Buffer.concat(records.map((each) => gzipSync(each)));

const STORY = [
  "The night ferry to the outer islands had run aground on the sandbank off Trasna shortly after four in the morning.",
  "Forty-one passengers were taken off in two lifeboats, and the harbour office said that nobody had been hurt.",
  "The ship, built ninety years ago, carries nurses to the night shift and schoolbooks to the islands on its way back.",
  "A tug from Oberlauken is expected at high water, when the harbour master means to pull her free without damage.",
];

/** A page with an article of its own: every number makes another. */
export const page = (number: number | string, head = ""): string =>
  `<!doctype html><html lang="en"><head><title>Ferry ${number} aground</title>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>Ferry ${number} aground</h1>${STORY.map(
    (sentence, i) => `<p>${sentence} Number ${number} is what the log of berth ${i} has of it, and nothing more.</p>`,
  ).join("")}</article></body></html>`;
