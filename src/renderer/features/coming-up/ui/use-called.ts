import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { words } from '../words/en.ts'

type Named = { readonly name?: string | undefined; readonly number?: string | undefined }

/** A name; else the number of the order, never how somebody is described. */
export function useCalled(): (of: Named) => string {
  const w = useWords(words)
  return ({ name, number }) => {
    if (name !== undefined) return shorten(name, 80)
    return number === undefined ? w('someone') : w('number', { number })
  }
}
