import { readFile } from "node:fs/promises";
import { LocatedInput } from "../../text/located-input.js";
import { fileError } from "../file-error.js";
import { decodeUtf8 } from "../utf8.js";
import type { FoundFile } from "../walk.js";
import { readPage } from "./read-page.js";

/** A saved web page is one article. */
export const htmlPage = {
  async *read({ path, source, id }: FoundFile): AsyncGenerator<LocatedInput, void, undefined> {
    try {
      const html = decodeUtf8(await readFile(path), source);
      yield LocatedInput.of(source, null, await readPage(html, { id, url: null }));
    } catch (error) {
      yield LocatedInput.failed(source, null, fileError(source, error));
    }
  },
};
