/** A cap that was reached, and what may be missing because of it. Giving up is a result, never an exception. */
export interface Limit {
  /** The option of the plan that sets the cap. */
  readonly cap: string;
  readonly value: number;
  /** How often it was reached. */
  readonly reached: number;
  readonly says: string;
}
