import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { awake } from '#features/today/rules.ts'
import type { TodayRow } from '#kit/define-feature.ts'
import { useBook, useFeatures } from '#kit/use-book.ts'
import { usePeople } from '#kit/use-people.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { sayKeys } from '#ui/say-keys.ts'
import { mentionsPutOff } from '../repo.ts'
import { words } from '../words/en.ts'

type Matters = { readonly today: number; readonly waiting: number }

/** One line of figures that anyone may read. */
export function OneLine() {
  const w = useWords(words)
  const people = usePeople()
  const matters = useMatters()
  const isEmpty = people.isWhole() && people.size() === 0
  if (isEmpty) return <Line text={w('empty', { keys: sayKeys('Control+Enter') })} />
  if (!matters) return <Line text={'\u00a0'} />
  const today = w('dueToday', { count: matters.today })
  const waiting = w('waiting', { count: matters.waiting })
  if (matters.today > 0 && matters.waiting > 0) return <Line text={w('both', { today, waiting })} />
  if (matters.today > 0) return <Line text={today} />
  return <Line text={matters.waiting > 0 ? waiting : w('nothingDue')} />
}

const Line = ({ text }: { readonly text: string }) => (
  <Text ta="center" c="dimmed">
    {text}
  </Text>
)

/** Counted while the counter is idle, not at every deed. */
function useMatters(): Matters | undefined {
  const { records, clock, people } = useBook()
  const features = useFeatures()
  const today = useToday()
  const [matters, setMatters] = useState<Matters>()
  useEffect(() => {
    let late = false
    const parts = features.flatMap((feature) => feature.today ?? [])
    void Promise.all([
      Promise.all(parts.map((part) => part.load(records, today, clock.now()))),
      mentionsPutOff(records, today),
    ]).then(([all, putOff]) => {
      // Rows of a customer in the trash are no matter of today's.
      const isSeen = ({ customerId }: TodayRow) => !customerId || people.get(customerId)
      const rows = awake(all.flat(), putOff, today).filter(isSeen)
      const count = (group: string) => rows.filter((row) => row.group === group).length
      if (!late) setMatters({ today: count('today'), waiting: count('waiting') })
    })
    return () => {
      late = true
    }
  }, [clock, features, people, records, today])
  return matters
}
