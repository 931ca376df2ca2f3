import { useWords } from '#kit/use-words.ts'
import type { BatchUnderWay } from '#shared/book/batch.ts'
import { countKept } from '../rules/kept.ts'
import { words } from '../words/en.ts'

/** Into the book, or out of it. */
export type Way = BatchUnderWay['way']

/** What an undo or a redo did, and what it kept. */
export function useSayTurned(): (way: Way, kept: Parameters<typeof countKept>[0]) => string {
  const w = useWords(words)
  return (way, kept) => {
    const { changed, inUse, other } = countKept(kept)
    return [
      w(way === 'out' ? 'undone' : 'redone'),
      ...(changed > 0 ? [w('keptChanged', { count: changed })] : []),
      ...(inUse > 0 ? [w('keptInUse', { count: inUse })] : []),
      ...(other > 0 ? [w('keptOther', { count: other })] : []),
    ].join(' ')
  }
}
