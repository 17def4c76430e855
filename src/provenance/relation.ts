/** What a text is to the one that it was taken from. */
export const RELATIONS = ["copy", "quotation", "revision"] as const;
export type Relation = (typeof RELATIONS)[number];
