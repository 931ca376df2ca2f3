import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { sayMoment } from '#features/backup/ui/say-moment.ts'
import { useWords } from '#kit/use-words.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import { words } from '../words/en.ts'
import { StoreCounts } from './StoreCounts.tsx'

type Props = {
  readonly manifest: Manifest
  /** Nothing better was found: restoring this is the only thing to do. */
  readonly isOnlyWay: boolean
  readonly onRestore: () => void
  readonly onSave: () => void
  readonly onAnother: () => void
}

/** Which book a backup holds, and how much of it, before anything is done. */
export function InBackup({ manifest, isOnlyWay, onRestore, onSave, onAnother }: Props) {
  const w = useWords(words)
  const language = navigator.language
  const stores = Object.entries(manifest.tables).map(([name, { rows }]) => ({ name, rows }))
  return (
    <Paper withBorder p="lg">
      <Stack gap="md">
        <Text>
          {w('backupOf', {
            shop: manifest.shop,
            when: sayMoment(manifest.at, language),
            version: manifest.app,
          })}{' '}
          {manifest.newest !== undefined &&
            w('newestInside', { when: sayMoment(manifest.newest, language) })}
        </Text>
        <StoreCounts stores={stores} />
        <Group>
          <Button autoFocus variant={isOnlyWay ? 'filled' : 'default'} onClick={onRestore}>
            {w('useBackup')}
          </Button>
          <Button variant="default" onClick={onSave}>
            {w('saveBackup')}
          </Button>
          <Button variant="default" onClick={onAnother}>
            {w('chooseAnother')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
