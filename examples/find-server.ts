/**
 * Answers over HTTP what of a text stands in an index, also while others add to it:
 *
 *   npx tsx examples/find-server.ts INDEX [PORT]
 *   curl --data-binary @text.txt http://localhost:8080/find
 *
 * The body is plain text, or an article as application/json. One that is too long or comes too slowly is refused.
 */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { openIndex, UrtextError } from "urtext";

const MOST_BYTES = Number(process.env.MOST_BYTES ?? 1_000_000);
const MOST_MILLISECONDS = Number(process.env.MOST_MILLISECONDS ?? 10_000);

const [folder, port = "8080"] = process.argv.slice(2);
if (folder === undefined) throw new Error("Give the folder of an index.");
const index = await openIndex(folder, { readOnly: true });

// Node looks after what is too slow every half minute only, if it is not told otherwise.
const limits = { requestTimeout: MOST_MILLISECONDS, connectionsCheckingInterval: MOST_MILLISECONDS / 10 };
const server = createServer(limits, async (request, response) => {
  const answer = (status: number, body: object): void => {
    response.writeHead(status, { "content-type": "application/json" }).end(`${JSON.stringify(body)}\n`);
  };
  try {
    const body = await bodyOf(request);
    if (request.method !== "POST" || request.url !== "/find") return answer(404, { error: "POST a text to /find." });
    if (body === null) return answer(413, { error: `A body has at most ${MOST_BYTES} bytes.` });
    const isJson = request.headers["content-type"]?.startsWith("application/json");
    const hits = await index.find(isJson ? JSON.parse(body) : body);
    answer(200, { hits, excluded: hits.excluded, limits: hits.limits });
  } catch (error) {
    if (request.destroyed && !request.complete) return; // whoever asked is gone, or was too slow
    const isTheirs = error instanceof UrtextError || error instanceof SyntaxError;
    if (!isTheirs) console.error(error);
    answer(isTheirs ? 400 : 500, isTheirs ? { error: error.message } : { error: "Something failed here." });
  }
});
server.listen(Number(port), "localhost", () => {
  console.log(`http://localhost:${(server.address() as AddressInfo).port}/find`);
});
process.once("SIGINT", () => server.close(() => index.close()));

/** `null`: it is too long. It is read to its end all the same: who is cut off while sending never hears the answer. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes <= MOST_BYTES) parts.push(part);
    else parts.length = 0;
  }
  return bytes <= MOST_BYTES ? Buffer.concat(parts).toString("utf8") : null;
}
