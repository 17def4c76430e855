import type { Cluster } from "../clusters/clusters.js";
import type { Conflict, ConflictSource } from "./conflicts/conflict.js";
import { contraryOrders } from "./conflicts/contrary-orders.js";
import { copyBeforeSource } from "./conflicts/copy-before-source.js";
import { creditToLater } from "./conflicts/credit-to-later.js";
import { datesContradict } from "./conflicts/dates-contradict.js";
import { doubtfulDate } from "./conflicts/doubtful-date.js";
import { eventAfterDate } from "./conflicts/event-after-date.js";
import { silentEdit } from "./conflicts/silent-edit.js";
import type { WitnessFacts } from "./evidence/index.js";
import type { Stemma } from "./stemma.js";

export type { Conflict, ConflictKind } from "./conflicts/conflict.js";

/** Every kind of conflict, in the order in which they are told. Adding one is a file and a line here. */
const SOURCES: readonly ConflictSource[] = [
  datesContradict,
  eventAfterDate,
  copyBeforeSource,
  doubtfulDate,
  creditToLater,
  silentEdit,
];

/** Where dates, texts and credits of a cluster exclude each other, and what its pages changed without a word. */
export function conflictsOf(cluster: Cluster, facts: readonly WitnessFacts[], stemma: Stemma): Conflict[] {
  const found = { cluster, facts, stemma, contrary: contraryOrders(facts, stemma) };
  const told: Conflict[] = [];
  for (const source of SOURCES) told.push(...source(found, told));
  return told;
}
