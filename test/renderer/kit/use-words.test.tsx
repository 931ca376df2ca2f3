import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { words as counterWords } from '#features/counter/words/en.ts'
import { words as historyWords } from '#features/history/words/en.ts'
import { words as promiseWords } from '#features/promises/words/en.ts'
import { changeSettings } from '#features/settings/deeds.ts'
import { sayClock, sayOn } from '#kit/say-when.ts'
import { useFullWhen, useNearWhen } from '#kit/use-when.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { type Day, day, type Minute, minute } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showPart } from '#test/support/show-screen.tsx'

let shop: TestBook
let shown: Shown
beforeEach(async () => {
  shop = await openTestBook({ today: day('2026-03-03') })
})
afterEach(async () => {
  await shown.close()
  await shop.close()
})

const shows = async (text: string) =>
  expect.element(page.getByText(text, { exact: true })).toBeVisible()
const write = async (language: string) => {
  await shop.book.perform(changeSettings, { language })
}

const SayIt = ({ said }: { readonly said: Said }) => <p>{useSay()(said)}</p>
const say = async (said: Said) => {
  shown = await showPart(shop.book, <SayIt said={said} />)
}

describe('a sentence', () => {
  it('counts, and fills in the given values', async () => {
    await say(promiseWords.say('late', { count: 2, what: 'call back' }))
    await shows('2 days late: call back')
  })

  it('leaves what people wrote as they wrote it', async () => {
    await say(promiseWords.say('dueToday', { what: '<b>{{count}}</b>' }))
    await shows('promised for today: <b>{{count}}</b>')
  })

  it('ends in one full stop, also after a name that has one', async () => {
    await say(counterWords.say('unlogged', { who: 'Frau Ö.' }))
    await shows('Nothing was logged for Frau Ö.')
  })

  it('may hold another sentence, with its time as the shop writes times', async () => {
    await write('en-GB')
    const time = sayClock(minute(14 * 60))
    await say(promiseWords.say('dueTodayAt', { time, what: 'call back' }))
    await shows('promised for 14:00: call back')
  })

  it('names a day in full', async () => {
    await say(sayOn(day('2026-03-04')))
    await shows('Wednesday, March 4')
  })

  it('is the same in a screen’s own words', async () => {
    const Own = () => <p>{useWords(promiseWords)('late', { count: 1, what: 'call back' })}</p>
    shown = await showPart(shop.book, <Own />)
    await shows('a day late: call back')
  })
})

type WhenProps = { readonly of: Day; readonly at?: Minute }
const Near = ({ of, at }: WhenProps) => <p>{useNearWhen((when) => `was due ${when}`)(of, at)}</p>
const Full = ({ of, at }: WhenProps) => <p>{useFullWhen()(of, at)}</p>

describe('a time that was agreed on', () => {
  it('is given relative to today, with its hour', async () => {
    shown = await showPart(shop.book, <Near of={day('2026-03-05')} at={minute(840)} />)
    await shows('Thursday, 2:00 PM')
  })

  it('has no hour once its day is over', async () => {
    shown = await showPart(shop.book, <Near of={day('2026-03-01')} at={minute(840)} />)
    await shows('was due 2 days ago')
  })

  it('is read back in full before it is saved', async () => {
    shown = await showPart(shop.book, <Full of={day('2026-03-05')} at={minute(840)} />)
    await shows('Thursday, March 5, 2026, 2:00 PM')
  })
})

describe('an English screen in a German shop', () => {
  beforeEach(() => write('de-DE'))

  it('names days in English, in the order and with the clock of the shop', async () => {
    await say(sayOn(day('2026-12-05')))
    await shows('Saturday, 5 December')
  })

  it('agrees on times in English', async () => {
    shown = await showPart(shop.book, <Near of={day('2026-03-13')} at={minute(840)} />)
    await shows('Fri, 13 Mar, 14:00')
  })

  it('counts days in English', async () => {
    shown = await showPart(shop.book, <Near of={day('2026-03-01')} />)
    await shows('was due 2 days ago')
  })

  it('writes numbers with the marks of the shop', async () => {
    await say(historyWords.say('people', { count: 1234 }))
    await shows('1.234 people')
  })
})
