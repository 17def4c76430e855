export { type IngestOptions, readInputs } from "./inputs.js";
export { readText } from "./plain-text.js";
