import { sortedByTwoLanes, Uint32List } from "../../kernel/numbers.js";
import type { Postings } from "../store.js";
import type { Numbering } from "./numbering.js";
import type { Told } from "./runs.js";

/** Gathers what runs tell of the places of some keys: of each key the first ones by number, however runs are told. */
export class Found {
  private readonly key = new Uint32List(64);
  private readonly owner = new Uint32List(64);
  private readonly place = new Uint32List(64);
  /** Of the run that is being told: which key's places it told last, and how many of them. */
  private asked = -1;
  private toldOfAsked = 0;

  constructor(
    private readonly most: number,
    private readonly numbering: Numbering,
  ) {}

  /** Listens to another run. It is told one place more than is asked for, by which is known that there are more. */
  listen(): Told {
    this.asked = -1;
    return this.told;
  }

  private readonly told: Told = (question, paragraph) => {
    if (question !== this.asked) {
      this.asked = question;
      this.toldOfAsked = 0;
    }
    const owner = this.numbering.ownerOf(paragraph);
    if (this.numbering.isGone(owner)) return true;
    this.key.push(question);
    this.owner.push(owner);
    this.place.push(paragraph);
    return ++this.toldOfAsked <= this.most;
  };

  postings(): Postings {
    const [keys, owners, places] = [this.key.view(), this.owner.view(), this.place.view()];
    const order = sortedByTwoLanes(keys, places);
    const [key, article, paragraph] = [new Uint32List(64), new Uint32List(64), new Uint32List(64)];
    let capped = 0;
    let count = 0;
    for (let i = 0; i < order.length; i++) {
      const item = order[i];
      count = i > 0 && keys[order[i - 1]] === keys[item] ? count + 1 : 1;
      if (count > this.most) {
        if (count === this.most + 1) capped++;
        continue;
      }
      key.push(keys[item]);
      article.push(owners[item]);
      paragraph.push(places[item] - this.numbering.firsts.at(owners[item]));
    }
    return { key: key.view(), article: article.view(), paragraph: paragraph.view(), capped };
  }
}
