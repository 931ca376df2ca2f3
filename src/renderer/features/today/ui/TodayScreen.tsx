import { Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { JustDone } from '#kit/JustDone.tsx'
import { useNow, useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import type { Change } from '#shared/book/change.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { useFirstDown } from '#ui/use-first-down.ts'
import { groupRows, groups } from '../rules.ts'
import { words } from '../words/en.ts'
import { AllDone } from './AllDone.tsx'
import { Greeting } from './Greeting.tsx'
import { shownOf } from './load-today.ts'
import { TodayLines } from './TodayLines.tsx'
import { useReadToday } from './use-read-today.ts'

const aMinute = 60_000

/** What matters today, what waits for the owner, and what is nice to do when it's quiet. */
export function TodayScreen() {
  const w = useWords(words)
  const today = useToday()
  const now = useNow(aMinute)
  const region = useRef<HTMLElement>(null)
  const [done, setDone] = useState<Change>()
  const read = useReadToday(today, now)
  useFirstDown(region)
  if (!read) return null
  const loaded = shownOf(read, today)
  const grouped = groupRows(loaded.parts.flatMap((part) => part.rows))
  const isAllDone = read.isWhole && groups.every((group) => grouped[group].length === 0)
  return (
    <Page width="sentences">
      <section ref={region} aria-label={w('today')}>
        <Greeting loaded={loaded.parts} />
        {isAllDone && loaded.putOff === 0 && <AllDone />}
        {isAllDone && loaded.putOff > 0 && <EmptyState text={w('nothingMore')} />}
        {groups.map((group) => (
          <TodayLines key={group} group={group} entries={grouped[group]} onDone={setDone} />
        ))}
        {loaded.putOff > 0 && (
          <Text c="dimmed" mt="xl">
            {w('putOff', { count: loaded.putOff })}
          </Text>
        )}
        {done && <JustDone key={done.id} change={done} onGone={() => setDone(undefined)} />}
      </section>
    </Page>
  )
}
