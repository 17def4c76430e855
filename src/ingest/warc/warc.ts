import { UrtextError } from "../../errors.js";
import { LocatedInput } from "../../text/located-input.js";
import { decodeHtml } from "../bytes/charset.js";
import { fileError } from "../file-error.js";
import { readPage } from "../html/read-page.js";
import { type Origin, passOver } from "../origin.js";
import { bodyOf, isHtml, readContentType, readHttpResponse } from "./http.js";
import { type BrokenRecord, MOST_OF_RECORD, type WarcRecord, warcRecords } from "./records.js";

/**
 * WARC, the form of Web archives: every page that was captured is an article under its address, first seen when it was
 * captured. Reads a record at a time, so that a file of any size passes through.
 */
export const warc = {
  async *read(origin: Origin): AsyncGenerator<LocatedInput, void, undefined> {
    try {
      for await (const record of warcRecords(origin.open())) {
        const input = "problem" in record ? broken(origin, record, record.problem) : await readRecord(record, origin);
        if (input !== null) yield input;
      }
    } catch (error) {
      yield LocatedInput.failed(origin.source, null, fileError(origin.source, error));
    }
  },
};

/** A capture that can be a page: its bytes, and what the server said of their charset. */
interface Capture {
  readonly body: Uint8Array | string;
  readonly charset: string | null;
}

/** `null` for what is no page; that is counted. */
async function readRecord(record: WarcRecord, origin: Origin): Promise<LocatedInput | null> {
  const capture = captureOf(record, origin);
  if (capture === null) return null;
  if (!record.isWhole) return broken(origin, record, `it has more than ${MOST_OF_RECORD} bytes`);
  const { body, charset } = capture;
  if (typeof body === "string") return broken(origin, record, body);
  const url = addressOf(record);
  if (url === null) return broken(origin, record, "it does not say which page it is");
  try {
    const page = await readPage(decodeHtml(body, url, charset), {
      id: url,
      url,
      observedAt: record.fields.get("warc-date"),
    });
    const input = origin.ids.distinct(page);
    if (input !== null) return LocatedInput.of(origin.source, null, input);
    passOver(origin, "captures that came already");
    return null;
  } catch (error) {
    if (!(error instanceof UrtextError)) throw error;
    return LocatedInput.failed(origin.source, null, error, url);
  }
}

/** What a record of each type holds; of those that are not here, nothing is a page (they tell how others came to be). */
const CAPTURES: Readonly<Record<string, (record: WarcRecord, origin: Origin) => Capture | null>> = {
  response: captureOfResponse,
  resource: captureOfResource,
  revisit: (_, origin) => passedOver(origin, "revisits of pages that had not changed"),
  conversion: (_, origin) => passedOver(origin, "conversions of what was captured"),
  continuation: (_, origin) => passedOver(origin, "continuations of records in other files"),
};

function captureOf(record: WarcRecord, origin: Origin): Capture | null {
  const type = record.fields.get("warc-type")?.toLowerCase() ?? "";
  return Object.hasOwn(CAPTURES, type) ? CAPTURES[type](record, origin) : null;
}

const NO_HTML = "captures that are no HTML";
const HTML: ReadonlySet<string> = new Set(["text/html", "application/xhtml+xml"]);

/** What the crawler cut off (WARC-Truncated) is read as far as it goes: the article stands before the end of most pages. */
function captureOfResponse({ block }: WarcRecord, origin: Origin): Capture | null {
  const response = readHttpResponse(block);
  if (response === null) return passedOver(origin, "responses of other protocols than HTTP");
  if (response.status !== 200) return passedOver(origin, "responses with another status than 200");
  const { mediaType, charset } = response;
  if (mediaType !== null && !HTML.has(mediaType)) return passedOver(origin, NO_HTML);
  const body = bodyOf(response);
  const isPage = mediaType !== null || (typeof body !== "string" && isHtml(body));
  return isPage ? { body, charset } : passedOver(origin, NO_HTML);
}

function captureOfResource({ fields, block }: WarcRecord, origin: Origin): Capture | null {
  const { mediaType, charset } = readContentType(fields.get("content-type"));
  return mediaType !== null && HTML.has(mediaType) ? { body: block, charset } : passedOver(origin, NO_HTML);
}

function passedOver(origin: Origin, what: string): null {
  passOver(origin, what);
  return null;
}

/** The standard's own example had the address in angle brackets, and so have the files of some crawlers. */
function addressOf({ fields }: Pick<WarcRecord, "fields">): string | null {
  return fields.get("warc-target-uri")?.replace(/^<(.*)>$/u, "$1") || null;
}

const broken = (origin: Origin, record: WarcRecord | BrokenRecord, problem: string): LocatedInput =>
  LocatedInput.failed(
    origin.source,
    null,
    new UrtextError("URTEXT_RECORD_BROKEN", { record: record.number, problem }),
    addressOf(record),
  );
