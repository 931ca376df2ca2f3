import { createContext, useContext, useSyncExternalStore } from 'react'
import { assert } from '#shared/base/assert.ts'
import { numberFormat } from '#shared/base/formats.ts'
import { formatMoney, type Money } from '#shared/base/money.ts'
import type { ShopSettings } from '#shared/book/shop-settings.ts'
import { useBook } from './use-book.ts'

export const ShopContext = createContext<ShopSettings | undefined>(undefined)

/** Only for the provider, which listens once for all screens. */
export function useLiveShop(): ShopSettings {
  const { shop } = useBook()
  return useSyncExternalStore(shop.onChange, shop.now)
}

/** The shop's own settings. */
export function useShop(): ShopSettings {
  const shop = useContext(ShopContext)
  assert(shop, 'A screen was shown outside the shop')
  return shop
}

/** Money as this shop writes it. */
export function useMoney(): (amount: Money) => string {
  const { currency, language } = useShop()
  return (amount) => formatMoney(amount, currency, language)
}

/** A number as this shop writes it: 1,5. */
export function useNumber(): (value: number) => string {
  const { language } = useShop()
  return (value) => numberFormat(language, {}).format(value)
}
