import { useWords } from '#kit/use-words.ts'
import { countKept } from '../rules/kept.ts'
import { words } from '../words/en.ts'

/** What an undo or a redo did, and what it kept. */
export function useSayKept(): (did: string, kept: Parameters<typeof countKept>[0]) => string {
  const w = useWords(words)
  return (did, kept) => {
    const { changed, inUse, other } = countKept(kept)
    return [
      did,
      ...(changed > 0 ? [w('keptChanged', { count: changed })] : []),
      ...(inUse > 0 ? [w('keptInUse', { count: inUse })] : []),
      ...(other > 0 ? [w('keptOther', { count: other })] : []),
    ].join(' ')
  }
}
