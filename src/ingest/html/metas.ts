import { addTo } from "../../kernel/lists.js";

/** The `<meta>` elements of a page's head, by their lower-cased names, in order. */
export class Metas {
  private readonly values = new Map<string, string[]>();

  constructor(document: Document) {
    for (const meta of document.head.querySelectorAll("meta[content]")) {
      const value = meta.getAttribute("content")!.trim();
      const names = ["property", "name", "http-equiv"].map((key) => meta.getAttribute(key) ?? "");
      for (const name of new Set(names.flatMap((all) => all.toLowerCase().split(/\s+/u)))) {
        if (name === "" || value === "") continue;
        addTo(this.values, name, value);
      }
    }
  }

  all(name: string): readonly string[] {
    return this.values.get(name) ?? [];
  }

  /** The first value of the first name that has one. */
  first(...names: readonly string[]): string | null {
    for (const name of names) if (this.values.has(name)) return this.values.get(name)![0];
    return null;
  }
}
