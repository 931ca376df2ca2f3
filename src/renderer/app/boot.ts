import { type Opening, openBook } from '#book/open.ts'
import { settingsTable, shopSettingsId, type Trade } from '#features/settings/model.ts'
import { goTo } from '#kit/go-to.ts'
import { allTables } from './features.ts'
import { type OpenHouse, openHouse } from './open-house.ts'
import type { HouseParts, OpenSample } from './provided.ts'
import { sampleIn } from './sample-in.ts'

export type OpenBook = Extract<Opening, { state: 'open' }>
export type ShutBook = Exclude<Opening, { state: 'open' | 'first-run' }>

/** Where the app is on its way to a screen one can work on. */
export type Stage =
  | { readonly at: 'house'; readonly house: OpenHouse; readonly start: string }
  /** `unfinished`: the book was made, but the window closed before it knew whose it is. */
  | { readonly at: 'first-run'; readonly language: string; readonly unfinished?: OpenBook }
  | { readonly at: 'shut'; readonly opening: ShutBook }

export const doorsPath = '/welcome'

/** Opens what there is to open; creates nothing. */
export async function boot(parts: HouseParts): Promise<Stage> {
  const about = await parts.host.calls['app:about'](undefined)
  const sample = (about.ok ? about.value.sample : undefined) ?? sampleIn(window.location.search)
  if (sample) return asStage(await openSampleShop(sample, parts))
  const opening = await openBook({ ...parts, tables: allTables })
  if (opening.state === 'first-run') return { at: 'first-run', language: languageOf(about) }
  if (opening.state !== 'open') return { at: 'shut', opening }
  const settings = await opening.records.table(settingsTable).get(shopSettingsId)
  if (!settings) return { at: 'first-run', language: languageOf(about), unfinished: opening }
  return asStage(await openHouse(opening, { ...parts, sample: false }), opening.seq)
}

/** The sample shops are large and seldom opened, so they are fetched only then. */
const openSampleShop: OpenSample = async (kind, parts) =>
  (await import('./samples/open-sample.ts')).openSample(kind, parts)

/** The doors wait as long as nothing but the shop's name was written. */
const asStage = (house: OpenHouse, seq = Number.POSITIVE_INFINITY): Stage => ({
  at: 'house',
  house,
  start: seq <= 1 ? doorsPath : firstScreen(house.book.shop().trade),
})

export const firstScreen = (trade: Trade): string =>
  trade === 'counter' ? goTo.counter : goTo.today

const languageOf = (
  about: Awaited<ReturnType<HouseParts['host']['calls']['app:about']>>,
): string => (about.ok ? about.value.language : 'en')
