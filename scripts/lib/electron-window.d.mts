export type Shown =
  | { readonly shown: true; readonly code: number }
  | { readonly shown: false; readonly why: string }

export const signs: Readonly<Record<'starting' | 'opening' | 'onScreen', string>>

export function openElectron(
  runtime: string,
  root: string,
  args: readonly string[],
  stillAfter?: number,
): Promise<Shown>
