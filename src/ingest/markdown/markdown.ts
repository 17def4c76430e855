import MarkdownIt from "markdown-it";
import { lazily } from "../../kernel/lazily.js";
import type { LocatedInput } from "../../text/located-input.js";
import { decodeStrictly } from "../bytes/charset.js";
import { textOfHtml } from "../html/text-of.js";
import { type Origin, passOver } from "../origin.js";
import { readOneArticle } from "../whole-file.js";
import { readFrontMatter } from "./front-matter.js";

/**
 * A Markdown file is one article, with what its front matter says. Its markup goes the way of a page's: by HTML to plain
 * text, so that quotations get their marks, links their places, and code and pictures are what they are there.
 */
export const markdown = {
  async *read(origin: Origin): AsyncGenerator<LocatedInput, void, undefined> {
    yield await readOneArticle(origin, (bytes) => {
      const { fields, body, unknown } = readFrontMatter(decodeStrictly(bytes, origin.source));
      for (const key of unknown) passOver(origin, `the key "${key}" of its front matter`);
      const { text, links } = textOfHtml(reader().render(body), typeof fields.url === "string" ? fields.url : null);
      return { id: origin.id, title: titleOf(body), ...fields, text, links };
    });
  },
};

/**
 * markdown-it takes time in proportion to the text whatever it holds, and ends nesting at a hundred levels; of its
 * neighbours, marked takes minutes for a few thousand list items, each in the one before, and dies of as many quotations.
 */
const reader = lazily(() => new MarkdownIt({ html: true }));

/** What the first heading says, where it is one of the first rank and nothing stands before it. */
function titleOf(body: string): string | null {
  const [first, content] = reader().parse(body.slice(0, LONGEST_TITLE), {});
  if (first?.tag !== "h1") return null;
  return textOfHtml(reader().renderInline(content.content), null).text || null;
}

const LONGEST_TITLE = 2_000;
