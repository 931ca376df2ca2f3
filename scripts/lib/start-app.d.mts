export type Wish =
  | { readonly ok: true; readonly open: boolean; readonly sample?: 'bakery' | 'it' }
  | { readonly ok: false; readonly why: string }

export function startApp(
  args: readonly string[],
  place: {
    readonly root: string
    readonly out?: string
    readonly port?: number
    readonly trouble?: () => string | undefined
    readonly say: (line: string) => void
  },
): Promise<number>
export function readWish(args: readonly string[]): Wish
