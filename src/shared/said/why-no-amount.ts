import { type AmountPattern, numberPattern } from './amount-pattern.ts'
import { gap, namesOtherMoney } from './currency-marks.ts'

/** Why a text is not taken for an amount, so that a field can say it. */
export type WhyNoAmount =
  | 'no amount'
  | 'several'
  | 'negative'
  | 'decimals'
  | 'time'
  | 'currency'
  | 'too large'

/** The nearest reason for a text that was not understood whole. */
export function whyNoAmount(said: string, { marks }: AmountPattern): WhyNoAmount {
  if (!/\p{Nd}/u.test(said) || date.test(said)) return 'no amount'
  if (new RegExp(`^(?:${marks.whole}${gap})?${minus}|\\p{Nd}\\s?[-−]$`, 'iu').test(said))
    return 'negative'
  if (time.test(said)) return 'time'
  if (namesOtherMoney(said, marks)) return 'currency'
  return (said.match(new RegExp(numberPattern, 'gu')) ?? []).length > 1 ? 'several' : 'no amount'
}

const minus = '(?:[-−–—]|minus|menos|\\([^()]*\\)$)'
const time =
  /\p{Nd}:\p{Nd}{2}(?!\p{Nd})|\p{Nd}\s?(?:uhr|h|hrs|am|pm|a\.\s?m|p\.\s?m|o['’]?\s?clock)(?!\p{L})/iu
const date = /^\p{Nd}{1,4}[-./]\p{Nd}{1,2}[-./]\p{Nd}{1,4}$|^\p{Nd}{1,2}[./]\p{Nd}{1,2}\.$/u
