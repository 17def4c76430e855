import type { Safe } from "../escape.js";

export const byId = <E extends Element = HTMLElement>(id: string): E => document.getElementById(id) as unknown as E;

export const all = <E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E[] => [
  ...within.querySelectorAll<E>(selector),
];

/** Puts markup in place of what is there; nothing but {@link Safe} can be put. */
export function put(into: Element, markup: Safe): void {
  const template = document.createElement("template");
  template.innerHTML = markup.markup;
  into.replaceChildren(template.content);
}

/** Copies what stands elsewhere in the page, without its anchors: no two elements have one. */
export function copyOf<E extends Element>(element: E): E {
  const copy = element.cloneNode(true) as E;
  for (const one of [copy, ...all("[id]", copy)]) one.removeAttribute("id");
  return copy;
}

/** Focus without a jump: whoever asks for it has scrolled to where it should be. */
export const focusOn = (element: HTMLElement | SVGElement | null): void => element?.focus({ preventScroll: true });
