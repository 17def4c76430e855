import { byId } from "./dom.js";

/** From the top of a pane to where what is read stands. */
const READING_LINE = 0.25;

type Anchor = readonly [here: number, there: number];

/** Two panes that scroll together: where a passage stands at the reading line of one, it stands there in the other. */
export class ScrollTogether {
  /** Where a pane was put by the other: its own event for that must not drive the other back. */
  private readonly put = new Map<Element, number>();

  constructor(
    private readonly a: HTMLElement,
    private readonly b: HTMLElement,
    private readonly count: number,
  ) {
    a.addEventListener("scroll", () => this.follow(a, b, 0));
    b.addEventListener("scroll", () => this.follow(b, a, 1));
  }

  /** Brings a passage to the reading line of both. */
  goTo(passage: number): void {
    this.place(this.a, topOf("a", passage) - this.line(this.a));
    this.place(this.b, topOf("b", passage) - this.line(this.b));
  }

  private line = (pane: HTMLElement): number => pane.clientHeight * READING_LINE;

  private follow(driver: HTMLElement, follower: HTMLElement, side: 0 | 1): void {
    if (Math.abs(driver.scrollTop - (this.put.get(driver) ?? -9)) < 2) return;
    this.put.delete(driver);
    const at = driver.scrollTop + this.line(driver);
    this.place(follower, interpolated(this.anchors(side), at) - this.line(follower));
  }

  /** Passages whose order is the same in both, from the top of the texts to their ends. */
  private anchors(side: 0 | 1): Anchor[] {
    const tops: Anchor[] = Array.from({ length: this.count }, (_, i) => {
      const both = [topOf("a", i + 1), topOf("b", i + 1)] as const;
      return [both[side], both[1 - side]] as const;
    });
    const ends = [this.a.scrollHeight, this.b.scrollHeight];
    const anchors: Anchor[] = [[0, 0]];
    for (const anchor of [...tops.sort((x, y) => x[0] - y[0]), [ends[side], ends[1 - side]] as const]) {
      const last = anchors[anchors.length - 1];
      if (anchor[0] > last[0] && anchor[1] >= last[1]) anchors.push(anchor);
    }
    return anchors;
  }

  private place(pane: HTMLElement, top: number): void {
    pane.scrollTop = top;
    this.put.set(pane, pane.scrollTop);
  }
}

const topOf = (side: "a" | "b", passage: number): number => byId(`${side}-${passage}`)?.offsetTop ?? 0;

function interpolated(anchors: readonly Anchor[], at: number): number {
  const next = anchors.findIndex(([here]) => here > at);
  if (next < 1) return anchors[anchors.length - 1][1];
  const [before, behind] = [anchors[next - 1], anchors[next]];
  return before[1] + ((at - before[0]) / (behind[0] - before[0])) * (behind[1] - before[1]);
}
