export type BuiltCheck =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly why: string }

export function buildCheckIfOld(root: string): Promise<BuiltCheck>
