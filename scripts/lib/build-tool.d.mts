export type BuiltTool =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly why: string }

/** `source` is relative to the root: `src/tools/backup-check.ts`. */
export function buildToolIfOld(root: string, source: string): Promise<BuiltTool>
