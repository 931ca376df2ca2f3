import { useCallback } from 'react'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'

/** "for Ana (daughter)". */
export function useSayInside(): (of: { readonly name: string; readonly role?: string }) => string {
  const w = useWords(words)
  return useCallback(
    ({ name, role }) => (role ? w('forInsideRole', { name, role }) : w('forInside', { name })),
    [w],
  )
}
