import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Secret } from '#book/backup/sealed.ts'
import { useTakeAsked } from '#features/backup/ui/asked-backup.ts'
import { fetchBackup, keepFile } from '#features/backup/ui/keep-file.ts'
import { AskSecret } from '#features/backup/ui/key-sheet/AskSecret.tsx'
import { type AfterLook, type LookedIn, lookIn } from '#features/backup/ui/look-in.ts'
import { momentOf, newestBackupFirst } from '#features/backup/ui/moment-of.ts'
import { sourceOf } from '#features/backup/ui/restore.ts'
import { sayMoment, saySize } from '#features/backup/ui/say-moment.ts'
import { sayKeepFailure } from '#features/backup/ui/troubles.ts'
import { words as backupWords } from '#features/backup/words/en.ts'
import { readOnce } from '#kit/read-once.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { sumFile } from '#platform/sum-file.ts'
import type { Said } from '#shared/base/said.ts'
import type { BackupEntry } from '#shared/host/contract.ts'
import { SentenceList } from '#ui/SentenceList.tsx'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import type { AppParts } from '../provided.ts'
import { words } from '../words/en.ts'
import { InBackup } from './InBackup.tsx'
import type { BringBack } from './use-bring-back.ts'

type Told = { readonly color: 'basil' | 'berry'; readonly said: Said }

const trouble = (said: Said): Told => ({ color: 'berry', said })

type Stage =
  | Extract<AfterLook, { at: 'asking' }>
  | { readonly at: 'choosing'; readonly told?: Told }
  | { readonly at: 'reading' }
  | { readonly at: 'looking'; readonly looked: LookedIn; readonly told?: Told }

type Props = {
  readonly parts: AppParts
  readonly bring: BringBack
  /** Nothing better was found: the owner is asked for a file. */
  readonly isOnlyWay: boolean
}

/** The host's backups and any file: the content is shown before a book is built from it. */
export function BackupsHere({ parts, bring, isOnlyWay }: Props) {
  const w = useWords(words)
  const say = useSay()
  const [stage, setStage] = useState<Stage>({ at: 'choosing' })
  const entries = useKnown(parts)

  const lookAt = async (source: File | BackupEntry, secret?: Secret) => {
    setStage({ at: 'reading' })
    setStage(await lookInside(parts, source, secret))
  }
  useTakeAsked((file) => void lookAt(file))
  const saveCopy = async (looked: LookedIn) => {
    const told = await saveElsewhere(parts, looked.file)
    setStage({ at: 'looking', looked, ...(told ? { told } : {}) })
  }
  const bringBack = (looked: LookedIn) => bring.build(sourceOf(looked), looked.manifest.bookId)

  return (
    <Stack gap="md">
      {'told' in stage && stage.told && (
        <Alert role="alert" color={stage.told.color} variant="light">
          {say(stage.told.said)}
        </Alert>
      )}
      {stage.at === 'choosing' && (
        <>
          <Known entries={entries} onChoose={(entry) => void lookAt(entry)} />
          <Group>
            <FileButton onChange={(file) => file && void lookAt(file)}>
              {(props) => (
                <Button {...props} autoFocus={isOnlyWay} variant={isOnlyWay ? 'filled' : 'default'}>
                  {w('chooseBackupFile')}
                </Button>
              )}
            </FileButton>
          </Group>
        </>
      )}
      {stage.at === 'reading' && <Text role="status">{w('readingBackup')}</Text>}
      {stage.at === 'asking' && (
        <AskSecret
          name={stage.file.name}
          by={stage.by}
          trouble={stage.wrong}
          onSecret={(secret) => void lookAt(stage.file, secret)}
          onAnother={() => setStage({ at: 'choosing' })}
        />
      )}
      {stage.at === 'looking' && (
        <InBackup
          looked={stage.looked}
          isOnlyWay={isOnlyWay}
          onRestore={() => void bringBack(stage.looked)}
          onSave={() => void saveCopy(stage.looked)}
          onAnother={() => setStage({ at: 'choosing' })}
        />
      )}
    </Stack>
  )
}

async function lookInside(
  { host }: AppParts,
  source: File | BackupEntry,
  secret?: Secret,
): Promise<Stage> {
  const fetched = source instanceof File ? undefined : await fetchBackup(host, source)
  if (fetched && !fetched.ok) return { at: 'choosing', told: trouble(backupWords.say('gone')) }
  const file = source instanceof File ? source : fetched?.value
  if (!file) return { at: 'choosing' }
  const next = await lookIn(host, file, secret)
  return next.at === 'choosing' ? { at: 'choosing', told: trouble(next.trouble) } : next
}

/** A copy outside the app, before anything is cleared; nothing when the owner cancels. */
async function saveElsewhere({ host }: AppParts, file: File): Promise<Told | undefined> {
  const kept = await keepFile(host, 'elsewhere', file.name, {
    blob: file,
    sha256: await sumFile(file),
  })
  if (!kept.ok) return trouble(sayKeepFailure(kept.error))
  if (kept.value === 'cancelled') return undefined
  return { color: 'basil', said: backupWords.say('saved', kept.value) }
}

/** Nothing until the host has answered; a host without a list offers none. */
function useKnown({ host }: AppParts): readonly BackupEntry[] | undefined {
  const [entries, setEntries] = useState<readonly BackupEntry[]>()
  useEffect(() => {
    return readOnce(
      () => host.calls['backup:list'](undefined),
      (listed) => setEntries(listed.ok ? listed.value.entries : []),
    )
  }, [host])
  return entries
}

type KnownProps = {
  readonly entries: readonly BackupEntry[] | undefined
  readonly onChoose: (entry: BackupEntry) => void
}

function Known({ entries, onChoose }: KnownProps) {
  const w = useWords(words)
  const locale = useLocale()
  if (!entries) return null
  if (entries.length === 0) return <Text>{w('noBackupsKnown')}</Text>
  return (
    <SentenceList label={w('fromBackup')}>
      {newestBackupFirst(entries).map((entry) => (
        <SentenceRow
          key={entry.id}
          who={sayMoment(momentOf(entry), locale)}
          what={saySize(entry.size, navigator.language)}
          said={entry.name}
          more={entry.name}
          keys={[{ letter: 'Enter', label: w('lookIn'), onPress: () => onChoose(entry) }]}
          onOpen={() => onChoose(entry)}
        />
      ))}
    </SentenceList>
  )
}
