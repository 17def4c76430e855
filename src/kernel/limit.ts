import { byKeys } from "./order.js";

/** A cap that was reached, and what may be missing because of it. Giving up is a result, never an exception. */
export interface Limit {
  /** What sets the cap: an option of the plan, or a bound that a stage has for all plans. */
  readonly cap: string;
  readonly value: number;
  /** How often it was reached. */
  readonly reached: number;
  readonly says: string;
}

/** The order in which limits are told. */
export const limitOrder = byKeys<Limit>(
  ({ cap }) => cap,
  ({ says }) => says,
);
