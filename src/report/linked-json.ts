/**
 * JSON for readers of linked data. A title may hold half a surrogate pair, which JSON escapes, but RDF has no way to
 * write, and XML Schema's strings none to hold: it becomes the sign for a character that could not be read.
 */
export const linkedJson = (value: object): string => `${JSON.stringify(value, wellFormed, 2)}\n`;

const wellFormed = (_: string, value: unknown): unknown => (typeof value === "string" ? value.toWellFormed() : value);
