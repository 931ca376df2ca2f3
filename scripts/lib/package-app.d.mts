export function packageApp(
  root: string,
  args: readonly string[],
  say: (line: string) => void,
): Promise<number>
export function failure(output: string): string
