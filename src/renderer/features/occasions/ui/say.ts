import type { Day } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { Occasion } from '../model.ts'
import { daysUntil, giftBefore, saysWhose, yearsThen } from '../rules.ts'
import { words } from '../words/en.ts'

/** "grandma’s birthday (92)". */
export function sayTitle(of: Occasion, today: Day): Said {
  const { what, forWhom } = of
  const title =
    forWhom === undefined || saysWhose(of)
      ? words.say('title', { what })
      : words.say('titleWhom', { whom: forWhom, what })
  const years = yearsThen(of, today)
  return years === undefined ? title : words.say('titleYears', { title, years })
}

/** "grandma’s birthday in 8 days – last time: peonies (she cried) · a surprise", for the owner alone. */
export function sayComing(of: Occasion, today: Day): Said {
  const coming = comingWords(of, today)
  return of.surprise ? words.say('isSurprise', { words: coming }) : coming
}

function comingWords(of: Occasion, today: Day): Said {
  const title = sayTitle(of, today)
  const count = daysUntil(of, today)
  const coming = count === 0 ? words.say('isToday', { title }) : words.say('in', { title, count })
  const gift = giftBefore(of, today)
  if (!gift) return coming
  return gift.received === undefined
    ? words.say('last', { coming, gift: shorten(gift.what, 80) })
    : words.say('lastReceived', {
        coming,
        gift: shorten(gift.what, 80),
        received: shorten(gift.received, 80),
      })
}

/** "14 May", in the owner's language. */
export const sayMonthDay = (monthDay: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(
    // Noon, in a year that has every date.
    new Date(2000, Number(monthDay.slice(0, 2)) - 1, Number(monthDay.slice(3)), 12),
  )
