/** An item of a feed, cut out as it stands. */
export interface CutItem {
  readonly xml: string;
  /** In which it begins, counted from 1. */
  readonly line: number;
}

export interface CutFeed {
  /** All that is not in an item: what the feed says of itself. */
  readonly frame: string;
  readonly items: readonly CutItem[];
}

/** What is no markup, whatever it looks like; and where items may begin and end, by whatever prefix of a namespace. */
const MARKS = /<!--|<!\[CDATA\[|<(\/?)((?:[\w.-]+:)?(?:item|entry))(?=[\s/>])/gu;
const ENDS: Readonly<Record<string, string>> = { "<!--": "-->", "<![CDATA[": "]]>" };

/**
 * Cuts a feed into its items before anyone parses it: an item that is not well-formed costs itself, where it would cost
 * a parser all that stands behind it, and each has its line. One that does not end ends where the next begins. What the
 * first is called all are: another namespace may have items of its own inside them. Linear.
 */
export function cutItems(xml: string): CutFeed {
  const items: CutItem[] = [];
  const frame: string[] = [];
  const lines = new LineCounter(xml);
  let from = 0;
  let begun: number | null = null;
  let name: string | null = null;
  const end = (at: number): void => {
    if (begun !== null) items.push({ xml: xml.slice(begun, at), line: lines.of(begun) });
    begun = null;
    from = at;
  };
  const marks = new RegExp(MARKS);
  for (let mark = marks.exec(xml); mark !== null; mark = marks.exec(xml)) {
    if (mark[0] in ENDS) marks.lastIndex = literalEnd(xml, mark[0], marks.lastIndex);
    else if (name !== null && mark[2] !== name) continue;
    else if (mark[1] === "") {
      name = mark[2];
      if (begun === null) frame.push(xml.slice(from, mark.index));
      else end(mark.index);
      begun = mark.index;
    } else if (begun !== null) {
      end(tagEnd(xml, marks.lastIndex));
      marks.lastIndex = from;
    }
  }
  if (begun === null) frame.push(xml.slice(from));
  else end(xml.length);
  return { frame: frame.join(""), items };
}

/**
 * The end of what begins here and is no markup. Where another begins first, this one was never closed, and neither is it
 * where no end is found: it is passed over then, so that the items behind it are still there.
 */
function literalEnd(xml: string, opening: string, from: number): number {
  const next = xml.indexOf(opening, from);
  const end = xml.slice(from, next < 0 ? xml.length : next).indexOf(ENDS[opening]);
  return end < 0 ? from : from + end + ENDS[opening].length;
}

function tagEnd(xml: string, from: number): number {
  const at = xml.indexOf(">", from);
  return at < 0 ? xml.length : at + 1;
}

/** Lines of places that only go forward. */
class LineCounter {
  private at = 0;
  private line = 1;

  constructor(private readonly text: string) {}

  of(place: number): number {
    for (
      let next = this.text.indexOf("\n", this.at);
      next >= 0 && next < place;
      next = this.text.indexOf("\n", this.at)
    ) {
      this.line++;
      this.at = next + 1;
    }
    return this.line;
  }
}
