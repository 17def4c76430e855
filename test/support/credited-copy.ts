import { DAM, FERRY, MUSEUM } from "./news.js";

/** An article, and another an hour later that has its first paragraph and credits its outlet. */
export const source = {
  id: "beacon",
  text: `${FERRY}\n\n${DAM}`,
  outlet: "Amery Beacon",
  publishedAt: "2031-03-12T08:00Z",
};
export const copy = {
  id: "post",
  text: `${FERRY}\n\n${MUSEUM}`,
  outlet: "Tessin Post",
  publishedAt: "2031-03-12T09:00Z",
  credits: ["Amery Beacon"],
};

export const countOf = (text: string) => text.split(/\s+/u).length;
