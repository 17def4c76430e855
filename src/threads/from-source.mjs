// For work on urtext itself: no part of the package.
import { tsImport } from "tsx/esm/api";

await tsImport("./thread.ts", import.meta.url);
