/** Months as RFC 822 and what was made after it shorten them. */
export const MONTHS: readonly string[] = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Zones that RFC 822 names by letters. Any other name is of no certain zone. */
export const ZONES: Readonly<Record<string, string>> = {
  GMT: "Z",
  UTC: "Z",
  UT: "Z",
  Z: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};

/** A day, a month, an hour as ISO 8601 writes it. */
export const twoFigures = (value: string | number): string => String(value).padStart(2, "0");
