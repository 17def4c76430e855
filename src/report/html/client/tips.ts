import { clusterAnchor } from "../names.js";
import { all, byId, copyOf } from "./dom.js";

/** What tells more while it is pointed at or has the focus: arrows of a picture, and borrowed parts of a text. */
const TELLING = ".arrow, mark[data-place], a.note";

/** One box for all of them, beside what it tells of. */
export function startTips(): void {
  const tip = document.createElement("div");
  tip.id = "tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  byId("main").append(tip); // within a landmark
  let told: Element | null = null;

  const hide = (): void => {
    told?.removeAttribute("aria-describedby");
    told = null;
    tip.hidden = true;
  };
  const show = (element: Element): void => {
    if (element === told) return;
    hide();
    const contents = contentsFor(element);
    if (contents.length === 0) return;
    told = element;
    element.querySelector("title")?.remove(); // a browser's own box would lie upon ours
    tip.replaceChildren(...contents);
    tip.hidden = false;
    element.setAttribute("aria-describedby", tip.id);
    place(tip, element);
  };
  const within = ({ target }: Event): Element | null => (target instanceof Element ? target.closest(TELLING) : null);

  document.addEventListener("pointerover", (event) => {
    const element = within(event);
    if (element !== null) show(element);
    else if (told !== null && !told.matches(":focus")) hide();
  });
  document.addEventListener("focusin", (event) => {
    const element = within(event);
    if (element === null) hide();
    else if (element.matches(":focus-visible")) show(element);
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && hide());
  window.addEventListener("scroll", () => told !== null && place(tip, told), { passive: true });
  window.addEventListener("hashchange", hide);
}

/** An arrow's evidence stands in the list beneath its picture; of a borrowed part its finding says who had it first. */
function contentsFor(element: Element): Node[] {
  if (element.matches(".arrow")) {
    const item = byId(element.getAttribute("href")!.slice(1));
    const edge = copyOf(item.querySelector(".edge")!);
    edge.querySelector(".side")?.remove();
    return [edge, ...all(".evidence", item).map(copyOf)];
  }
  const place = (element as HTMLElement).dataset.place ?? element.previousElementSibling?.getAttribute("data-place");
  if (place === null || place === undefined) return [];
  const card = byId(clusterAnchor(Number(place)));
  return all("h3, .kicker", card).map((part) => {
    const line = document.createElement("p");
    line.append(...copyOf(part).childNodes);
    return line;
  });
}

const GAP = 10;

function place(tip: HTMLElement, element: Element): void {
  const box = (element.querySelector(".line") ?? element).getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.max(
    GAP,
    Math.min(box.left + box.width / 2 - width / 2, document.documentElement.clientWidth - width - GAP),
  );
  const under = box.bottom + GAP;
  const top = under + height > window.innerHeight && box.top - height - GAP > 0 ? box.top - height - GAP : under;
  tip.style.left = `${left}px`;
  tip.style.top = `${Math.min(top, Math.max(GAP, window.innerHeight - height - GAP))}px`;
}
