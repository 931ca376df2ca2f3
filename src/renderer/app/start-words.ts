import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { words as bookWords } from '#book/words/en.ts'
import type { Feature } from '#kit/define-feature.ts'
import { words as amountWords } from '#kit/words/amounts-en.ts'
import { words as kitWords } from '#kit/words/kit-en.ts'
import { words as labelWords } from '#kit/words/labels-en.ts'
import { words as whenWords } from '#kit/words/when-en.ts'
import { words as appWords } from './words/en.ts'

/** Gathers every feature's words; must be done before the first screen. */
export async function startWords(features: readonly Feature[], language: string): Promise<void> {
  const all = [
    bookWords,
    appWords,
    whenWords,
    labelWords,
    kitWords,
    amountWords,
    ...features.map((feature) => feature.words),
  ]
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: Object.fromEntries(all.map((each) => [each.of, each.en])) },
    // React shows text as text; escaping here would show "&amp;" to the owner.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  i18next.services.formatter?.add('number', (value, language, { numbers }) =>
    new Intl.NumberFormat(numbers ?? language).format(value),
  )
}
