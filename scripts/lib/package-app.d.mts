export function packageApp(
  root: string,
  args: readonly string[],
  say: (line: string) => void,
): Promise<number>
export function failure(output: string): string
export function targets(
  args: readonly string[],
  say: (line: string) => void,
  of?: { readonly platform?: string; readonly path?: string },
): readonly string[]
