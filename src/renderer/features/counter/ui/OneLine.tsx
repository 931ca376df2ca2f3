import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Matters } from '#kit/parts/today.ts'
import { readOnce } from '#kit/read-once.ts'
import { useBook, useFeatures } from '#kit/use-book.ts'
import { usePeople } from '#kit/use-people.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { sayKeys } from '#ui/say-keys.ts'
import { words } from '../words/en.ts'

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
  const { records, clock } = useBook()
  const features = useFeatures()
  const today = useToday()
  const [matters, setMatters] = useState<Matters>()
  useEffect(() => {
    const part = features.find((feature) => feature.matters)?.matters
    const parts = features.flatMap((feature) => feature.today ?? [])
    return part && readOnce(() => part.load(records, parts, today, clock.now()), setMatters)
  }, [clock, features, records, today])
  return matters
}
