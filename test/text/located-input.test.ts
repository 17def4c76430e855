import { expect, test } from "vitest";
import { UrtextError } from "../../src/errors.js";
import { LocatedInput } from "../../src/text/located-input.js";

test("a located input carries an input or an error, and where it came from", () => {
  const input = { id: "a", text: "The pier is closed." };
  expect(LocatedInput.of("wire.jsonl", 3, input)).toMatchObject({ source: "wire.jsonl", line: 3, input, error: null });
  const error = new UrtextError("URTEXT_FILE_MISSING", { path: "pier.txt" });
  expect(LocatedInput.failed("pier.txt", null, error)).toMatchObject({
    source: "pier.txt",
    line: null,
    input: null,
    error,
  });
});
