export type Served =
  | { readonly ok: true; readonly url: string; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly url: string; readonly running: boolean; readonly why: string }

export const csp: string
export function serveWindow(where: {
  /** The built window, `out/renderer`. */
  readonly folder: string
  readonly port?: number
}): Promise<Served>
export function fileOf(url: string): string | undefined
