import { Button, Title } from '@mantine/core'
import { useState } from 'react'
import type { TodayGroup, TodayRow } from '#kit/parts/today.ts'
import { useWords } from '#kit/use-words.ts'
import type { Change } from '#shared/book/change.ts'
import { SentenceList } from '#ui/SentenceList.tsx'
import type { TodayEntry } from '../rules.ts'
import { words } from '../words/en.ts'
import classes from './Today.module.css'
import { TodayLine } from './TodayLine.tsx'

type Props = {
  readonly group: TodayGroup
  readonly entries: readonly TodayEntry<TodayRow>[]
  readonly onDone: (change: Change) => void
}

/** How many are shown at first. */
const shownAtFirst: Readonly<Record<TodayGroup, number>> = { today: 40, waiting: 40, quiet: 3 }

/** One of the three groups; an empty one is not shown. */
export function TodayLines({ group, entries, onDone }: Props) {
  const w = useWords(words)
  const [asked, setAsked] = useState(false)
  if (entries.length === 0) return null
  const shown = asked ? entries : entries.slice(0, shownAtFirst[group])
  const rest = entries.length - shown.length
  return (
    <div className={classes.group}>
      <Title order={2} className={classes.title}>
        {w(group)}
      </Title>
      <SentenceList label={w(group)}>
        {shown.map((entry) => (
          <TodayLine key={entry.key} entry={entry} onDone={onDone} />
        ))}
      </SentenceList>
      {rest > 0 && (
        <Button variant="subtle" size="compact-md" onClick={() => setAsked(true)}>
          {w('more', { count: rest })}
        </Button>
      )}
    </div>
  )
}
