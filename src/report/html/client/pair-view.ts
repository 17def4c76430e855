import type { DataPair } from "../data.js";
import { articleAnchor, derivationAnchor } from "../names.js";
import { type SharedPassage, sideBySide } from "../side-by-side.js";
import { all, byId, copyOf, put } from "./dom.js";
import type { Page } from "./page-texts.js";
import { ScrollTogether } from "./scroll-together.js";

interface Passage extends SharedPassage {
  readonly cluster: number;
  readonly derivation: number;
}

/** Two articles side by side, at one of the passages that they share. */
export class PairView {
  private readonly section = byId("pair");
  private shown = "";
  private passages: readonly Passage[] = [];
  private current = 0;
  private scrolling: ScrollTogether | null = null;

  constructor(
    private readonly page: Page,
    private readonly onMove: (passage: number) => void,
  ) {}

  /** `false`: the page has no such pair, or they share nothing. */
  show(a: string, b: string, wanted: { readonly passage: number | null; readonly cluster: string | null }): boolean {
    const { articles } = this.page.data;
    const [placeA, placeB] = [a, b].map((id) => articles.findIndex((article) => article.id === id));
    if (placeA < 0 || placeB < 0) return false;
    const key = `${placeA} ${placeB}`;
    if (key !== this.shown) {
      const passages = this.passagesOf(placeA, placeB);
      if (passages.length === 0) return false; // the pair before stays drawn, with its passages
      this.passages = passages;
      this.shown = key;
      this.draw(placeA, placeB);
    }
    this.section.hidden = false;
    const cluster = this.page.data.clusters.findIndex(({ id }) => id === wanted.cluster);
    const ofCluster = this.passages.findIndex((passage) => passage.cluster === cluster);
    this.goTo(wanted.passage ?? (ofCluster < 0 ? 1 : ofCluster + 1));
    return true;
  }

  hide(): void {
    this.section.hidden = true;
  }

  /** A passage further on, or back; the first follows on the last. */
  move(step: number): void {
    const { length } = this.passages;
    this.onMove(((this.current - 1 + step + length) % length) + 1);
  }

  private passagesOf(a: number, b: number): Passage[] {
    return this.page.data.clusters
      .flatMap(({ pairs }, cluster) =>
        pairs
          .filter((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))
          .flatMap((pair) => passagesIn(pair, pair.a !== a, this.page.data.kinds, cluster)),
      )
      .sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start);
  }

  private draw(a: number, b: number): void {
    const alike = this.page.nameOf(a) === this.page.nameOf(b);
    const side = (place: number) => {
      const { id, title, language } = this.page.data.articles[place];
      const outlet = this.page.nameOf(place);
      const when = this.page.article(place).querySelector(".when")?.textContent ?? "";
      const text = this.page.textOf(place);
      const anchor = articleAnchor(place);
      return { outlet, id: alike ? id : null, title: title ?? id, when, language, text, anchor };
    };
    put(this.section, sideBySide(side(a), side(b), this.passages));
    byId("previous").addEventListener("click", () => this.move(-1));
    byId("next").addEventListener("click", () => this.move(1));
    byId("copy-link").addEventListener("click", () => copyLink());
    for (const mark of all("mark[data-passage]", this.section))
      mark.addEventListener("click", () => this.onMove(Number(mark.dataset.passage)));
    this.scrolling = new ScrollTogether(byId("pane-a"), byId("pane-b"), this.passages.length);
  }

  private goTo(wanted: number): void {
    this.current = Math.min(Math.max(1, wanted), this.passages.length);
    for (const mark of all("mark[data-passage]", this.section))
      mark.classList.toggle("current", Number(mark.dataset.passage) === this.current);
    byId("place").textContent = `Passage ${this.current} of ${this.passages.length}`;
    byId("copied").textContent = "";
    this.scrolling!.goTo(this.current);
    this.tellEvidence(this.passages[this.current - 1]);
  }

  /** As the finding has it: what is told once in the page is copied from there. */
  private tellEvidence({ cluster, derivation }: Passage): void {
    const card = this.page.card(cluster);
    const into = byId("pair-evidence");
    into.replaceChildren(copyOf(card.querySelector("h3")!));
    if (derivation >= 0) {
      const item = copyOf(byId(derivationAnchor(cluster, derivation)));
      item.querySelector(".side")?.remove();
      into.append(...item.childNodes);
    } else {
      const note = document.createElement("p");
      note.textContent = "Neither of these two is told to have it from the other.";
      into.append(note, copyOf(card.querySelector(".because")!));
    }
  }
}

function passagesIn(
  { pieces, changes, derivation }: DataPair,
  swapped: boolean,
  kinds: readonly string[],
  cluster: number,
): Passage[] {
  const places = (numbers: readonly number[], at: number) => {
    const one = { start: numbers[at], end: numbers[at + 1] };
    const other = { start: numbers[at + 2], end: numbers[at + 3] };
    return swapped ? { a: other, b: one } : { a: one, b: other };
  };
  const told = Array.from({ length: changes.length / 5 }, (_, i) => ({
    kind: kinds[changes[i * 5]],
    ...places(changes, i * 5 + 1),
  }));
  return Array.from({ length: pieces.length / 4 }, (_, i) => {
    const { a, b } = places(pieces, i * 4);
    const inside = told.filter((change) => a.start <= change.a.start && change.a.end <= a.end);
    return { a, b, changes: inside, cluster, derivation };
  });
}

/** By the clipboard; where a browser refuses that, the address is at hand all the same. */
async function copyLink(): Promise<void> {
  const told = byId("copied");
  try {
    await navigator.clipboard.writeText(location.href);
    told.textContent = "Link copied.";
  } catch {
    told.textContent = "The address of this page is the link.";
  }
}
