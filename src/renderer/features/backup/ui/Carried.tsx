import { Alert, Button, Stack, Text } from '@mantine/core'
import { useGoTo } from '#kit/go-to.ts'
import { useWords } from '#kit/use-words.ts'
import { useBackupWork } from '../state.ts'
import { words } from '../words/en.ts'

/** Documents is copied to servers elsewhere: where the backups are, and encryption first of all. */
export function Carried() {
  const w = useWords(words)
  const goTo = useGoTo()
  const listed = useBackupWork((work) => work.listed)
  const isSealed = useBackupWork(({ newest }) => newest?.noted.facts.encrypted === true)
  if (!listed?.carried) return null
  const { by, holdsBackups } = listed.carried
  const whose = w(`carrier_${by}`)
  const said = !holdsBackups ? 'carriedAside' : isSealed ? 'carriedSealed' : 'carriedInIt'
  return (
    <Alert color={said === 'carriedInIt' ? 'honey' : 'sea'} variant="light">
      <Stack gap="sm" align="flex-start">
        <Text>{w(said, { whose, folder: listed.folder })}</Text>
        {!isSealed && (
          <Button variant="default" size="sm" onClick={() => goTo('/key-sheet')}>
            {w('keyTurnOn')}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
