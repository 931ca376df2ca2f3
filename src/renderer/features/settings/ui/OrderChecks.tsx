import { Button, Group as Row, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { AmountField } from '#kit/AmountField.tsx'
import { useAmount } from '#kit/use-amount.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { plainMoney } from '#shared/base/money.ts'
import { type CheckAfter, checkedAfter } from '#shared/book/shop-settings.ts'
import { changeChecks } from '../deeds/order-checks.ts'
import { words } from '../words/en.ts'
import { Group } from './Group.tsx'

const offered = [0, 1, 3, 7, 14, 30]

/** Which orders are looked at once more, and when it is asked whether they still work. */
export function OrderChecks() {
  const w = useWords(words)
  const { checkOver, currency, language, trade } = useShop()
  const change = useDeed(changeChecks)
  const [typed, setTyped] = useState(() =>
    checkOver === undefined ? '' : plainMoney(checkOver, currency, language),
  )
  const over = useAmount({ typed, onType: setTyped })
  const save = () => {
    const value = over.take()
    if (value.ok) void change({ over: value.value === undefined ? {} : { value: value.value } })
  }
  return (
    <Group title={w('checksTitle')}>
      <Row
        align="flex-end"
        component="form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <AmountField entry={over} label={w('checkOver')} hint={w('checkOverHint')} />
        <Button type="submit" variant="default">
          {w('checkSave')}
        </Button>
      </Row>
      <Text fw={500}>{w('checkAfter')}</Text>
      <Row align="flex-end">
        {[trade === 'jobs' ? ('job' as const) : ('order' as const), ...kinds].map((of) => (
          <AfterDays key={of} of={of} />
        ))}
      </Row>
    </Group>
  )
}

const kinds = ['complaint', 'fault', 'request', 'question'] as const

function AfterDays({ of }: { readonly of: CheckAfter['of'] }) {
  const w = useWords(words)
  const change = useDeed(changeChecks)
  const days = checkedAfter(of, useShop())
  const choices = [...new Set([...offered, days])].sort((one, other) => one - other)
  return (
    <Select
      w="10rem"
      label={w(`after_${of}`)}
      allowDeselect={false}
      data={choices.map((count) => ({
        value: String(count),
        label: count === 0 ? w('never') : w('afterDays', { count }),
      }))}
      value={String(days)}
      onChange={(value) => value && void change({ after: { of, days: Number(value) } })}
    />
  )
}
