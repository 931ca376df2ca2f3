import { Checkbox, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import type { RowPanelProps } from '#kit/parts/today.ts'
import { useLive } from '#kit/use-live.ts'
import { useSave } from '#kit/use-save.ts'
import { useNumber, useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { noMoney } from '#shared/base/money.ts'
import { shorten } from '#shared/base/text.ts'
import { asId } from '#shared/book/ids.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { handOver } from '../deeds.ts'
import type { Order, OrderId } from '../model.ts'
import { orderOf } from '../repo.ts'
import { readParts, thingsIn } from '../rules/part-lines.ts'
import { leftOf } from '../rules/parts.ts'
import { saleOf } from '../rules/sale.ts'
import { words } from '../words/en.ts'
import { MissingPanel } from './MissingPanel.tsx'
import { useDepositUsed } from './use-deposit-used.ts'
import { useAskCheck } from './use-hand-over.ts'
import { useSaySale } from './use-say-sale.ts'

/** Some of an order goes now: how many of each, in one small panel. */
export function PartPanel({ about, done }: RowPanelProps) {
  const id = asId<OrderId>(about)
  const order = useLive((records) => orderOf(records, id), [id])
  const [isMissing, setMissing] = useState(false)
  if (!order) return null
  if (isMissing) return <MissingPanel about={about} done={done} />
  return <PartOf order={order} done={done} onMissing={() => setMissing(true)} />
}

type Props = {
  readonly order: Order
  readonly done: () => void
  readonly onMissing: () => void
}

function PartOf({ order, done, onMissing }: Props) {
  const w = useWords(words)
  const number = useNumber()
  const saySale = useSaySale()
  const { language, trade } = useShop()
  const { id, lines: own } = order
  const things = thingsIn(order, language)
  const first = things.findIndex((each) => leftOf(each) > 0)
  // The first is there to be typed over; the others stay in the shop unless they are filled in.
  const [typed, setTyped] = useState(() =>
    things.map((each, at) => (at === first ? number(leftOf(each)) : '')),
  )
  const [isTried, setTried] = useState(false)
  const [isSlate, setSlate] = useState(order.slate === true)
  const used = useDepositUsed(order) ?? noMoney
  const { save, saving } = useSave(done, undefined, useAskCheck(onMissing))
  const read = readParts(typed, things, language)
  const wrong = 'wrong' in read ? read.wrong : read.length === 0 ? first : undefined

  const onSave = () => {
    setTried(true)
    if ('wrong' in read || read.length === 0) return
    const lines = own.length > 0 ? undefined : [...things]
    void save(handOver, { id, parts: [...read], lines, paid: isSlate ? 'slate' : 'paid' })
  }
  return (
    <Panel
      title={w('partTitle', { what: shorten(order.words, 60) })}
      save={w('partSave')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
    >
      {[...things.entries()].map(([at, each]) =>
        leftOf(each) <= 0 ? null : (
          <TextInput
            key={at}
            autoFocus={at === first}
            label={w('partOf', { left: number(leftOf(each)), what: shorten(each.words, 80) })}
            inputMode="decimal"
            value={typed[at] ?? ''}
            error={isTried && at === wrong && w('partUnread', { left: number(leftOf(each)) })}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setTyped(typed.with(at, event.currentTarget.value))}
          />
        ),
      )}
      {!('wrong' in read) && read.length > 0 && (
        <Text fw={600}>
          <Aloud>{saySale(saleOf({ ...order, lines: [...things] }, read, used))}</Aloud>
        </Text>
      )}
      {trade === 'counter' && !order.paid && (
        <Checkbox
          label={w('slateToo')}
          checked={isSlate}
          onChange={(event) => setSlate(event.currentTarget.checked)}
        />
      )}
    </Panel>
  )
}
