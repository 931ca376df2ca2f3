import { Button, NumberInput, Group as Row, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDeed } from '#kit/use-deed.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import type { ShopSettings } from '#shared/book/shop-settings.ts'
import { changeDayRoom } from '../deeds/day-room.ts'
import { withLimit } from '../rules/day-limits.ts'
import { words } from '../words/en.ts'
import { Group } from './Group.tsx'

type Limits = NonNullable<ShopSettings['dayLimits']>

/** How much a day holds: of everything, of a category; and how long a visit takes. */
export function DayRoom() {
  const w = useWords(words)
  const { trade, dayLimits = [], visitMinutes } = useShop()
  const change = useDeed(changeDayRoom)
  const limitTo = (category: string | undefined) => (count: number | undefined) =>
    void change({ dayLimits: withLimit(dayLimits, category, count), ...minutes(visitMinutes) })
  const inAll = dayLimits.find(({ category }) => category === undefined)?.count
  return (
    <Group title={w('roomTitle')}>
      <Text size="sm" c="dimmed">
        {w('roomHint')}
      </Text>
      <Count
        label={trade === 'jobs' ? w('roomVisits') : w('roomPieces')}
        value={inAll}
        onValue={limitTo(undefined)}
      />
      {trade === 'jobs' ? (
        <Count
          label={w('roomMinutes')}
          hint={w('roomMinutesHint')}
          most={1440}
          value={visitMinutes}
          onValue={(value) => void change({ dayLimits, ...minutes(value) })}
        />
      ) : (
        <OfCategories limits={dayLimits} onLimit={(of, count) => limitTo(of)(count)} />
      )}
    </Group>
  )
}

const minutes = (visitMinutes: number | undefined) =>
  visitMinutes === undefined ? {} : { visitMinutes }

type OfProps = {
  readonly limits: Limits
  readonly onLimit: (of: string, count: number | undefined) => void
}

function OfCategories({ limits, onLimit }: OfProps) {
  const w = useWords(words)
  const [category, setCategory] = useState('')
  const [count, setCount] = useState<number>()
  const add = () => {
    const of = tidy(category)
    if (of === undefined || count === undefined) return
    onLimit(of, count)
    setCategory('')
    setCount(undefined)
  }
  const named = limits.flatMap((each) => (each.category === undefined ? [] : [each.category]))
  return (
    <>
      {named.map((of) => (
        <Count
          key={of}
          label={w('roomOfCount', { of })}
          value={limits.find((each) => each.category === of)?.count}
          onValue={(value) => onLimit(of, value)}
        />
      ))}
      <Row align="end" gap="xs">
        <TextInput
          label={w('roomOf')}
          description={w('roomOfHint')}
          value={category}
          onChange={(event) => setCategory(event.currentTarget.value)}
        />
        <NumberInput
          label={w('roomCount')}
          min={1}
          max={100_000}
          allowDecimal={false}
          hideControls
          value={count ?? ''}
          onChange={(value) => setCount(typeof value === 'number' ? value : undefined)}
        />
        <Button variant="default" onClick={add}>
          {w('roomAdd')}
        </Button>
      </Row>
    </>
  )
}

type CountProps = {
  readonly label: string
  readonly hint?: string
  readonly most?: number
  readonly value: number | undefined
  readonly onValue: (value: number | undefined) => void
}

/** Counts when it is left, or with Enter; empty is none. */
function Count({ label, hint, most = 100_000, value, onValue }: CountProps) {
  const [typed, setTyped] = useState<{ readonly was: number | undefined; readonly is: unknown }>()
  const shown = typed && typed.was === value ? typed.is : value
  const save = () => {
    const next = typeof shown === 'number' ? shown : undefined
    if (next !== value) onValue(next)
  }
  return (
    <NumberInput
      label={label}
      description={hint}
      min={1}
      max={most}
      clampBehavior="strict"
      allowDecimal={false}
      hideControls
      value={typeof shown === 'number' ? shown : ''}
      onChange={(is) => setTyped({ was: value, is })}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
      }}
    />
  )
}
