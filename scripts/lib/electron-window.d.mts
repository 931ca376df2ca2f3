export type Shown =
  | { readonly shown: true; readonly code: number }
  | { readonly shown: false; readonly why: string }

export function openElectron(runtime: string, root: string, args: readonly string[]): Promise<Shown>
