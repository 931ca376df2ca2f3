export function icoOf(pngs: ReadonlyMap<number, Uint8Array>): Buffer
export function icnsOf(pngs: ReadonlyMap<number, Uint8Array>): Buffer
export function sumOf(path: string): string
