import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { sayPast } from '#ui/say-day.ts'
import type { PreferenceShelf } from '../rules.ts'
import { words } from '../words/en.ts'

/** Former values, on request. */
export function Former({ before }: Pick<PreferenceShelf, 'before'>) {
  const w = useWords(words)
  const today = useToday()
  const locale = useLocale()
  const [shown, setShown] = useState(false)
  if (before.length === 0) return null
  return (
    <Stack gap={4} align="flex-start">
      <Button
        variant="subtle"
        color="gray"
        c="dimmed"
        size="compact-sm"
        ml={-8}
        px={8}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? w('hideBefore') : w('before', { count: before.length })}
      </Button>
      {shown &&
        before.map(({ id, value, until }) => (
          <Text key={id} size="sm" c="dimmed">
            {value} · {w('until', { day: until ? sayPast(until, today, locale) : '—' })}
          </Text>
        ))}
    </Stack>
  )
}
