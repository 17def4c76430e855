/**
 * What a WebAssembly module of ours exports, or `null` where an engine has no such thing, a page's policy forbids it, or
 * the order of bytes is not WebAssembly's. All of them are under a few kilobytes: that much browsers compile at once even
 * where the page is drawn.
 *
 * @param module The module's bytes in base64.
 */
export function loadModule<Exports>(module: string): Exports | null {
  try {
    const bytes = Uint8Array.from(atob(module), (character) => character.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    return isLittleEndian() ? (exports as Exports) : null;
  } catch {
    return null;
  }
}

const isLittleEndian = (): boolean => new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
