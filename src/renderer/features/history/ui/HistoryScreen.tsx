import { Anchor, Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Section } from '#ui/Section.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { sayDay, sayFullDay, sayShortDate } from '#ui/say-day.ts'
import { newestLines } from '../repo.ts'
import { linesByDay } from '../rules/by-day.ts'
import { capital } from '../rules/capital.ts'
import { words } from '../words/en.ts'
import { HistoryRow } from './HistoryRow.tsx'

const perLook = 40

/** All that was done, by day, each with its Undo. */
export function HistoryScreen() {
  const w = useWords(words)
  const today = useToday()
  const locale = useLocale()
  const [limit, setLimit] = useState(perLook)
  const page = useLive((records) => newestLines(records, limit), [limit])
  if (!page) return null
  return (
    <Page>
      <PageTitle title={w('history')} more={w('lead')}>
        <Anchor href="#/trash">{w('trash')}</Anchor>
      </PageTitle>
      {page.lines.length === 0 && <EmptyState text={w('empty')} />}
      {linesByDay(page.lines).map(({ day, lines }) => (
        <Section
          key={day}
          title={
            day > today
              ? w('clockSaid', { when: sayShortDate(day, locale) })
              : capital(sayDay(day, today, locale))
          }
          more={sayFullDay(day, locale)}
        >
          <SentenceList>
            {lines.map((line) => (
              <HistoryRow key={line.change.id} line={line} locale={locale} />
            ))}
          </SentenceList>
        </Section>
      ))}
      {page.hasEarlier && (
        <Group>
          <Button variant="default" onClick={() => setLimit(limit + perLook)}>
            {w('earlier')}
          </Button>
        </Group>
      )}
    </Page>
  )
}
