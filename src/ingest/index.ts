export { FILE_EXTENSIONS } from "./formats.js";
export { type IngestOptions, type PassedOver, readInputs } from "./inputs.js";
export { readText } from "./read-text.js";
