import type { Opening } from '#book/open.ts'
import { settingsTable } from '#features/settings/model.ts'
import { goTo } from '#kit/go-to.ts'
import { shopSettingsId, type Trade } from '#shared/book/shop-settings.ts'
import { openEarly } from './early.ts'
import { type OpenApp, openApp } from './open-app.ts'
import type { AppParts, OpenSample } from './provided.ts'

export type OpenBook = Extract<Opening, { state: 'open' }>
export type ShutBook = Exclude<Opening, { state: 'open' | 'first-run' }>

/** How far the app is on its way to a usable screen. */
export type Stage =
  | { readonly at: 'app'; readonly app: OpenApp; readonly start: string }
  /** `records`: a book with rows exists, and only its settings are missing. */
  | { readonly at: 'first-run'; readonly language: string; readonly found: 'nothing' | 'records' }
  | { readonly at: 'shut'; readonly opening: ShutBook }

export const doorsPath = '/welcome'

/** Goes on from what was begun early, or begins now. */
export async function boot(parts: AppParts, begun = openEarly(parts)): Promise<Stage> {
  const early = await begun
  if ('sample' in early) return asStage(await openSampleShop(early.sample, parts))
  const { opening, gathering, language } = early
  if (opening.state === 'first-run') return { at: 'first-run', language, found: 'nothing' }
  if (opening.state !== 'open') return { at: 'shut', opening }
  const settings = await opening.records.table(settingsTable).get(shopSettingsId)
  if (!settings) {
    // The form opens it again under its lock: see open-first-book.ts.
    gathering?.close()
    opening.records.db.close()
    return { at: 'first-run', language, found: opening.seq === 0 ? 'nothing' : 'records' }
  }
  return asStage(await openApp(opening, { ...parts, sample: false }, gathering))
}

/** The sample shops are large and seldom opened, so they are fetched only then. */
const openSampleShop: OpenSample = async (kind, parts) =>
  (await import('./samples/open-sample.ts')).openSample(kind, parts)

/** The doors are shown as long as the book has no people. */
export const asStage = (app: OpenApp): Stage => ({
  at: 'app',
  app,
  start: app.isEmpty ? doorsPath : firstScreen(app.book.shop.now().trade),
})

export const firstScreen = (trade: Trade): string =>
  trade === 'counter' ? goTo.counter : goTo.today
