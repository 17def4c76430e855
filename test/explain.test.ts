import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  compare,
  type ExplainOptions,
  type Explanation,
  explain,
  type PassageVerdict,
  type RegionVerdict,
} from "../src/index.js";

const FERRY =
  "The harbour master said on Monday that the ferry had run aground before dawn, with forty passengers aboard and no one hurt.";
const RYE = "Bakers in Ostrel sold twice as much rye bread this winter as last.";
const FISHERS =
  "Fishermen fear for the season. The ferry had run aground before anyone in the village noticed the fog.";
const SCHOOLBOOK =
  "A schoolbook tells it otherwise: he wrote that the ferry had run aground before breakfast, and no lamp burned.";
const COUNCIL =
  "The council voted on Tuesday to close the northern bridge, and traders along the quay were told to move their stalls by June.";
const CROSSING =
  "On Tuesday the council in Velka voted to shut the northern crossing; traders along the quay were ordered to move every stall by the end of June.";
const COMMITTEE =
  "It is not what we had been told to do by them, and the harbour committee wrote about it to all of those who were there for the most of it; the herring boats of the district then sailed at noon, as they had said that they would at the end of the day.";
const SURGEONS =
  "It is not what we had been shown on charts of old reefs, and a doctor thought about it to all of those who were sick with fever; seven surgeons of Velka then operated until dawn, as they had said that they would at the hospital gates.";
const SMALL_WORDS =
  "It was not that they had been told what to do by all of those who were there, and it is not that we had said that they would do it at the end of the day. For the most of it, they had been there, and so were we, and so was it that all of them had it in them to do what they had said they would. ";

const COLUMN =
  "The sluice gates were opened before anyone had warned the villages downstream. Orchards around Tamsel stood under brown water for eleven days, beehives floated past the chapel, and the cooperative lost its seed potatoes.";
const COLUMN_QUOTED =
  "“The sluice gates were opened before anyone had warned the villages downstream,” wrote Odile Fennimar of the Harbour Post in a bitter page on what the spring had cost the farmers. Orchards near Tamsel stood under water eleven days, she adds, while beehives floated past a chapel and the cooperative lost all its seed potatoes.";
const MINISTER = `“We shall rebuild the bridge at Tamsel before the winter storms, and we shall pay for it from the port levy alone, whatever the treasury says about the herring fund and its friends on the quay,” said Teodora Lusk. ${RYE} ${FERRY}`;
const OPPONENT = `${COUNCIL} “They will rebuild that bridge at Tamsel before winter storms, and they will pay from the port levy, whatever our treasury said about the herring fund and some friends on its quay,” said Garrick Solene.`;

