import { useState } from 'react'
import { useAmount } from '#kit/use-amount.ts'
import { useShop } from '#kit/use-shop.ts'
import { type Money, plainMoney } from '#shared/base/money.ts'
import { ok } from '#shared/base/result.ts'
import { tidy } from '#shared/base/text.ts'
import type { ShopSettings } from '#shared/book/shop-settings.ts'
import { readMinutes } from '#shared/said/duration.ts'
import type { Order } from '../model.ts'

const marks = ['paid', 'slate', 'gift', 'surprise'] as const
export type Mark = (typeof marks)[number]

/** What of an order's terms a draft keeps. */
export type TermsTyped = {
  readonly price: string
  readonly down: string
  /** How long a visit takes. */
  readonly long: string
} & {
  readonly [M in Mark]: boolean
}

export function termsOf(order: Order, { currency, language }: ShopSettings): TermsTyped {
  const said = (amount: Money | undefined) =>
    amount === undefined ? '' : plainMoney(amount, currency, language)
  const { quote, deposit, minutes, paid, slate, gift, surprise } = order
  return {
    ...{ price: said(quote), down: said(deposit) },
    long: minutes === undefined ? '' : `${minutes} min`,
    ...{ paid: paid === true, slate: slate === true },
    ...{ gift: gift === true, surprise: surprise === true },
  }
}

type Said = { readonly deposit?: Money; readonly minutes?: number } & {
  readonly [M in Mark]?: true
}

/** The price, the deposit and the marks of an order as fields; what is said in words comes first. */
export function useTerms(typed: TermsTyped, put: (changed: Partial<TermsTyped>) => void) {
  const { trade } = useShop()
  const price = useAmount({ typed: typed.price, onType: (text) => put({ price: text }) })
  const deposit = useAmount({ typed: typed.down, onType: (text) => put({ down: text }) })
  const offered = marks.filter((mark) => trade === 'counter' || mark !== 'slate')
  const [isTried, setTried] = useState(false)
  const minutes = readMinutes(typed.long)
  const isUnread = minutes === undefined && tidy(typed.long) !== undefined
  /** What to save; what can't be read is refused by its field. */
  const take = (said: Said, saidPrice: Money | undefined) => {
    const quote = saidPrice === undefined ? price.take() : ok(saidPrice)
    const paid = said.deposit === undefined ? deposit.take() : ok(said.deposit)
    setTried(true)
    if (!quote.ok || !paid.ok || (said.minutes === undefined && isUnread)) return undefined
    const marked = (mark: Mark): true | undefined => said[mark] ?? (typed[mark] || undefined)
    return {
      ...{ quote: quote.value, deposit: paid.value, minutes: said.minutes ?? minutes },
      ...{ paid: marked('paid'), slate: marked('slate') },
      ...{ gift: marked('gift'), surprise: marked('surprise') },
    }
  }
  const isVisit = trade === 'jobs'
  return { price, deposit, offered, typed, put, take, isVisit, isUnread: isTried && isUnread }
}
export type Terms = ReturnType<typeof useTerms>
