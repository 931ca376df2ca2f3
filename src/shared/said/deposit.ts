import type { Money } from '../base/money.ts'
import type { ShopMoney } from './currency-marks.ts'
import { type FoundAmount, findAmounts } from './find-amounts.ts'
import { plainOf, type Span } from './plain.ts'

/**
 * Money that was given when something was ordered. `part`: a deposit; `paid`: "€20 paid", which may
 * be all of it.
 */
export type SaidDeposit = Span & { readonly amount: Money; readonly is: 'part' | 'paid' }

const names =
  'deposit|down ?payment|advance|anzahlung|vorschuss|senal|anticipo|adelanto|paga y senal'
const paid = 'paid|prepaid|bezahlt|gezahlt|pagad[oa]s?'
const already = '(?:(?:already|schon|bereits|ya)\\s+)?'
/** In "€60 deposit 20" the word belongs to the amount behind it. */
const end = '(?!\\p{L})(?!:?(?:\\s+(?:of|von|de))?:?\\s*[\\p{Sc}\\d])'

const partBefore = new RegExp(`(?<!\\p{L})(?:${names})(?:\\s+(?:of|von|de|paid))?\\s*:?\\s*$`, 'u')
const partAfter = new RegExp(
  `^\\s*${already}(?:(?:de|as|als|in)\\s+)?(?:a\\s+)?(?:${names}|down(?!\\s*payment)|angezahlt|anbezahlt|a cuenta)(?:\\s+(?:${paid}))?${end}`,
  'u',
)
const paidBefore = new RegExp(`(?<!\\p{L})${already}(?:${paid})\\s*:?\\s*$`, 'u')
const paidAfter = new RegExp(`^\\s*${already}(?:${paid})${end}`, 'u')
/** "not paid", "paid on Friday": nothing was given yet. */
const notYet = /(?<!\p{L})(?:not|half|be|nicht|halb|no|sin|medio)\s*$/u
const later =
  /^\s+(?:on|when|at|by|later|with|bei|wenn|mit|spater|am|al|cuando|con|en|despues)(?!\p{L})/u

/** "deposit 20", "20 € Anzahlung", "señal de 20", "20 paid", "bezahlt: 20". */
export function findDeposits(text: string, shop: ShopMoney): readonly SaidDeposit[] {
  const plain = plainOf(text)
  return findAmounts(text, shop).flatMap((found) => depositOf(found, plain) ?? [])
}

function depositOf(found: FoundAmount, plain: string): SaidDeposit | undefined {
  const { start, end, amount } = found
  if (found.other !== undefined || amount <= 0) return undefined
  const before = plain.slice(0, start)
  const behind = plain.slice(end)
  const led = partBefore.exec(before)?.[0]
  if (led !== undefined) return { start: start - led.length, end, amount, is: 'part' }
  const followed = partAfter.exec(behind)?.[0]
  if (followed !== undefined) return { start, end: end + followed.length, amount, is: 'part' }
  const told = paidAfter.exec(behind)?.[0]
  if (told !== undefined && !later.test(behind.slice(told.length)))
    return { start, end: end + told.length, amount, is: 'paid' }
  return paidFirst(found, before, behind)
}

/** "paid 20"; in "paid 20 rolls" the number may as well count the rolls. */
function paidFirst(
  { start, end, amount, isMarked }: FoundAmount,
  before: string,
  behind: string,
): SaidDeposit | undefined {
  const led = paidBefore.exec(before)?.[0]
  const isCount = !isMarked && /^\s+\p{L}/u.test(behind)
  if (led === undefined || isCount || notYet.test(before.slice(0, -led.length))) return undefined
  return { start: start - led.length, end, amount, is: 'paid' }
}
