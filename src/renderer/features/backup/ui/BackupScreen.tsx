import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useGoTo } from '#kit/go-to.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import type { BackupHealth } from '../rules.ts'
import { useBackupWork } from '../state.ts'
import { words } from '../words/en.ts'
import { BackupList } from './BackupList.tsx'
import { backUp, type Where } from './back-up.ts'
import { Carried } from './Carried.tsx'
import { ChooseSecondFolder } from './ChooseSecondFolder.tsx'
import { GoBack } from './GoBack.tsx'
import { Encryption } from './key-sheet/Encryption.tsx'
import { sayDayAndTime, sayMissing } from './say-health.ts'
import { ToShorten } from './ToShorten.tsx'
import { useBackupHealth } from './use-backup-health.ts'

/** Each part subscribes only to what it shows, so progress does not redraw the others. */
export function BackupScreen() {
  const w = useWords(words)
  const app = useAppContext()
  useEffect(forgetGoodNews, [])
  return (
    <Page width="column">
      <Stack gap="lg">
        <PageTitle title={w('backup')} />
        <Stack gap="xs">
          <Text size="lg">
            <Health />
          </Text>
          <Text c="dimmed">{w('lead')}</Text>
          {app.host.kind === 'browser' && <Text c="dimmed">{w('leadBrowser')}</Text>}
        </Stack>
        <ToDo />
        <Working />
        <Told />
        <Carried />
        <ToShorten />
        <GoBack />
        {app.host.kind === 'electron' && app.keeper && <ChooseSecondFolder />}
        {app.keeper && <Encryption />}
        <BackupList />
      </Stack>
    </Page>
  )
}

/** A failure that happened unattended must stay readable. */
const forgetGoodNews = (): void =>
  useBackupWork.setState(({ last }) => ({ last: last?.tone === 'trouble' ? last : undefined }))

function ToDo() {
  const w = useWords(words)
  const goTo = useGoTo()
  const app = useAppContext()
  const isWorking = useBackupWork(({ working }) => working !== undefined)
  const run = (where: Where) => backUp(app, where)
  return (
    <Group>
      <Button loading={isWorking} onClick={() => void run('backups')}>
        {w('backUpNow')}
      </Button>
      <Button variant="default" disabled={isWorking} onClick={() => void run('elsewhere')}>
        {w('saveCopy')}
      </Button>
      <Button variant="default" onClick={() => goTo('/restore')}>
        {w('restoreABackup')}
      </Button>
    </Group>
  )
}

function Working() {
  const w = useWords(words)
  const working = useBackupWork((work) => work.working)
  if (!working) return null
  return (
    <Group>
      <Text>{w('working', { rows: working.rows })}</Text>
      <Button variant="subtle" size="compact-sm" onClick={working.stop}>
        {w('cancel')}
      </Button>
    </Group>
  )
}

function Told() {
  const w = useWords(words)
  const say = useSay()
  const last = useBackupWork((work) => work.last)
  const isMuchSmaller = useBackupWork(({ newest }) => newest?.isMuchSmaller === true)
  return (
    <>
      {last && (
        <Alert role="group" color={last.tone === 'done' ? 'basil' : 'berry'} variant="light">
          <Aloud>{say(last.said)}</Aloud>
        </Alert>
      )}
      {isMuchSmaller && (
        <Alert color="honey" variant="light">
          {w('smallerAlert')}
        </Alert>
      )}
    </>
  )
}

function Health() {
  const health = useBackupHealth()
  return health && <HealthWords health={health} />
}

function HealthWords({ health }: { readonly health: BackupHealth }) {
  const w = useWords(words)
  const say = useSay()
  const today = useToday()
  const locale = useLocale()
  if (health.kind === 'nothing-yet') return w('nothingYet')
  if (health.kind === 'never') return w('neverYet')
  if (health.kind === 'restored') return w('restoredYet')
  if (health.kind === 'missing') return say(sayMissing(health, today, locale))
  const when = sayDayAndTime(health.at, today, locale)
  return health.kind === 'whole'
    ? w('wholeSince', { when })
    : w('someSince', { when, count: health.changes })
}
