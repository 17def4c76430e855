import { wordSet } from "../language.js";
import type { PastTense } from "./past.js";

export const englishPast = (): PastTense => ({
  said: wordSet(`
    said told warned stated announced declared wrote reported confirmed denied insisted claimed argued admitted
    acknowledged testified tweeted replied responded explained`),
  happened: wordSet(
    `met died arrived fled fell rose began started opened closed signed resigned collapsed sank struck erupted occurred
    happened killed arrested detained elected adopted ratified approved rejected passed born founded held published
    released launched visited travelled traveled crashed exploded attacked invaded shot freed sentenced convicted found
    won lost came went became broke sent gave spoke swore drove flew burned burnt flooded derailed voted reopened
    appointed dismissed sacked banned suspended dissolved imposed lifted entered left returned`,
    ["took place", "took office", "took effect", "came into force", "stepped down", "broke out"],
  ),
  was: wordSet("was were had did"),
  on: wordSet("on in"),
  bareDays: false,
  joins: wordSet("and but when that while as"),
  ahead: wordSet(
    `will would shall wont should could can may might must is are be if unless whether planned scheduled due expected
    set slated proposed supposed postponed delayed rescheduled booked tipped upcoming next future plans plan deadline
    opens closes begins starts ends returns marks celebrates takes goes holds hosts shows meets votes hears rules
    decides has have gets becomes comes turns expires runs faces chosen designated which who whose whom where what how`,
    ["was to", "were to", "had to", "about to"],
  ),
  between: wordSet(`
    to for about of against meeting meetings vote votes election elections summit hearing trial conference concert
    match game games final ceremony opening closing closure reopening deadline anniversary referendum strike strikes
    rally march protest protests launch visit talks session congress festival event events show exhibition debate
    inauguration ballot poll polls race wedding tour date start end and but or because until till by before from after
    since going why as`),
  pictured: wordSet("seen pictured photo photograph photographed file handout picture screenshot"),
  subjectFirst: true,
  behindYear: new Set(),
});
