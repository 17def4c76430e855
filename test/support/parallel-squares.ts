import { answerTasks } from "../evaluate/parallel.js";

/** The script of a worker, for the test of working in parallel: squares, and a fault where it is asked for one. */
answerTasks((task: number, { offset }: { offset: number }) => {
  if (task < 0) throw new RangeError(`no square of ${task}`);
  return task * task + offset;
});
