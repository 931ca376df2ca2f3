export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number }

export function testAll(
  root: string,
  args: readonly string[],
  say: (line: string) => void,
): Promise<boolean>
export function countsLine(counts: Counts): string
export function judgeRun(code: number, report: Counts | undefined): Counts
export function needsBrowser(args: readonly string[]): boolean
