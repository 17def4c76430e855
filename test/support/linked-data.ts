import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import jsonld from "jsonld";

/** What the tests look at in a quad of any reader. */
export interface Quad {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term & { readonly datatype?: Term };
}
interface Term {
  readonly termType: string;
  readonly value: string;
}

export const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** Read by a JSON-LD processor that refuses every key it cannot place, and has no network: contexts are given to it. */
export async function quadsIn(text: string, contexts: Readonly<Record<string, object>> = {}): Promise<Quad[]> {
  const documentLoader = async (url: string) => {
    if (!(url in contexts)) throw new Error(`asked for ${url}`);
    return { document: { "@context": contexts[url] }, documentUrl: url, contextUrl: undefined };
  };
  const options = { safe: true, documentLoader } as jsonld.Options.ToRdf;
  return (await jsonld.toRDF(JSON.parse(text), options)) as unknown as Quad[];
}

export const triples = (quads: readonly Quad[], predicate: string): [subject: string, object: string][] =>
  quads
    .filter((quad) => quad.predicate.value === predicate)
    .map(({ subject, object }) => [subject.value, object.value]);

/** Every string in a JSON text. */
export function stringsIn(json: string): string[] {
  const found: string[] = [];
  JSON.parse(json, (_, value) => {
    if (typeof value === "string") found.push(value);
    return value;
  });
  return found;
}

/** A published vocabulary (of the packages @vocabulary/…), as what it says of each name. */
export function vocabulary(name: string): (subject: string, predicate: string) => string[] {
  const file = fileURLToPath(new URL(`../../node_modules/@vocabulary/${name}/${name}.nq`, import.meta.url));
  const said = new Map<string, string[]>();
  for (const [, subject, predicate, object] of readFileSync(file, "utf8").matchAll(
    /^<([^>]+)> <([^>]+)> <([^>]+)>/gmu,
  )) {
    const key = `${subject} ${predicate}`;
    said.set(key, [...(said.get(key) ?? []), object]);
  }
  return (subject, predicate) => said.get(`${subject} ${predicate}`) ?? [];
}
