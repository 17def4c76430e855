/** Tells figures, and remembers whether all of them reached their floors. */
export class Teller {
  /** Whether a figure that was judged missed its floor. */
  failed = false;

  constructor(private readonly write: (text: string) => void = (text) => void process.stdout.write(text)) {}

  title(text: string): void {
    this.write(`${text}\n`);
  }

  /** A figure with a floor: it decides. */
  judged(passed: boolean, name: string, says: string): void {
    this.failed ||= !passed;
    this.line(passed ? "ok" : "FAIL", name, says);
  }

  /** A case among many, whose floor is on the total: shown where it fails, and no more. */
  one(passed: boolean, name: string, says: string): void {
    this.line(passed ? "ok" : "-", name, says);
  }

  /** A figure without a floor. */
  shown(name: string, says: string): void {
    this.line("", name, says);
  }

  private line(mark: string, name: string, says: string): void {
    this.write(`  ${mark.padEnd(4)}  ${name.padEnd(30)} ${says}\n`);
  }
}
