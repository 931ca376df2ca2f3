import { impossible } from '#shared/base/assert.ts'
import { formatMoney, type Money } from '#shared/base/money.ts'
import type { Said } from '#shared/base/said.ts'
import { linesSaid } from '../deeds/lines-said.ts'
import type { ToldPurchase } from '../rules/tell.ts'
import { words } from '../words/en.ts'

/** How the shop writes money. */
export type Coin = { readonly currency: string; readonly language: string }

/** "The usual: flat white, oat", or that it did not happen. */
export function wordsSaid({ is, lines }: ToldPurchase): Said {
  const what = linesSaid(lines)
  switch (is) {
    case 'the usual':
      return words.say('tookUsual', { what })
    case 'bought':
      return words.say('took', { what })
    case 'never was':
      return words.say('neverWas', { what })
    default:
      return impossible(is)
  }
}

/** How one of several alike is called; absent when something is to be seen about this one. */
export function alikeSaid({ is, lines, back, onSlate }: ToldPurchase): Said | undefined {
  if (is === 'never was' || back !== undefined || onSlate) return undefined
  const what = linesSaid(lines)
  return is === 'the usual' ? words.say('theUsual', { what }) : words.say('took', { what })
}

/** A client's job with its total. */
export const jobSaid = (told: ToldPurchase): Said =>
  told.is === 'never was' ? wordsSaid(told) : words.say('jobDone', { what: linesSaid(told.lines) })

/** Its cost, its refunds, and whether it is on the slate; absent when nothing is known. */
export function moreSaid({ total, back, onSlate }: ToldPurchase, coin: Coin): Said | undefined {
  const amount = total === undefined ? undefined : say(total, coin)
  if (back !== undefined) {
    const given = say(back, coin)
    return amount === undefined
      ? words.say('onlyBack', { back: given })
      : words.say('costLessBack', { amount, back: given })
  }
  if (amount === undefined) return onSlate ? words.say('waitsOnSlate') : undefined
  return onSlate ? words.say('costOnSlate', { amount }) : words.say('cost', { amount })
}

const say = (amount: Money, { currency, language }: Coin): string =>
  formatMoney(amount, currency, language)
