import type { i18n } from 'i18next'
import { useCallback, useContext } from 'react'
import { getI18n } from 'react-i18next'
import { localeFor } from '#shared/base/locale.ts'
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

/**
 * Turns a value (a refusal, a row on Today, a line of history) into a sentence. The words are loaded
 * before the first screen and keep their language, so no component listens for another.
 */
export function useSay(): (said: Said) => string {
  const i18n = getI18n()
  const language = useContext(ShopContext)?.language
  return useCallback((said: Said) => sayWith(i18n, said, language), [i18n, language])
}

/** `language`: of the shop, which orders dates and marks numbers; the words keep their own. */
export function sayWith(i18n: i18n, said: Said, language?: string): string {
  const values = Object.entries(said.with ?? {}).map(([name, value]) => [
    name,
    typeof value === 'object' ? sayWith(i18n, value, language) : value,
  ])
  const locales =
    language === undefined
      ? {}
      : { locale: localeFor(i18n.resolvedLanguage ?? 'en', language), numbers: language }
  const sentence = String(
    i18n.t(said.key, { ns: said.of, ...locales, ...Object.fromEntries(values) }),
  )
  // "Nothing was logged for Frau Ö." ends in one full stop, not in two.
  const isTwice = sentence.endsWith('..') && values.some(([, value]) => endsInStop(value))
  return isTwice ? sentence.slice(0, -1) : sentence
}

const endsInStop = (value: unknown): boolean =>
  typeof value === 'string' && /(?<!\.)\.$/.test(value)
