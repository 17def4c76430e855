import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { html, joined, json, name, type Part } from "../../../src/report/html/escape.js";

const { window } = new JSDOM("");
/** What a browser reads. */
const read = (markup: string): HTMLElement => {
  const element = window.document.createElement("div");
  element.innerHTML = markup;
  return element;
};

/** What UTF-8 and HTML have no way to write. */
const written = (text: string): string => text.replace(/\p{Cs}|\0/gu, "\ufffd");
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."<>&\"'`\r\n\t\0/=-!]", "\ud800", "\udc00"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
});

describe("Markup", () => {
  test("holds any text as it is, in as many code units, in an element and in an attribute", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [element] = read(html`<b title="${text}">${text}</b>`.markup).children;
        expect(element.textContent).toBe(written(text));
        expect(element.textContent!.length).toBe(text.length);
        expect(element.getAttribute("title")).toBe(written(text));
        expect(element.children.length).toBe(0);
        expect(element.attributes.length).toBe(1);
      }),
    );
  });

  test("takes markup as markup, lists one after the other, and nothing for nothing", () => {
    const parts: Part[] = [html`<i>${"<"}</i>`, 7, null, false, undefined, ["a", ["b"]]];
    expect(html`${parts}`.markup).toBe("<i>&lt;</i>7ab");
    expect(joined(["<", html`<br>`], ", ").markup).toBe("&lt;, <br>");
    expect(name("A & B").markup).toBe("<bdi>A &amp; B</bdi>");
  });

  test("holds data that ends no script, and is read as it was", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom("</script>", "<!--<script>", "]]>")), (text) => {
        const markup = json({ text }).markup;
        expect(markup).not.toContain("<");
        expect(JSON.parse(markup)).toEqual({ text });
      }),
    );
  });
});
