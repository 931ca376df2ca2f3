import { createContext, useContext } from 'react'
import { type ShopSettings, settingsTable, shopSettingsId } from '#features/settings/model.ts'
import { useLive } from '#kit/use-live.ts'
import { assert } from '#shared/base/assert.ts'
import { formatMoney, type Money } from '#shared/base/money.ts'
import { useBook } from './use-book.ts'

export const ShopContext = createContext<ShopSettings | undefined>(undefined)

/**
 * For the house alone, which reads them for everyone: nearly every part of a screen asks. There is
 * always a row: the first run writes it before any screen.
 */
export function useLiveShop(): ShopSettings {
  const { shop } = useBook()
  return useLive((records) => records.table(settingsTable).get(shopSettingsId), []) ?? shop()
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
