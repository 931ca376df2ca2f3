import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import { Section } from '#ui/Section.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import type { ClosedPeriod } from '../../visit-stats/model.ts'
import { settledIssues } from '../repo.ts'
import { words } from '../words/en.ts'
import { IssueRow } from './IssueRow.tsx'

const perLook = 50

/** Settled issues, on request and a page at a time. */
export function SettledIssues({ shut }: { readonly shut: readonly ClosedPeriod[] }) {
  const w = useWords(words)
  const [shown, setShown] = useState(0)
  // One row more than is shown tells whether there are more.
  const read = useLive((records) => settledIssues(records, shown + 1), [shown])
  if (!read || read.length === 0) return null
  const more = read.length > shown && (
    <Group>
      <Button variant="default" onClick={() => setShown(shown + perLook)}>
        {shown === 0 ? w('showSettled') : w('showMore')}
      </Button>
    </Group>
  )
  if (shown === 0) return more
  return (
    <>
      <Section title={w('settled')}>
        <SentenceList>
          {read.slice(0, shown).map(({ issue, who }) => (
            <IssueRow key={issue.id} issue={issue} shut={shut} who={who} />
          ))}
        </SentenceList>
      </Section>
      {more}
    </>
  )
}
