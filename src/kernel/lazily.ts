/**
 * What is made when it is first asked for, and kept: for what costs more to make than to have. Who imports a library pays
 * for all that its files make by themselves, looked into or not.
 */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

/** An object of which each field is made when it is first read. A schema does not read its fields before it checks. */
export function lazyFields<Makers extends Readonly<Record<string, () => object>>>(
  makers: Makers,
): { [Name in keyof Makers]: ReturnType<Makers[Name]> } {
  const fields = {};
  for (const name of Object.keys(makers)) {
    Object.defineProperty(fields, name, { enumerable: true, get: lazily(makers[name]) });
  }
  return fields as { [Name in keyof Makers]: ReturnType<Makers[Name]> };
}
