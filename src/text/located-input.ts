import type { UrtextError } from "../errors.js";

/**
 * An input with the place it came from, so that what is wrong with it can be said with file and line.
 * Whoever reads files makes these; `trace()` takes them beside plain inputs. An `error` in place of the `input` is
 * something that could not even be read: it goes to `report.rejected`, and the others are traced.
 */
export class LocatedInput {
  private constructor(
    readonly source: string,
    readonly line: number | null,
    readonly input: unknown,
    readonly error: UrtextError | null,
    /** The article's id, where an input that could not be read still gave one. */
    readonly id: string | null,
  ) {}

  static of(source: string, line: number | null, input: unknown): LocatedInput {
    return new LocatedInput(source, line, input, null, null);
  }

  static failed(source: string, line: number | null, error: UrtextError, id: string | null = null): LocatedInput {
    return new LocatedInput(source, line, null, error, id);
  }
}
