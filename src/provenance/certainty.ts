/** How sure it is who had a text first; "undetermined": it cannot be told. */
export const CERTAINTIES = ["established", "likely", "undetermined", "outside"] as const;
export type Certainty = (typeof CERTAINTIES)[number];
