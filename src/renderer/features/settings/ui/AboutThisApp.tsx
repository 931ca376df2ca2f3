import { Stack, Text } from '@mantine/core'
import { useAppContext } from '#kit/use-book.ts'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import { Group } from './Group.tsx'
import classes from './Settings.module.css'
import { useHostAnswer } from './use-host-answer.ts'

/** What support needs to know: versions, and which book this is. */
export function AboutThisApp() {
  const w = useWords(words)
  const { book, host } = useAppContext()
  const about = useHostAnswer(() => host.calls['app:about'](undefined))
  return (
    <Group title={w('aboutTitle')}>
      <Stack gap={4}>
        {about?.ok && <Text>{w('version', { version: about.value.version })}</Text>}
        {about?.ok && about.value.chromium > 0 && (
          <Text c="dimmed">{w('chromium', { version: about.value.chromium })}</Text>
        )}
        <Text c="dimmed" className={classes.address}>
          {w('book', { id: book.id })}
        </Text>
        <Text c="dimmed">{w('licence')}</Text>
      </Stack>
    </Group>
  )
}
