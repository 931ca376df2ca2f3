import type { i18n } from 'i18next'
import { useCallback, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { Said } from '#shared/base/said.ts'
import type { KeyOf, ValuesFor, Words } from '#shared/base/words.ts'
import { ShopContext } from './use-shop.ts'

/** `const w = useWords(words)`, then `w('greeting', { who })`, in the owner's language. */
export function useWords<T extends Readonly<Record<string, string>>>(words: Words<T>) {
  const say = useSay()
  return useCallback(
    <K extends KeyOf<T>>(key: K, ...values: ValuesFor<T, K>): string =>
      say(words.say(key, ...values)),
    [say, words],
  )
}

/** Says what arrived as a value: a refusal, a row on Today, a line of history. */
export function useSay(): (said: Said) => string {
  const { i18n } = useTranslation()
  const language = useContext(ShopContext)?.language
  return useCallback((said: Said) => sayWith(i18n, said, language), [i18n, language])
}

/** `language`: how the shop writes days and hours, which may differ from the one it is spoken to in. */
export function sayWith(i18n: i18n, said: Said, language?: string): string {
  const values = Object.entries(said.with ?? {}).map(([name, value]) => [
    name,
    typeof value === 'object' ? sayWith(i18n, value, language) : value,
  ])
  const locale = language === undefined ? {} : { locale: language }
  return String(i18n.t(said.key, { ns: said.of, ...locale, ...Object.fromEntries(values) }))
}
