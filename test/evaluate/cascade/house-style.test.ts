import { describe, expect, it } from "vitest";
import { connected, type HouseStyle, restyle } from "./house-style.js";

const BRITISH: HouseStyle = {
  spelling: "british",
  quotes: ["‘", "’"],
  percent: " per cent",
  dash: " – ",
  date: "day first",
  dateline: "none",
  sentences: "long",
  connectives: [],
};
const AMERICAN: HouseStyle = {
  ...BRITISH,
  spelling: "american",
  quotes: ["“", "”"],
  percent: "%",
  dash: "—",
  date: "month first",
};

describe("A house style", () => {
  const british = "‘We organised the programme towards the centre – at 40 per cent,’ the council's head said on 3 May.";
  const american = "“We organized the program toward the center—at 40%,” the council's head said on May 3.";

  it("is put on what another desk wrote, there and back", () => {
    expect(restyle(british, AMERICAN)).toBe(american);
    expect(restyle(american, BRITISH)).toBe(british);
  });

  it("leaves alone what is already so, and names", () => {
    expect(restyle(british, BRITISH)).toBe(british);
    expect(restyle("Wick Harbour and Stonecentre", AMERICAN)).toBe("Wick Harbour and Stonecentre");
  });

  it("leads to a sentence with a phrase, whose capital stays with a name", () => {
    expect(connected("even so", "The dyke broke.", false)).toBe("Even so, the dyke broke.");
    expect(connected("even so", "Wick drowned.", true)).toBe("Even so, Wick drowned.");
  });
});
