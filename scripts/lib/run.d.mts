import type { ChildProcess } from 'node:child_process'

export type RunOptions = {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly quiet?: boolean
  readonly until?: AbortSignal
}
export type Ended = { readonly code: number; readonly output: string }

export function runNode(
  script: string,
  args?: readonly string[],
  options?: RunOptions,
): Promise<Ended>
export function runProgram(
  program: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<Ended>
export type Ending = { readonly asked: () => boolean; readonly forget: () => void }
export function endTogether(child: ChildProcess): Ending
export function whenAsked(act?: (signal: string) => void): Ending
