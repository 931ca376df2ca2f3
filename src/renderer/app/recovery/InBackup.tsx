import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import type { LookedIn } from '#features/backup/ui/look-in.ts'
import { ListEdited, RestoreButton } from '#features/backup/ui/RestoreButton.tsx'
import { sayMoment } from '#features/backup/ui/say-moment.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import { StoreCounts } from './StoreCounts.tsx'

type Props = {
  readonly looked: LookedIn
  /** Nothing better was found: restoring this is the only thing to do. */
  readonly isOnlyWay: boolean
  readonly onRestore: () => void
  readonly onSave: () => void
  readonly onAnother: () => void
}

/** Which book a backup holds, and how much of it, before anything is done. */
export function InBackup({ looked, isOnlyWay, onRestore, onSave, onAnother }: Props) {
  const w = useWords(words)
  const { manifest } = looked
  const locale = useLocale()
  const stores = Object.entries(manifest.tables).map(([name, { rows }]) => ({ name, rows }))
  return (
    <Paper withBorder p="lg">
      <Stack gap="md">
        <Text>
          {w('backupOf', {
            shop: manifest.shop,
            when: sayMoment(manifest.at, locale),
            version: manifest.app,
          })}{' '}
          {manifest.newest !== undefined &&
            w('newestInside', { when: sayMoment(manifest.newest, locale) })}
        </Text>
        {looked.isListEdited && <ListEdited />}
        <StoreCounts stores={stores} />
        <Group>
          <RestoreButton
            looked={looked}
            label={w('useBackup')}
            variant={isOnlyWay ? 'filled' : 'default'}
            onRestore={onRestore}
          />
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
