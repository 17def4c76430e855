/** Paragraphs of invented news that have nothing to do with each other, for tests that need some text. */
export const FERRY =
  "Deckhands on the Marrow Sound ferries walked off before dawn on Tuesday after the company cut the crews of its night boats by half, leaving hundreds of lorries parked along the quay at Port Amery.";
export const DAM =
  "Engineers drained the upper basin of the Velka dam overnight when sensors in the eastern wall recorded a slow tilt, and villagers below were told to sleep in the school on the hill.";
export const ORCHARD =
  "Late frost has killed nearly every blossom in the orchards around Tessin Vale, and growers expect to bring in barely a tenth of the pears that they sold last autumn.";
export const MUSEUM =
  "Curators at the Halberg maritime museum found forty glass negatives behind a false ceiling, most of them portraits of whalers who sailed from the island before the lighthouse was built.";
export const TRAM =
  "Tram drivers in Oskvar will carry paper tickets again from Monday because the new card readers freeze whenever the temperature falls under minus ten.";

/** Numbered words that no other text has. */
export const filler = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `filler${(from + i).toString(36)}x`).join(" ");
