import { html, type Safe } from "./escape.js";

/** A language that is no BCP 47 tag would be worse than none to a screen reader. */
export const languageOf = (language: string | null): Safe | null =>
  language !== null && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/iu.test(language) ? html` lang="${language}"` : null;
