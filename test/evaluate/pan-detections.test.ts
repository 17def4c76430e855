import { expect, test } from "vitest";
import { detectionsOf } from "./pan-detections.js";

const piece = (a: number, b: number) => ({ a: { start: a, end: a + 100 }, b: { start: b, end: b + 110 } });

test("a passage in one piece is one detection", () => {
  expect(detectionsOf({ pieces: [piece(0, 50)] })).toEqual([
    { copy: { start: 0, end: 100 }, source: { start: 50, end: 160 } },
  ]);
});

test("pieces with little between them are one stretch, from the first to the last", () => {
  expect(detectionsOf({ pieces: [piece(0, 50), piece(120, 400), piece(230, 600)] })).toEqual([
    { copy: { start: 0, end: 330 }, source: { start: 50, end: 710 } },
  ]);
});

test("pieces with much between them, in one text or the other, are detections of their own", () => {
  expect(detectionsOf({ pieces: [piece(0, 50), piece(100, 2_000), piece(3_000, 2_110)] })).toEqual([
    { copy: { start: 0, end: 100 }, source: { start: 50, end: 160 } },
    { copy: { start: 100, end: 200 }, source: { start: 2_000, end: 2_110 } },
    { copy: { start: 3_000, end: 3_100 }, source: { start: 2_110, end: 2_220 } },
  ]);
});
