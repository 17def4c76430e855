import type { LocatedInput } from "../text/located-input.js";
import { decodeHtml } from "./bytes/charset.js";
import { readPage } from "./html/read-page.js";
import type { Origin } from "./origin.js";
import { readOneArticle } from "./whole-file.js";

/** A saved web page is one article. */
export const page = {
  async *read(origin: Origin): AsyncGenerator<LocatedInput, void, undefined> {
    yield await readOneArticle(origin, (bytes) =>
      readPage(decodeHtml(bytes, origin.source), { id: origin.id, url: null }),
    );
  },
};
