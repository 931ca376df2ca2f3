import { Button, Group, Paper, Text } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useSave } from '#kit/use-save.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { noMoney } from '#shared/base/money.ts'
import { KeyHint } from '#ui/KeyHint.tsx'
import { answerTold } from '../deeds/jobs.ts'
import { type Order, toldBefore } from '../model.ts'
import { costsOf } from '../rules/costs.ts'
import { words } from '../words/en.ts'

type Props = { readonly order: Order; readonly done: () => void }

/** Asks whether they heard of it before; a digit answers, Esc leaves it open. */
export function AskTold({ order, done }: Props) {
  const w = useWords(words)
  const money = useMoney()
  const { save, saving } = useSave(done)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const answer = (told: (typeof toldBefore)[number]) =>
    void save(answerTold, { id: order.id, told })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    const told = toldBefore[Number(event.key) - 1]
    if (!told && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (told) answer(told)
    else done()
  }
  const labels = {
    'told first': w('toldFirst'),
    'told after': w('toldAfter'),
    'not told': w('notTold'),
  }
  const { spent } = costsOf(order)
  const facts = { spent: money(spent), quote: money(order.quote ?? noMoney) }
  return (
    <Paper withBorder p="md" role="group" aria-label={w('toldTitle')} onKeyDown={onKeyDown}>
      <Text fw={600}>{w('toldAsk', facts)}</Text>
      <Group gap="xs" mt="sm">
        {toldBefore.map((told, at) => (
          <Button
            key={told}
            ref={at === 0 ? first : undefined}
            variant="default"
            disabled={saving}
            rightSection={<KeyHint keys={`${at + 1}`} />}
            onClick={() => answer(told)}
          >
            {labels[told]}
          </Button>
        ))}
      </Group>
    </Paper>
  )
}
