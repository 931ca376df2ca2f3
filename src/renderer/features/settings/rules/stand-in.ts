import { tidy } from '#shared/base/text.ts'

/** What paper and the book hold of one line, and how many of them. */
export const longestLine = 300
export const mostLines = 4

export type LinesRead =
  | { readonly is: 'fine'; readonly lines: readonly string[] }
  | { readonly is: 'too many' }
  | { readonly is: 'too long' }

/** One line for each that was typed; empty ones are none. */
export function linesOf(typed: string): LinesRead {
  const lines = typed.split(/\r?\n/).flatMap((each) => tidy(each) ?? [])
  if (lines.length > mostLines) return { is: 'too many' }
  if (lines.some((each) => each.length > longestLine)) return { is: 'too long' }
  return { is: 'fine', lines }
}

/** Lines stay lines, each of them tidied; nothing is absent. */
export function offerOf(typed: string): string | undefined {
  const lines = typed.split(/\r?\n/).flatMap((each) => tidy(each) ?? [])
  return lines.length === 0 ? undefined : lines.join('\n')
}
