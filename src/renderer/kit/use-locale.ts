import { useContext } from 'react'
import { getI18n } from 'react-i18next'
import { localeFor } from '#shared/base/locale.ts'
import { ShopContext } from './use-shop.ts'

/** For days and times: words of the screen, order of the shop, or of the system outside a shop. */
export function useLocale(): string {
  return useLocaleOf(useContext(ShopContext)?.language ?? navigator.language)
}

/** The same where days are written as in that language. */
export function useLocaleOf(language: string): string {
  return localeFor(getI18n().resolvedLanguage ?? 'en', language)
}
