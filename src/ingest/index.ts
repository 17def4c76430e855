export { FILE_EXTENSIONS } from "./formats.js";
export type { PageSource } from "./html/page-source.js";
export { readPage } from "./html/read-page.js";
export { type IngestOptions, type PassedOver, readInputs } from "./inputs.js";
export { readText } from "./read-text.js";
