import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { useAppContext } from '#kit/use-book.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Section } from '#ui/Section.tsx'
import { useCalendarWork } from '../state.ts'
import { words } from '../words/en.ts'
import { refreshCalendar } from './refresh-calendar.ts'
import { type CalendarTrouble, sayTrouble } from './troubles.ts'

/** Where the calendar file goes, what is in it, and how it ends. */
export function CalendarScreen() {
  const w = useWords(words)
  return (
    <Page>
      <PageTitle title={w('title')} more={w('lead')} />
      <Folder />
      <Section title={w('holds')}>
        <List>
          <List.Item>{w('holdsOrders')}</List.Item>
          <List.Item>{w('holdsPromises')}</List.Item>
          <List.Item>{w('holdsDates')}</List.Item>
          <List.Item>{w('holdsNot')}</List.Item>
        </List>
      </Section>
    </Page>
  )
}

function Folder() {
  const w = useWords(words)
  const { book, host } = useAppContext()
  const isDesktop = host.kind === 'electron'
  return (
    <Section title={w('where')}>
      {book.sample && <Text>{w('sample')}</Text>}
      {!book.sample && (isDesktop ? <Chosen /> : <Text>{w('needsDesktop')}</Text>)}
    </Section>
  )
}

function Chosen() {
  const w = useWords(words)
  const say = useSay()
  const { folder, trouble, choose, stop } = useCalendarFolder()
  if (!folder) return null
  const name = folder.folder
  return (
    <Stack gap="sm" align="flex-start">
      {folder.state === 'none' && <Text c="dimmed">{w('none')}</Text>}
      {folder.state === 'there' && name && !trouble && <Text>{w('there', { folder: name })}</Text>}
      {folder.state === 'missing' && (
        <Alert color="honey" variant="light">
          {name ? w('missing', { folder: name }) : w('unknown')}
        </Alert>
      )}
      {trouble && (
        <Alert role="alert" color="berry" variant="light">
          {say(sayTrouble(trouble))}
        </Alert>
      )}
      <Group>
        <Button variant="default" onClick={() => void choose()}>
          {w(folder.state === 'none' ? 'choose' : 'chooseOther')}
        </Button>
        {folder.state !== 'none' && (
          <Button variant="subtle" onClick={() => void stop()}>
            {w('stop')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

function useCalendarFolder() {
  const app = useAppContext()
  const say = useSay()
  const { folder, failed } = useCalendarWork()
  const [refused, setRefused] = useState<CalendarTrouble>()
  const look = useEffectEvent(() => refreshCalendar(app, say))
  useEffect(() => {
    look().catch(console.error)
  }, [])
  const { calls } = app.host
  return {
    folder,
    trouble: refused ?? (folder?.state === 'there' ? failed : undefined),
    choose: async () => {
      const chosen = await calls['calendar:choose'](undefined)
      setRefused(chosen.ok ? undefined : chosen.error.code)
      await refreshCalendar(app, say)
    },
    stop: async () => {
      const stopped = await calls['calendar:forget'](undefined)
      setRefused(stopped.ok ? undefined : stopped.error.code)
      await refreshCalendar(app, say)
    },
  }
}
