/** What a reader sees, as the fragment of the page's address says it. */
export interface PageState {
  readonly view: "findings" | "articles" | "article" | "pair";
  /** Anchor within the view, to be scrolled to. */
  readonly at: string | null;
  /** The article that is read, by its place in the report. */
  readonly article: number | null;
  /** The two articles side by side, by their ids. */
  readonly pair: { readonly a: string; readonly b: string } | null;
  /** The passage of the pair, counted from 1, or the cluster of which the first is meant. */
  readonly passage: number | null;
  readonly cluster: string | null;
  readonly filters: Filters;
}

/** Which findings are shown; `""`, 0 and false leave them all. */
export interface Filters {
  readonly outlet: string;
  readonly kind: string;
  readonly certainty: string;
  readonly least: number;
  /** Days, "2024-03-19": of any of its articles. */
  readonly from: string;
  readonly until: string;
  readonly unquoted: boolean;
  readonly search: string;
  /** Whether what was set aside is shown. */
  readonly aside: boolean;
}

export const NO_FILTERS: Filters = {
  outlet: "",
  kind: "",
  certainty: "",
  least: 0,
  from: "",
  until: "",
  unquoted: false,
  search: "",
  aside: false,
};

const FINDINGS: PageState = {
  view: "findings",
  at: null,
  article: null,
  pair: null,
  passage: null,
  cluster: null,
  filters: NO_FILTERS,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a fragment without its "#". Whatever cannot be read is the overview: a link may have been cut or retyped. */
export function readFragment(fragment: string): PageState {
  if (!fragment.includes("=")) return readAnchor(fragment);
  const given = new URLSearchParams(fragment);
  const filters = readFilters(given);
  const view = given.get("view");
  const [a, b] = [given.get("a"), given.get("b")];
  if (view === "pair" && a !== null && b !== null && a !== b) {
    const passage = wholeNumber(given.get("passage"));
    return { ...FINDINGS, view, pair: { a, b }, passage: passage || null, cluster: given.get("cluster"), filters };
  }
  return { ...FINDINGS, view: view === "articles" ? view : "findings", at: given.get("at"), filters };
}

/** The anchors that links have in a page without a script. */
function readAnchor(anchor: string): PageState {
  const article = /^article-(\d{1,9})$/.exec(anchor);
  if (article !== null && Number(article[1]) > 0)
    return { ...FINDINGS, view: "article", article: Number(article[1]) - 1 };
  if (anchor === "articles") return { ...FINDINGS, view: "articles" };
  return { ...FINDINGS, at: anchor === "" ? null : anchor };
}

function readFilters(given: URLSearchParams): Filters {
  const day = (key: string): string => {
    const text = given.get(key) ?? "";
    return DAY.test(text) && Number.isFinite(Date.parse(text)) ? text : ""; // no month has a 45th day
  };
  return {
    outlet: given.get("outlet") ?? "",
    kind: given.get("kind") ?? "",
    certainty: given.get("certainty") ?? "",
    least: wholeNumber(given.get("least")),
    from: day("from"),
    until: day("until"),
    unquoted: given.get("unquoted") === "1",
    search: given.get("search") ?? "",
    aside: given.get("aside") === "1",
  };
}

const wholeNumber = (text: string | null): number => (text !== null && /^\d{1,9}$/.test(text) ? Number(text) : 0);

/** The fragment of a state without its "#"; what leaves everything as it is, is not written. */
export function writeFragment({ view, article, at, pair, passage, cluster, filters }: PageState): string {
  if (view === "article" && article !== null) return `article-${article + 1}`;
  const written = new URLSearchParams();
  if (view !== "findings") written.set("view", view);
  if (pair !== null) {
    written.set("a", pair.a);
    written.set("b", pair.b);
  }
  if (passage !== null) written.set("passage", `${passage}`);
  else if (cluster !== null) written.set("cluster", cluster);
  for (const [key, value] of Object.entries(filters)) {
    if (value !== NO_FILTERS[key as keyof Filters]) written.set(key, value === true ? "1" : `${value}`);
  }
  const text = written.toString();
  if (at === null || view !== "findings") return text;
  return text === "" ? at : `${text}&at=${encodeURIComponent(at)}`;
}

/** The fragment that sets two articles side by side, at the first passage of a cluster. */
export const pairFragment = (a: string, b: string, cluster: string): string =>
  writeFragment({ ...FINDINGS, view: "pair", pair: { a: a.toWellFormed(), b: b.toWellFormed() }, cluster });