const folder = fileURLToPath(new URL("../examples/articles/", import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
const article = (name: string): string => readFileSync(`${folder}${name}.txt`, "utf8");

/** A text with every so many words replaced. */
const reworded = (text: string, every: number): string =>
  text
    .split(/(?<=\s)/)
    .map((word, i) => (i % every === 0 ? `other${i % 11} ` : word))
    .join("");

const opEd = article("harbour-post-oped");
const digest = article("two-banks-digest");
const memo = article("delta-lantern-memo");

const passageVerdicts: Readonly<Record<PassageVerdict["kind"], () => Explanation>> = {
  reported: () => explain(FERRY, `In brief. ${FERRY}`),
  "too-few-words": () => explain(FISHERS, SCHOOLBOOK),
  "too-unlike": () => explain(FERRY, reworded(FERRY, 7), { leastSimilarity: 0.95 }),
  "told-already": () =>
    explain(article("continental-review-analysis"), reworded(article("continental-review-analysis"), 6)),
  "taken-in": () => explain(article("ileth-radio-v2"), reworded(article("ileth-radio-v2"), 5)),
  unfounded: () =>
    explain(`${COMMITTEE}\n\n${SMALL_WORDS.repeat(4)}`, `${SURGEONS}\n\nNothing else happened.`, { runWords: 12 }),
};

const regionVerdicts: Readonly<Record<RegionVerdict["kind"], () => Explanation>> = {
  kept: () => explain(memo, reworded(memo, 3)),
  joined: () => explain(memo, reworded(memo, 3)),
  "nothing-common": () => explain(opEd, digest),
  "too-little-evidence": () => explain(FISHERS, SCHOOLBOOK),
  "too-short": () => explain(COUNCIL, CROSSING),
  "adds-little": () => explain(opEd, digest),
  "leaves-quotation": () => explain(COLUMN, COLUMN_QUOTED, { sensitivity: "reworded" }),
  "said-by-others": () => explain(MINISTER, OPPONENT, { sensitivity: "reworded", runWords: 12 }),
  "overlaps-better": () => explain(opEd, reworded(opEd, 7)),
};

describe("Explaining two texts", () => {
  it.each(names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b])))(
    "finds in %s and %s what comparing finds: it only looks on",
    (a, b) => {
      const [textA, textB] = [readFileSync(folder + a, "utf8"), readFileSync(folder + b, "utf8")];
      const { alignments } = explain(textA, textB);
      expect(alignments.flatMap(({ setAside, alignment }) => (setAside ? [] : [alignment]))).toEqual(
        compare(textA, textB).alignments,
      );
    },
  );

  it.each(Object.entries(passageVerdicts))("tells of a passage that it is %s", (kind, explained) => {
    expect(explained().passages.map(({ verdict }) => verdict.kind)).toContain(kind);
  });

  it.each(Object.entries(regionVerdicts))("tells of a region that it is %s", (kind, explained) => {
    expect(explained().regions?.map(({ verdict }) => verdict.kind)).toContain(kind);
  });

  it("tells by how much a region is not enough", () => {
    const [{ evidence, verdict, says }] = explain(FISHERS, SCHOOLBOOK).regions!;
    expect(verdict).toEqual({ kind: "too-little-evidence", evidence, least: 20 });
    expect(says).toBe(`below leastEvidence: ${evidence.toFixed(1)} of 20 nats`);
  });

  it("tells the same, sides exchanged, of the two in the other order", () => {
    const turned = explain(SCHOOLBOOK, FISHERS);
    const { runs, passages, regions, sketch } = explain(FISHERS, SCHOOLBOOK);
    const exchanged = <T extends { a: unknown; b: unknown }>({ a, b, ...rest }: T) => ({ ...rest, a: b, b: a });
    expect(runs.length).toBeGreaterThan(0);
    expect(turned.runs.map(exchanged)).toEqual(runs);
    expect(turned.passages.map(({ pieces, ...rest }) => exchanged(rest))).toEqual(
      passages.map(({ pieces, ...rest }) => rest),
    );
    expect(turned.regions?.map(({ refined }) => exchanged(refined!))).toEqual(regions?.map(({ refined }) => refined));
    expect(turned.sketch.shared.map(exchanged)).toEqual(sketch.shared);
  });

  it("reads runs and shared fingerprints in the texts as given", () => {
    const { runs, sketch } = explain(FISHERS, SCHOOLBOOK);
    expect(runs.map(({ a }) => FISHERS.slice(a.start, a.end))).toEqual(["The ferry had run aground before"]);
    expect(runs.map(({ b }) => SCHOOLBOOK.slice(b.start, b.end))).toEqual(["the ferry had run aground before"]);
    for (const { a, b } of sketch.shared) {
      expect(FISHERS.slice(a.start, a.end).toLowerCase()).toBe(SCHOOLBOOK.slice(b.start, b.end).toLowerCase());
    }
  });

  it("tells words, language, stemmer, paragraphs, sentences and who speaks", () => {
    const text = `${FERRY} ${FERRY}\n\n“We were lucky that night,” said Edda Norrin, the harbour master of Velka.`;
    const { a } = explain({ id: "a", text, language: "en" }, RYE, { sensitivity: "reworded" });
    expect({ ...a, paragraphs: a.paragraphs.length, sentences: a.sentences.length }).toEqual({
      words: 57,
      language: "en",
      stemmer: "en",
      paragraphs: 2,
      sentences: 3,
      quotations: [{ span: expect.anything(), speaker: "Edda Norrin" }],
    });
    expect(explain(text, RYE).a.stemmer).toBeNull();
  });

  it("tells through what two would meet in a collection", () => {
    expect(explain(FERRY, RYE).candidate.through).toEqual([]);
    expect(explain(FISHERS, SCHOOLBOOK).candidate.through).toEqual(["fingerprints"]);
    expect(explain(FERRY, FERRY).candidate.through).toEqual(["fingerprints", "signatures"]);
    const said = (words: string) => `“${words},” said Edda Norrin, the harbour master of Velka.`;
    const bySpeaker = explain(said("We were lucky that night"), said("Nobody has asked for my opinion yet"));
    expect(bySpeaker.sketch.unitsAlike).toMatchObject([{ bands: 0, speaker: "Edda Norrin", exact: 0 }]);
    expect(bySpeaker.candidate.through).toContain("speaker");
  });

  it("gives plain data, the same each time", () => {
    const explanation = explain(opEd, digest);
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
    expect(JSON.stringify(explain(opEd, digest))).toBe(JSON.stringify(explanation));
  });
});

