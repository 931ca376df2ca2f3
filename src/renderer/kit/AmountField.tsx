import { Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { decimalsOf, money, plainMoney } from '#shared/base/money.ts'
import type { Said } from '#shared/base/said.ts'
import type { Amount } from '#shared/said/amount.ts'
import type { ShopMoney } from '#shared/said/currency-marks.ts'
import type { WhyNoAmount } from '#shared/said/why-no-amount.ts'
import { Aloud } from '#ui/Aloud.tsx'
import type { AmountEntry } from './use-amount.ts'
import { useMoney, useShop } from './use-shop.ts'
import { useSay, useWords } from './use-words.ts'
import { WhichAmount } from './WhichAmount.tsx'
import { words } from './words/amounts-en.ts'

type Props = {
  readonly entry: AmountEntry
  readonly label: string
  /** Shown until an amount is read. */
  readonly hint?: string
  readonly autoFocus?: boolean
}

/** A field for money: it shows what it read, asks which of two, and says what it can't read. */
export function AmountField({ entry, label, hint, autoFocus = false }: Props) {
  const say = useSay()
  const shop = useShop()
  const { typed, read, isTried, place, type } = entry
  const isPause = useDebouncedValue(typed, pause)[0] === typed
  const isWrong = read?.is === 'refused' && (isTried || isPause)
  return (
    <div ref={place}>
      <TextInput
        autoFocus={autoFocus}
        label={label}
        inputMode="decimal"
        value={typed}
        error={isWrong && say(refusals[read.why](shop))}
        description={
          read?.is === 'amount' ? (
            <Aloud>
              <ReadBack {...read} />
            </Aloud>
          ) : (
            read?.is !== 'ask' && hint
          )
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {read?.is === 'ask' && <WhichAmount readings={read.readings} onPick={entry.pick} />}
    </div>
  )
}

/** Nobody is told that an amount is wrong while they are typing it. */
const pause = 600

function ReadBack({ amount, sum }: Extract<Amount, { is: 'amount' }>) {
  const w = useWords(words)
  const say = useMoney()
  return (
    <Text span fw={600} c="var(--ink)">
      {sum === undefined ? say(amount) : w('computed', { sum, amount: say(amount) })}
    </Text>
  )
}

const refusals: Readonly<Record<WhyNoAmount, (shop: ShopMoney) => Said>> = {
  'no amount': (shop) => words.say('noAmount', { example: exampleOf(shop) }),
  several: (shop) => words.say('several', { example: exampleOf(shop) }),
  negative: () => words.say('negative'),
  decimals: (shop) => words.say('decimals', { example: exampleOf(shop) }),
  time: (shop) => words.say('time', { example: exampleOf(shop) }),
  currency: ({ currency }) => words.say('currency', { currency }),
  'too large': () => words.say('tooLarge'),
}

/** 3.50, or 350 of a currency without decimals. */
const exampleOf = ({ currency, language }: ShopMoney): string =>
  plainMoney(money(35 * 10 ** Math.max(1, decimalsOf(currency) - 1)), currency, language)
