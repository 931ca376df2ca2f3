export type Built = { readonly ok: true } | { readonly ok: false; readonly why: string }

export function buildIfOld(root: string, say: (line: string) => void): Promise<Built>
export function isFresh(root: string): boolean
