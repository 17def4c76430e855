import { html } from "../escape.js";
import { byId, put } from "./dom.js";

/** What a key does; some do the same. */
export interface KeyAction {
  readonly keys: readonly string[];
  readonly says: string;
  readonly act: () => void;
}

/** Where letters are written, they are no keys of ours. */
const WRITING = "input, select, textarea, [contenteditable]";

/** Listens to single keys, and tells them in a dialog; they can be turned off there, for who speaks to the machine. */
export function startKeys(actions: readonly KeyAction[]): void {
  const dialog = document.createElement("dialog");
  dialog.id = "help";
  dialog.setAttribute("aria-labelledby", "help-title");
  put(
    dialog,
    html`<h2 id="help-title">Keys</h2><dl>${actions.map(({ keys, says }) => html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${says}</dd></div>`)}<div><dt><kbd>?</kbd></dt><dd>these keys</dd></div></dl><div class="check"><input type="checkbox" id="keys-on" checked><label for="keys-on">Listen to these keys</label></div><form method="dialog"><button>Close</button></form>`,
  );
  document.body.append(dialog);
  // A form that is sent to nowhere closes its dialog; the page's policy lets no form be sent.
  dialog.querySelector("form")!.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
  });
  const help = (): void => dialog.showModal();
  byId("help-button").addEventListener("click", help);
  const table = new Map<string, () => void>([["?", help]]);
  for (const { keys, act } of actions) for (const key of keys) table.set(key, act);

  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const writes = target instanceof Element && target.closest(WRITING) !== null;
    if (ctrlKey || metaKey || altKey || writes || dialog.open || !byId<HTMLInputElement>("keys-on").checked) return;
    const act = table.get(key);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}
