import { readFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { indexed } from "../cli/index-folder.js";
import { urtext } from "../cli/terminal.js";
import { line } from "../ingest/folder.js";
import { FERRY } from "../support/news.js";
import { Example } from "./example.js";

/** A server on any free port, over an index of five articles. */
async function serve(env: Record<string, string> = {}): Promise<{ server: Example; url: string; index: string }> {
  const { index } = await indexed();
  const server = new Example("find-server", [index, "0"], env);
  return { server, url: (await server.line())!, index };
}

const post = (url: string, body: string, type = "text/plain"): Promise<Response> =>
  fetch(url, { method: "POST", body, headers: { "content-type": type } });

const articlesIn = async (response: Response): Promise<string[]> =>
  (await response.json()).hits.map(({ article }: { article: string }) => article).sort();

/** All that comes back over a connection until it is closed. */
async function heard(socket: Socket): Promise<string> {
  let text = "";
  for await (const chunk of socket) text += chunk;
  return text;
}

describe("The server", () => {
  it("finds a text and an article, sees what others add meanwhile, and stops on Ctrl-C", async () => {
    const { server, url, index } = await serve();
    const plain = await post(url, FERRY);
    expect([plain.status, plain.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(await articlesIn(plain)).toEqual(["copy", "ferry"]);
    const article = await post(url, JSON.stringify({ id: "ferry", text: FERRY }), "application/json; charset=utf-8");
    expect(await articlesIn(article)).toEqual(["copy"]);
    await urtext(["index", "add", "-", "--index", index], { stdin: line({ id: "new", text: `New. ${FERRY}` }) });
    expect(await articlesIn(await post(url, FERRY))).toEqual(["copy", "ferry", "new"]);
    expect(await server.stop()).toBe(0);
    expect(server.err.join("")).toBe("");
  });

  it("tells who asks wrongly why, and goes on", async () => {
    const { server, url } = await serve();
    const asked: [number, Promise<Response>][] = [
      [404, fetch(url)],
      [404, post(url.replace("/find", "/"), FERRY)],
      [400, post(url, " … ")],
      [400, post(url, '{"id":', "application/json")],
      [400, post(url, "null", "application/json")],
      [400, post(url, '{"id": "x", "text": "Some words.", "publishdAt": "2031"}', "application/json")],
    ];
    for (const [status, response] of asked) {
      expect((await response).status).toBe(status);
      expect((await (await response).json()).error).not.toBe("");
    }
    expect((await post(url, FERRY)).status).toBe(200);
    expect(server.err.join("")).toBe("");
  });

  it("refuses a body that is too long, and goes on", async () => {
    const { url } = await serve({ MOST_BYTES: "10000" });
    const long = await post(url, "too long ".repeat(500_000));
    expect([long.status, await long.json()]).toEqual([413, { error: "A body has at most 10000 bytes." }]);
    expect((await post(url, FERRY)).status).toBe(200);
  });

  it("cuts off who sends too slowly, or goes away, and goes on", async () => {
    const { server, url } = await serve({ MOST_MILLISECONDS: "500" });
    const port = Number(new URL(url).port);
    const head = "POST /find HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n";
    const slow = connect(port, "localhost");
    slow.write(`${head}a few words`);
    const begun = performance.now();
    expect(await heard(slow)).toMatch(/^HTTP\/1\.1 408 /);
    expect(performance.now() - begun).toBeLessThan(20_000);
    const gone = connect(port, "localhost");
    await new Promise<void>((resolve) => gone.write(`${head}a few words`, () => resolve()));
    gone.destroy();
    expect((await post(url, FERRY)).status).toBe(200);
    expect(await server.stop()).toBe(0);
    expect(server.err.join("")).toBe("");
  });

  it("begins no index where there is none", async () => {
    const { index } = await indexed();
    const server = new Example("find-server", [`${index}-none`, "0"]);
    expect(await server.end()).toBe(1);
    expect(server.err.join("")).toContain("URTEXT_INDEX_MISSING");
  });

  it("stays under sixty lines", async () => {
    const text = await readFile(fileURLToPath(new URL("../../examples/find-server.ts", import.meta.url)), "utf8");
    expect(text.split("\n").length).toBeLessThan(60);
  });
});
