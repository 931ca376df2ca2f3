import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import { words } from '../../words/en.ts'

type Props = { readonly onStop: () => void; readonly onLeave: () => void }

/** Asks before backups become readable for anyone; Enter keeps encryption on. */
export function StopEncrypting({ onStop, onLeave }: Props) {
  const w = useWords(words)
  return (
    <Paper component="section" aria-label={w('keyTurnOff')} withBorder p="md">
      <Stack gap="sm">
        <Text>{w('keyTurnOffAsk')}</Text>
        <Group gap="xs">
          <Button autoFocus onClick={onLeave}>
            {w('keyTurnOffNo')}
          </Button>
          <Button variant="outline" color="berry" onClick={onStop}>
            {w('keyTurnOffYes')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
