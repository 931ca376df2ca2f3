import { makeBook } from '#book/book.ts'
import { newsOf } from '#book/news.ts'
import { createBook, openBook } from '#book/open.ts'
import type { Shop } from '#book/shop.ts'
import { freshStamp } from '#book/stamp-keeper.ts'
import { peopleIndex } from '#features/customers/derived/people-index.ts'
import { openShop } from '#features/settings/deeds.ts'
import { settingsTable } from '#features/settings/model.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { shopSettingsId, type Trade } from '#shared/book/shop-settings.ts'
import type { OpenBook } from '../boot.ts'
import { allDeeds, fieldName, shapeOfBook } from '../features.ts'
import { keepOlder } from '../keep-older.ts'
import { type OpenApp, openApp } from '../open-app.ts'
import type { AppParts } from '../provided.ts'
import { words } from '../words/en.ts'

export type Answers = {
  readonly shop: string
  readonly trade: Trade
  readonly currency: string
  readonly language: string
}

/**
 * Makes the first book, or continues one that was left unfinished, and writes the shop's settings.
 * One window at a time: two tabs on their first run must not end with a book each.
 */
export function openFirstBook(parts: AppParts, answers: Answers): Promise<Result<OpenApp, Said>> {
  return navigator.locks.request('the-usual-first-book', async () => {
    const opened = await takeOrMake(parts)
    if (!opened.ok) return opened
    const written = await writeShop(parts, opened.value, answers)
    if (!written.ok) return written
    const seq = Number((await opened.value.records.changes.toCollection().lastKey()) ?? 0)
    return ok(await openApp({ ...opened.value, seq }, { ...parts, sample: false }))
  })
}

async function takeOrMake(parts: AppParts): Promise<Result<OpenBook, Said>> {
  const found = await openBook({ ...parts, shape: shapeOfBook, keepOlder: keepOlder(parts) })
  if (found.state === 'open') return ok(found)
  if (found.state !== 'first-run') return err(words.say('somethingIsHere'))
  const { records, row } = await createBook({ ...parts, shape: shapeOfBook })
  const about = await parts.host.calls['app:about'](undefined)
  const stamp = freshStamp(
    { clock: parts.clock, bookId: row.bookId, database: records.db.name, seq: 0 },
    about.ok ? about.value.chromium : 0,
  )
  const stamped = await parts.host.calls['stamp:write'](stamp)
  if (stamped.ok) return ok({ state: 'open', records, row, seq: 0, stamp })
  records.db.close()
  return err(words.say('noStamp'))
}

async function writeShop(
  parts: AppParts,
  { records, row }: OpenBook,
  answers: Answers,
): Promise<Result<undefined, Said>> {
  if (await records.table(settingsTable).get(shopSettingsId)) return ok(undefined)
  const news = newsOf(row.bookId)
  const book = makeBook({
    ...parts,
    id: row.bookId,
    sample: false,
    records,
    people: peopleIndex(),
    deeds: allDeeds,
    fieldName,
    shop: notWritten,
    news,
  })
  const done = await book.perform(openShop, answers)
  news.close()
  return done.ok ? ok(undefined) : done
}

const notWritten: Shop = {
  now: () => {
    throw new Error('No screen asks for a shop that is not written yet')
  },
  onChange: () => () => undefined,
}
