import { describe, expect, it } from "vitest";
import { inParallel } from "./parallel.js";

const SCRIPT = new URL("../support/parallel-squares.ts", import.meta.url);
const tasks = Array.from({ length: 50 }, (_, i) => i);
const squares = (processes: number, of: readonly number[] = tasks) =>
  inParallel<number, number>(SCRIPT, { offset: 1 }, of, processes);

describe("Tasks in parallel", () => {
  it.each([1, 2, 5])("are answered in their own order by %i processes", async (processes) => {
    expect(await squares(processes)).toEqual(tasks.map((task) => task * task + 1));
  });

  it("need no process where there are none", async () => {
    expect(await squares(4, [])).toEqual([]);
  });

  it("end with the fault of a worker", async () => {
    await expect(squares(2, [1, 2, -3, 4])).rejects.toThrow("no square of -3");
  });
});
