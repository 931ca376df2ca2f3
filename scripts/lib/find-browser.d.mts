export type Found =
  | { readonly found: true; readonly path: string }
  | { readonly found: false; readonly why: string }

type Where = {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly platform?: string
  readonly home?: string
  readonly isProgram?: (path: string) => boolean
}

export function findBrowser(where?: Where): Found

export function findShell(where?: Pick<Where, 'env' | 'isProgram'>): string | undefined

export function browserName(path: string): string
