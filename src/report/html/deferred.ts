import { html, type Safe } from "./escape.js";

/**
 * A part of the page that is drawn when it is looked at. Without a script a browser reads it as what it is; with one it
 * keeps it as text, in a hundredth of the time, and the page's script draws it: a report of 2,000 articles would be a
 * quarter of a million elements otherwise. No text can end it, since in texts every "<" is escaped.
 */
export const deferred = (markup: Safe): Safe => html`<noscript>${markup}</noscript>`;
