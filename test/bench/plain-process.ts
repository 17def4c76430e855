import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Runs a script in a process that has nothing but Node in it: no loader of TypeScript, which would be paid for with every
 * module and in every thread. The script has `task`, and gives `answer`.
 */
export async function inPlainProcess<Task, Answer>(script: string, task: Task): Promise<Answer> {
  const whole = `const task = JSON.parse(process.argv[1]);\n${script}\nprocess.stdout.write(JSON.stringify(answer));`;
  const flags = ["--expose-gc", "--input-type=module", "-e", whole, JSON.stringify(task)];
  const { NODE_OPTIONS: _, ...env } = process.env;
  return JSON.parse((await run(process.execPath, flags, { env })).stdout) as Answer;
}
