export function showInBrowser(where: {
  readonly folder: string
  readonly port?: number
  readonly sample?: 'bakery' | 'it'
  readonly open: boolean
  readonly say: (line: string) => void
}): Promise<number>
export function commandFor(
  path: string,
  url: string,
  platform?: string,
): readonly [program: string, args: readonly string[]]
