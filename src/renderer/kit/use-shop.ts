import { useLive } from '#book/use-live.ts'
import { type ShopSettings, settingsTable, shopSettingsId } from '#features/settings/model.ts'
import { formatMoney, type Money } from '#shared/base/money.ts'
import { useBook } from './use-book.ts'

/** The shop's own settings. There is always a row: the first run writes it before any screen. */
export function useShop(): ShopSettings {
  const { shop } = useBook()
  return useLive((records) => records.table(settingsTable).get(shopSettingsId), []) ?? shop()
}

/** Money as this shop writes it. */
export function useMoney(): (amount: Money) => string {
  const { currency, language } = useShop()
  return (amount) => formatMoney(amount, currency, language)
}
