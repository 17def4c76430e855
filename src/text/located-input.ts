import type { UrtextError } from "../errors.js";

const BRAND: unique symbol = Symbol.for("urtext.LocatedInput") as never;

/**
 * An input with the place it came from, so that what is wrong with it can be said with file and line.
 * Whoever reads files makes these; `trace()` takes them beside plain inputs. An `error` in place of the `input` is
 * something that could not even be read: it goes to `report.rejected`, and the others are traced.
 */
export class LocatedInput {
  /** Known by a registered symbol, as `import` and `require` of the package each have a class of their own. */
  readonly [BRAND] = true;

  static is(given: unknown): given is LocatedInput {
    return given !== null && typeof given === "object" && Object.hasOwn(given, BRAND);
  }

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