describe("Asking about a stretch", () => {
  const ask = (a: string, b: string, at: string) => explain(a, b, { at }).answer;

  it("says that it is reported, and as what", () => {
    const answer = ask(FERRY, `In brief. ${FERRY}`, "ferry had RUN aground");
    expect(answer).toMatchObject({ verdict: "reported", words: 4, reported: 4, says: "Reported as copy." });
    expect(FERRY.slice(answer!.at.start, answer!.at.end)).toBe("ferry had run aground");
  });

  it("says how much of it is reported where not all is", () => {
    const answer = ask(`${FERRY} ${RYE}`, FERRY, "no one hurt. Bakers in Ostrel");
    expect(answer?.says).toBe("Reported in part (3 of 6 words) as copy.");
  });

  it("says that it is set aside, and why", () => {
    const [a, b] = ["harbour-post-oped", "harbour-post-memo"].map(article);
    const [{ alignment, kind, reason }] = explain(a, b).alignments.filter(({ setAside }) => setAside);
    const answer = explain(a, b, { at: { article: "a", ...alignment.a } }).answer;
    expect(answer).toMatchObject({ verdict: "set-aside", says: `Set aside as ${kind}: ${reason}.` });
  });

  it("says that no words are shared in a row", () => {
    expect(ask(FERRY, RYE, "forty passengers")?.says).toBe("Not reported: no shared words in a row.");
  });

  it("says how long the shared run is, and how long it must be", () => {
    expect(ask(FISHERS, SCHOOLBOOK, "the ferry had run aground")?.says).toContain(
      "shared run of 6 words, runWords is 8",
    );
    expect(ask(COUNCIL, CROSSING, "traders along the quay were told")?.says).toContain(
      "the longest shared run is 5 words, runWords is 8",
    );
  });

  it("says how much a region says, and how much it must", () => {
    const { says, because } = ask(FISHERS, SCHOOLBOOK, "the ferry had run aground")!;
    expect(because[0]).toMatchObject({ stage: "region", verdict: { kind: "too-little-evidence", least: 20 } });
    expect(says).toMatch(/below leastEvidence: \d+\.\d of 20 nats/);
  });

  it("keeps to what touches it", () => {
    const [a, b] = [`${FERRY}\n\n${RYE}`, `${RYE}\n\n${FERRY}\n\n${FISHERS}`];
    expect(explain(a, b).alignments).toHaveLength(2);
    const { alignments, a: ofA, b: ofB } = explain(a, b, { at: RYE });
    expect(alignments.map(({ alignment }) => a.slice(alignment.a.start, alignment.a.end))).toEqual([RYE]);
    expect(ofA.paragraphs.map(({ start, end }) => a.slice(start, end))).toEqual([RYE]);
    const ofOther = ofB.paragraphs.map(({ start, end }) => b.slice(start, end));
    expect(ofOther).toContain(RYE);
    expect(ofOther).not.toContain(FISHERS);
  });

  it("finds words in the second text where the first has them not", () => {
    expect(ask(FERRY, RYE, "rye bread")?.at.article).toBe("b");
  });

  it.each([
    ["words that neither has", "seven surgeons"],
    ["no words", " … "],
    ["a stretch beyond the text", { article: "a" as const, start: 0, end: 1_000 }],
    ["a stretch inside a word", { article: "a" as const, start: 5, end: 7 }],
    ["nothing", null],
    ["a number", 7],
  ])("refuses %s", (_, at) => {
    expect(() => explain(FERRY, RYE, { at } as ExplainOptions)).toThrow(
      expect.objectContaining({ code: "URTEXT_OPTION_INVALID", facts: expect.objectContaining({ option: "at" }) }),
    );
  });
});

it("does not look for words asked about among the options of the plan", () => {
  expect(() => explain(FERRY, RYE, { at: "seven surgeons" })).toThrow("Why, or why not");
});

it("refuses options that are none, as compare does", () => {
  for (const run of [explain, compare]) {
    expect(() => run(FERRY, RYE, null as never)).toThrow(expect.objectContaining({ code: "URTEXT_OPTION_INVALID" }));
  }
});
