import { Button, Group as Row, Select } from '@mantine/core'
import { useState } from 'react'
import { AmountField } from '#kit/AmountField.tsx'
import { useAmount } from '#kit/use-amount.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { plainMoney } from '#shared/base/money.ts'
import { changeChecks } from '../deeds/order-checks.ts'
import { words } from '../words/en.ts'
import { Group } from './Group.tsx'

const offered = [0, 1, 3, 7, 14, 30]

/** Which orders are looked at once more, and when it is asked whether they still work. */
export function OrderChecks() {
  const w = useWords(words)
  const { checkOver, checkAfter = [], currency, language, trade } = useShop()
  const change = useDeed(changeChecks)
  const [typed, setTyped] = useState(() =>
    checkOver === undefined ? '' : plainMoney(checkOver, currency, language),
  )
  const over = useAmount({ typed, onType: setTyped })
  const kind = trade === 'jobs' ? 'job' : 'order'
  const usual = kind === 'job' ? 7 : 0
  const days = checkAfter.find((each) => each.of === kind)?.days ?? usual
  const choices = [...new Set([...offered, days])].sort((one, other) => one - other)
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
      <Select
        label={kind === 'job' ? w('checkAfterJob') : w('checkAfterOrder')}
        allowDeselect={false}
        data={choices.map((count) => ({
          value: String(count),
          label: count === 0 ? w('never') : w('afterDays', { count }),
        }))}
        value={String(days)}
        onChange={(value) => value && void change({ after: { of: kind, days: Number(value) } })}
      />
    </Group>
  )
}
