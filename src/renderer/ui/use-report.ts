import { useCallback } from 'react'

export type Report = {
  /**
   * `done` and `note` disappear by themselves; `trouble` stays until its cause is mended, the screen
   * changes or it is closed.
   */
  readonly tone: 'done' | 'note' | 'trouble'
  readonly text: string
  /** A newer report about the same thing replaces the older one. */
  readonly about?: string
  /** It is about the book or the computer: another screen does not end it. */
  readonly isLasting?: true
}

export type ShownReport = Report & { readonly id: number }

const most = 4

let shown: readonly ShownReport[] = []
let last = 0
const listeners = new Set<() => void>()

/** Shows the owner a message that belongs to no place on the screen. */
export function useReport(): (report: Report) => void {
  return useCallback(showReport, [])
}

/** The same outside of a screen. */
export function showReport(report: Report): void {
  last++
  const others = shown.filter(({ about }) => about === undefined || about !== report.about)
  put([...others, { ...report, id: last }].slice(-most))
}

/** What a message was about is mended, or it was read. */
export const endReports = (isOver: (report: ShownReport) => boolean): void => {
  if (shown.some(isOver)) put(shown.filter((each) => !isOver(each)))
}

export const reportsNow = (): readonly ShownReport[] => shown

export function onReports(hear: () => void): () => void {
  listeners.add(hear)
  return () => void listeners.delete(hear)
}

function put(next: readonly ShownReport[]): void {
  shown = next
  for (const hear of listeners) hear()
}
