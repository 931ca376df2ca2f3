export type Found =
  | { readonly found: true; readonly path: string }
  | { readonly found: false; readonly why: string }

export function findBrowser(where?: {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly platform?: string
  readonly home?: string
  readonly isProgram?: (path: string) => boolean
}): Found

export function browserName(path: string): string
