import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { useAppContext } from '#kit/use-book.ts'
import { useWords } from '#kit/use-words.ts'
import { useReport } from '#ui/use-report.ts'
import { words } from '../words/en.ts'
import { Group } from './Group.tsx'
import classes from './Settings.module.css'
import { useHostAnswer } from './use-host-answer.ts'

const lacks = ['lacksClearing', 'lacksFolder', 'lacksOther', 'lacksHost'] as const

/** Where the book is stored, and what this host can't do for it. */
export function WhereRecordsLive() {
  const w = useWords(words)
  const { book, host } = useAppContext()
  const isBrowser = host.kind === 'browser'
  return (
    <Group title={w('whereTitle')}>
      {book.sample && (
        <Alert color="honey" variant="light">
          {w('whereSample')}
        </Alert>
      )}
      <Text className={classes.address}>
        {isBrowser ? w('whereBrowser', { address: window.location.origin }) : w('whereElectron')}
      </Text>
      {isBrowser ? <Text>{w('backupsInBrowser')}</Text> : <BackupFolder />}
      {isBrowser && (
        <Stack gap="xs">
          <Text fw={600}>{w('lacksTitle')}</Text>
          <List spacing={4}>
            {lacks.map((each) => (
              <List.Item key={each}>{w(each)}</List.Item>
            ))}
          </List>
          <Text>{w('lacksWhat')}</Text>
        </Stack>
      )}
    </Group>
  )
}

function BackupFolder() {
  const w = useWords(words)
  const { host } = useAppContext()
  const report = useReport()
  const listed = useHostAnswer(() => host.calls['backup:list'](undefined))
  const show = async () => {
    const shown = await host.calls['folder:show-backups'](undefined)
    if (!shown.ok) report({ tone: 'trouble', text: w('cantShow') })
  }
  if (!listed) return null
  if (!listed.ok) return <Text>{w('backupsUnknown')}</Text>
  return (
    <Stack gap="xs" align="start">
      <Text className={classes.address}>{w('backupsIn', { folder: listed.value.folder })}</Text>
      <Button variant="default" onClick={() => void show()}>
        {w('showBackups')}
      </Button>
    </Stack>
  )
}
