/**
 * Milliseconds of processor time that this process has used: what a piece of work costs, whatever else the machine does
 * meanwhile. Test files run in processes of their own.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
