export function codecWith(
  toBase64: (bytes: Uint8Array) => string,
  fromBase64: (text: string) => Uint8Array,
): { readonly pack: (value: unknown) => string; readonly unpack: (text: string) => unknown }
