import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useHouse } from '#kit/use-book.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Said } from '#shared/base/said.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import type { BackupEntry } from '#shared/host/contract.ts'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Progress } from '#ui/Progress.tsx'
import { workOff } from '#workers/long-work.ts'
import { words } from '../words/en.ts'
import { BackupList } from './BackupList.tsx'
import { fetchBackup } from './keep-file.ts'
import { LookInside } from './LookInside.tsx'
import { restoreOver, type Step } from './restore.ts'
import { sayTrouble } from './troubles.ts'

type Stage =
  | { readonly at: 'choosing'; readonly trouble?: Said }
  | { readonly at: 'reading' }
  | {
      readonly at: 'looking'
      readonly file: File
      readonly manifest: Manifest
      readonly trouble?: Said
    }
  | { readonly at: 'restoring'; readonly step: Step; readonly stop: () => void }

export function RestoreScreen() {
  const w = useWords(words)
  const say = useSay()
  const house = useHouse()
  const [stage, setStage] = useState<Stage>({ at: 'choosing' })

  const look = async (file: File) => {
    setStage({ at: 'reading' })
    setStage(await lookInside(file))
  }
  const fetchAndLook = async (entry: BackupEntry) => {
    setStage({ at: 'reading' })
    const file = await fetchBackup(house.host, entry)
    if (file.ok) await look(file.value)
    else setStage({ at: 'choosing', trouble: words.say('gone') })
  }
  const restore = async (file: File, manifest: Manifest) => {
    const stopping = new AbortController()
    const stop = () => stopping.abort()
    const result = await restoreOver(house, file, {
      onStep: (step) => setStage({ at: 'restoring', step, stop }),
      signal: stopping.signal,
    })
    if (result.ok) window.location.replace(window.location.pathname + window.location.search)
    else setStage({ at: 'looking', file, manifest, trouble: result.error })
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
        {stage.at === 'reading' && <Text role="status">{w('looking')}</Text>}
        {stage.at === 'looking' && (
          <LookInside
            manifest={stage.manifest}
            onRestore={() => void restore(stage.file, stage.manifest)}
            onAnother={() => setStage({ at: 'choosing' })}
          />
        )}
        {stage.at === 'restoring' && (
          <Progress
            doing={say(stage.step.doing)}
            done={stage.step.done}
            cancel={{ label: w('cancel'), onPress: stage.stop }}
          />
        )}
      </Stack>
    </Page>
  )
}

async function lookInside(file: File): Promise<Stage> {
  try {
    const manifest = await workOff('look', { file })
    return manifest.ok
      ? { at: 'looking', file, manifest: manifest.value }
      : { at: 'choosing', trouble: sayTrouble(manifest.error, file.name) }
  } catch (thrown) {
    console.error(thrown)
    return { at: 'choosing', trouble: words.say('torn', { name: file.name }) }
  }
}
