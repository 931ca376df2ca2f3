import type { Change } from '#shared/book/change.ts'
import type { ShopSettings } from '#shared/book/shop-settings.ts'
import type { News } from './news.ts'

/** The shop's current settings: nearly every part of a screen needs them. */
export type Shop = {
  readonly now: () => ShopSettings
  readonly onChange: (hear: () => void) => () => void
}

/** Reads them again whenever a Change, from this window or another, touches the settings. */
export function followShop(
  first: ShopSettings,
  read: () => Promise<ShopSettings | undefined>,
  listen: News['listen'],
  isAboutShop: (change: Change) => boolean,
): Shop {
  const hearers = new Set<() => void>()
  let shop = first
  let reads = 0
  listen((change) => {
    if (!isAboutShop(change)) return
    const mine = ++reads
    read()
      .then((next) => {
        // Of two reads under way the later one is right, whichever answers last.
        if (mine !== reads) return
        shop = next ?? shop
        for (const hear of hearers) hear()
      })
      // A book that closes meanwhile can't be read.
      .catch(console.error)
  })
  return {
    now: () => shop,
    onChange: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
  }
}
