import { describe, expect, test } from "vitest";
import { findFurniture } from "../../src/clusters/find-furniture.js";
import { lastEvent } from "../../src/provenance/text-bounds.js";
import { makeUnits } from "../support/make-article.js";
import { DAM, FERRY, MUSEUM } from "../support/news.js";

function boundOf(text: string, language = "en"): string | null {
  const units = makeUnits(text, { language, outlet: "Amery Beacon" });
  return lastEvent(units, findFurniture([units])[0])?.value ?? null;
}

const SANK = "The old ferry sank on 5 May 2031, and nobody was hurt.";

describe("the last day that an article tells of", () => {
  test("is the latest, wherever it stands in the article", () => {
    const earlier = "On 2 May 2031 the harbour master of Ileth warned that the hull was thin.";
    expect(boundOf([FERRY, SANK, DAM, earlier].join("\n\n"))).toBe("2031-05-05");
    expect(boundOf([FERRY, earlier, DAM, SANK].join("\n\n"))).toBe("2031-05-05");
    expect(boundOf([FERRY, DAM].join("\n\n"))).toBeNull();
  });

  test("may be written in figures, or with its year first", () => {
    expect(boundOf(`${FERRY}\n\nZwei Männer wurden am 5.5.2031 verhaftet.`, "de")).toBe("2031-05-05");
    expect(boundOf(`${FERRY}\n\nԼաստանավը խորտակվեց 2031 թվականի մայիսի 5-ին։`, "hy")).toBe("2031-05-05");
  });

  test("may be told in a quotation: who quotes it cannot have been earlier than it", () => {
    expect(boundOf(`${FERRY}\n\n“On 5 May 2031 the old ferry sank,” said Ada Brine.\n\n${DAM}`)).toBe("2031-05-05");
  });

  test("is not told below a pointer to other articles, nor by the furniture of the page", () => {
    const teaser = `${MUSEUM} ${SANK.replace("2031", "2033")}`;
    expect(boundOf([FERRY, SANK, DAM, "Related articles", "Ferry lost", teaser].join("\n\n"))).toBe("2031-05-05");
    const foot = "© 2034 Amery Beacon. This page was published on 7 May 2034. All rights reserved. Privacy policy.";
    expect(boundOf([FERRY, SANK, DAM, foot].join("\n\n"))).toBe("2031-05-05");
  });

  test("may be the day of a picture, where its caption says that it shows something or stands twice", () => {
    const line = "Ileth - The harbour master walks along the quay, Ileth, May 6, 2031.";
    expect(boundOf([line, line, FERRY, DAM].join("\n\n"))).toBe("2031-05-06");
    const pictured = "The harbour master of Ileth, pictured on the quay, Ileth, May 6, 2031. (Corvane)";
    expect(boundOf([pictured, FERRY, DAM].join("\n\n"))).toBe("2031-05-06");
    expect(boundOf([FERRY, "Harbour choir of Ileth, Delta Hall, May 6, 2031.", DAM].join("\n\n"))).toBeNull();
  });

  test("costs time in proportion to the page", () => {
    const text = `${SANK}\n`.repeat(8_000);
    const units = makeUnits(text, { language: "en" });
    const started = performance.now();
    expect(lastEvent(units, [])?.value).toBe("2031-05-05");
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
