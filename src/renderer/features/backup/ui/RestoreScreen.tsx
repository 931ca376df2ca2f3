import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Secret } from '#book/backup/sealed.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Said } from '#shared/base/said.ts'
import type { BackupEntry } from '#shared/host/contract.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { LongProgress } from '#ui/LongProgress.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { words } from '../words/en.ts'
import { useTakeAsked } from './asked-backup.ts'
import { BackupList } from './BackupList.tsx'
import { fetchBackup } from './keep-file.ts'
import { AskSecret } from './key-sheet/AskSecret.tsx'
import { LookInside } from './LookInside.tsx'
import { type AfterLook, type LookedIn, lookIn } from './look-in.ts'
import { type RestoreStep, restoreOver, sourceOf } from './restore.ts'

type Stage =
  | AfterLook
  | { readonly at: 'choosing' }
  | { readonly at: 'reading' }
  | { readonly at: 'looking'; readonly looked: LookedIn; readonly trouble: Said }
  | { readonly at: 'restoring'; readonly step: RestoreStep; readonly stop: () => void }

export function RestoreScreen() {
  const w = useWords(words)
  const say = useSay()
  const app = useAppContext()
  const [stage, setStage] = useState<Stage>({ at: 'choosing' })

  const look = async (file: File, secret?: Secret) => {
    setStage({ at: 'reading' })
    setStage(await lookIn(app.host, file, secret))
  }
  useTakeAsked((file) => void look(file), stage.at === 'restoring')
  const fetchAndLook = async (entry: BackupEntry) => {
    setStage({ at: 'reading' })
    const file = await fetchBackup(app.host, entry)
    if (file.ok) await look(file.value)
    else setStage({ at: 'choosing', trouble: words.say('gone') })
  }
  const restore = async (looked: LookedIn) => {
    const stopping = new AbortController()
    const stop = () => stopping.abort()
    const result = await restoreOver(app, sourceOf(looked), {
      onStep: (step) => setStage({ at: 'restoring', step, stop }),
      signal: stopping.signal,
    })
    if (result.ok) window.location.replace(window.location.pathname + window.location.search)
    else setStage({ at: 'looking', looked, trouble: result.error })
  }

  return (
    <Page width="column">
      <Stack gap="lg">
        <PageTitle title={w('restoreABackup')} />
        {'trouble' in stage && stage.trouble && (
          <Alert role="alert" color="berry" variant="light">
            {say(stage.trouble)}
          </Alert>
        )}
        {stage.at === 'choosing' && (
          <>
            <Text c="dimmed">{w('restoreLead')}</Text>
            <Group>
              <FileButton onChange={(file) => file && void look(file)}>
                {(props) => <Button {...props}>{w('chooseFile')}</Button>}
              </FileButton>
            </Group>
            <BackupList onChoose={(entry) => void fetchAndLook(entry)} />
          </>
        )}
        {stage.at === 'reading' && (
          <Text>
            <Aloud>{w('looking')}</Aloud>
          </Text>
        )}
        {stage.at === 'asking' && (
          <AskSecret
            name={stage.file.name}
            by={stage.by}
            trouble={stage.wrong}
            onSecret={(secret) => void look(stage.file, secret)}
            onAnother={() => setStage({ at: 'choosing' })}
          />
        )}
        {stage.at === 'looking' && (
          <LookInside
            looked={stage.looked}
            onRestore={() => void restore(stage.looked)}
            onAnother={() => setStage({ at: 'choosing' })}
          />
        )}
        {stage.at === 'restoring' && (
          <LongProgress
            doing={say(stage.step.doing)}
            done={stage.step.done}
            cancel={{ label: w('cancel'), onPress: stage.stop }}
          />
        )}
      </Stack>
    </Page>
  )
}
