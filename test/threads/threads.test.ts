import { describe, expect, test } from "vitest";
import { Thread } from "../../src/threads/threads.js";

const threadOf = (script: string): Thread =>
  new Thread(
    new URL(
      `data:text/javascript,${encodeURIComponent(`import { parentPort } from "node:worker_threads"; ${script}`)}`,
    ),
  );

describe("a thread", () => {
  test("answers in the order in which it is asked, and hears what it is told before", async () => {
    const thread = threadOf(
      "let base = 0; parentPort.on('message', ({ task, notice }) => { if (notice) base = notice; else parentPort.postMessage({ answer: base + task }); })",
    );
    thread.tell(10);
    expect(await Promise.all([1, 2, 3].map((task) => thread.ask(task)))).toEqual([11, 12, 13]);
    await thread.end();
  });

  test("takes over the memory of what it is asked, and does not copy it", async () => {
    const thread = threadOf("parentPort.on('message', ({ task }) => parentPort.postMessage({ answer: task.length }))");
    const values = new Uint32Array(5);
    expect(await thread.ask(values, [values.buffer])).toBe(5);
    expect(values.length).toBe(0);
    await thread.end();
  });

  test("tells of a task that failed, and works on", async () => {
    const thread = threadOf(
      "parentPort.on('message', ({ task }) => parentPort.postMessage(task ? { answer: task } : { fault: new Error('no task') }))",
    );
    await expect(thread.ask(0)).rejects.toThrow("no task");
    expect(await thread.ask(7)).toBe(7);
    await thread.end();
  });

  test.each([
    ["cannot start", "throw new Error('no room');", "no room"],
    ["ends by itself", "parentPort.on('message', () => process.exit(3));", "the thread ended with code 3"],
    ["breaks at a task", "parentPort.on('message', () => { throw new Error('torn'); });", "torn"],
    ["is a script that is not there", "import './nothing.js';", /nothing\.js/],
  ])("that %s says so to all who wait, and to who asks later", async (_, script, message) => {
    const thread = threadOf(script);
    const asked = await Promise.allSettled([thread.ask(1), thread.ask(2)]);
    for (const outcome of asked) {
      expect(outcome).toMatchObject({ status: "rejected", reason: { message: expect.stringMatching(message) } });
    }
    await expect(thread.ask(3)).rejects.toThrow(message);
    await thread.end();
  });

  test("is ended in the middle of its work", async () => {
    const thread = threadOf(
      "parentPort.on('message', ({ task }) => { parentPort.postMessage({ answer: task }); for (;;); })",
    );
    expect(await thread.ask(1)).toBe(1);
    const asked = thread.ask(2).catch((error) => error.message);
    await thread.end();
    expect(await asked).toBe("the thread ended with code 1");
  });
});
