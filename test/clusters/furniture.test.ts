import { describe, expect, test } from "vitest";
import { kindsBetween } from "../support/find-clusters.js";
import { DAM, FERRY, ORCHARD, TRAM } from "../support/news.js";

const NOTICE =
  "We use cookies to make this website work and to understand our readers. By clicking accept you agree to our privacy policy and our terms of use. Subscribe to our newsletter to get the latest in your inbox.";
const NEWS_ABOUT_COOKIES =
  "The bakers' guild of Halberg has settled its quarrel over the island cookie, a ginger biscuit that sailors took to sea in tins. From next year only bakeries that grind the spice by hand may stamp a whale on the lid, the guild decided after a meeting that lasted until midnight and ended, according to two bakers who were there, with the oldest of them weeping.";
const kinds = (a: string, b: string, outlets: readonly [string | null, string | null]) =>
  kindsBetween({ text: a, outlet: outlets[0] }, { text: b, outlet: outlets[1] }).map(({ kind }) => kind);

describe("page furniture", () => {
  test("is a cookie notice on two pages of one outlet, and on pages of two", () => {
    expect(kinds(`${FERRY}\n\n${NOTICE}`, `${DAM}\n\n${NOTICE}`, ["Amery Beacon", "Amery Beacon"])).toEqual([
      "boilerplate",
    ]);
    expect(kinds(`${FERRY}\n\n${NOTICE}`, `${DAM}\n\n${NOTICE}`, ["Amery Beacon", "Tessin Post"])).toEqual([
      "boilerplate",
    ]);
  });

  test("is not an article about cookies, on any page", () => {
    for (const other of ["Amery Beacon", "Tessin Post"]) {
      expect(
        kinds(`${NEWS_ABOUT_COOKIES}\n\n${DAM}`, `${TRAM}\n\n${NEWS_ABOUT_COOKIES}`, ["Amery Beacon", other]),
      ).toEqual(["copy"]);
    }
  });

  test("with two phrases is furniture within one outlet only", () => {
    const footer =
      "Contact us to keep the reporters of the island at work, or read about the privacy policy of the house.";
    const pair = [`${FERRY}\n\n${footer}`, `${DAM}\n\n${footer}`] as const;
    expect(kinds(...pair, ["Amery Beacon", "Amery Beacon"])).toEqual(["boilerplate"]);
    expect(kinds(...pair, ["Amery Beacon", "Tessin Post"])).toEqual(["copy"]);
    expect(kinds(...pair, [null, null])).toEqual(["copy"]);
  });

  test("is a menu of short lines on pages of one outlet, and a list shared by two outlets is not", () => {
    const list = "Velka dam\nHalberg light\nTessin Vale\nOskvar yard\nMarrow Sound\nPort Amery\nSolvane quay";
    const pair = [`${list}\n\n${FERRY}`, `${list}\n\n${ORCHARD}`] as const;
    expect(kinds(...pair, ["Amery Beacon", "Amery Beacon"])).toEqual(["boilerplate"]);
    expect(kinds(...pair, ["Amery Beacon", "Tessin Post"])).not.toContain("boilerplate");
  });

  test("says which phrases it was known by", () => {
    const [found] = kindsBetween({ text: `${FERRY}\n\n${NOTICE}` }, { text: `${DAM}\n\n${NOTICE}` });
    expect(found.reason).toContain("cookie");
  });

  test("beside a story in one shared passage does not take the story with it", () => {
    const page = `${FERRY} ${DAM} ${ORCHARD} ${TRAM} Follow us and sign up.`;
    expect(kinds(page, page, ["Amery Beacon", "Amery Beacon"])).toEqual(["revision"]);
  });

  test("is not a paragraph amid two articles, though it is full of the words of furniture", () => {
    const call =
      "So, dear reader, subscribe to something. Donate to the small paper that annoys you most. Sign up for its newsletter and pay for the free one. Become a member of whatever your town still has, and support its journalism before you need it.";
    const pair = [`${FERRY}\n\n${call}\n\n${DAM}`, `${TRAM}\n\n${call}\n\n${ORCHARD}`] as const;
    expect(kinds(...pair, ["Amery Beacon", "Tessin Post"])).toEqual(["copy"]);
  });
});
