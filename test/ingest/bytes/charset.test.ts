import { describe, expect, it } from "vitest";
import { decodeHtml, decodeStrictly } from "../../../src/ingest/bytes/charset.js";

const code = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, "utf16le");

describe("decodeHtml", () => {
  it.each<[string, Uint8Array, string | null, string]>([
    ["its mark, against all else", Buffer.from('\ufeff<meta charset="latin1">é'), "latin1", '<meta charset="latin1">é'],
    ["its mark of UTF-16", utf16("<p>é"), "utf-8", "<p>é"],
    [
      "what the server said, against the page",
      latin1('<meta charset="utf-8">é'),
      "iso-8859-1",
      '<meta charset="utf-8">é',
    ],
    [
      "its meta",
      latin1("<head><META http-equiv=content-type content='text/html; charset=iso-8859-1'>é"),
      null,
      "<head><META http-equiv=content-type content='text/html; charset=iso-8859-1'>é",
    ],
    [
      "its meta, where the server names what is not known",
      latin1('<meta charset="iso-8859-1">é'),
      "utf8mb4",
      '<meta charset="iso-8859-1">é',
    ],
    ["UTF-8, where the server names what is not known and nobody else says anything", Buffer.from("é"), "utf8mb4", "é"],
    [
      "its XML declaration",
      latin1('<?xml version="1.0" encoding="ISO-8859-1"?><html>é'),
      null,
      '<?xml version="1.0" encoding="ISO-8859-1"?><html>é',
    ],
    ["UTF-8, where its meta says UTF-16", Buffer.from('<meta charset="utf-16">é'), null, '<meta charset="utf-16">é'],
    ["UTF-8, where nobody says anything", Buffer.from("<p>é"), null, "<p>é"],
  ])("goes by %s", (_, bytes, said, text) => {
    expect(decodeHtml(bytes, "x", said)).toBe(text);
  });

  it("reads every charset that browsers do", () => {
    expect(decodeHtml(Buffer.from([0x83, 0x74, 0x83, 0x46]), "x", "Shift_JIS")).toBe("フェ");
    expect(decodeHtml(Buffer.from([0xd6, 0xd0, 0xce, 0xc4]), "x", "gb2312")).toBe("中文");
    expect(decodeHtml(Buffer.from([0xcf, 0xd2, 0xc9]), "x", "koi8-r")).toBe("ори");
  });

  it.each(["windows-1252", "cp1252", "ISO-8859-1", "latin1", "us-ascii"])(
    "reads %s as windows-1252, quotation marks, dashes and the euro with the rest",
    (charset) => {
      const bytes = Uint8Array.from({ length: 128 }, (_, i) => 128 + i);
      const text = decodeHtml(bytes, "x", charset);
      expect(text.slice(0, 32)).toBe("€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ");
      expect(text.slice(32)).toBe(Buffer.from(bytes.subarray(32)).toString("latin1"));
      expect(decodeStrictly(bytes, "x", charset)).toBe(text);
      const page = latin1(`<meta charset="${charset}">\x93So\x94 \x96 \x805`);
      expect(decodeHtml(page, "x")).toBe(`<meta charset="${charset}">“So” – €5`);
    },
  );

  it("shows a stray byte of a page that says what it is as browsers do, and guesses at no page that does not", () => {
    expect(decodeHtml(latin1('<meta charset="utf-8">caf\xe9 au lait'), "x")).toBe(
      '<meta charset="utf-8">caf\ufffd au lait',
    );
    expect(code(() => decodeHtml(latin1("<p>caf\xe9 au lait"), "x"))).toBe("URTEXT_FILE_NOT_UTF8");
    expect(code(() => decodeHtml(latin1('<meta charset="martian">'), "x"))).toBe("URTEXT_CHARSET_UNKNOWN");
  });
});

describe("decodeStrictly", () => {
  it("goes by a mark, then by what is declared, and refuses bytes that do not fit", () => {
    expect(decodeStrictly(utf16("é"), "x")).toBe("é");
    expect(decodeStrictly(latin1("\xe9"), "x", "windows-1252")).toBe("é");
    expect(decodeStrictly(Buffer.from("é"), "x", "UTF8")).toBe("é");
    expect(code(() => decodeStrictly(latin1("\xe9"), "x", "UTF-8"))).toBe("URTEXT_FILE_NOT_UTF8");
    expect(code(() => decodeStrictly(Buffer.from([0x83]), "x", "shift_jis"))).toBe("URTEXT_CHARSET_WRONG");
    expect(code(() => decodeStrictly(Buffer.from("x"), "x", "martian"))).toBe("URTEXT_CHARSET_UNKNOWN");
  });
});
