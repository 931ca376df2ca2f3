import { Box, Group, Stack, Text } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useDeed } from '#kit/use-deed.ts'
import { useDayMinute } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { Section } from '#ui/Section.tsx'
import { useStartedBy } from '#ui/single-letters.ts'
import { keepPromise } from '../deeds.ts'
import type { Promised } from '../model.ts'
import { isLatePromise } from '../rules.ts'
import { words } from '../words/en.ts'
import { usePromiseWhen } from './use-promise-when.ts'

type Props = { readonly shown: readonly Promised[] }

/** What we promised them, in a line each; they may read it over the counter. */
export function PromisesOnCard({ shown: open }: Props) {
  const w = useWords(words)
  if (open.length === 0) return null
  return (
    <Section title={w('promises')} order={3}>
      <Stack component="ul" gap="xs" m={0} p={0}>
        {open.map((promise) => (
          <Line key={promise.id} promise={promise} />
        ))}
      </Stack>
    </Section>
  )
}

function Line({ promise }: { readonly promise: Promised }) {
  const w = useWords(words)
  const now = useDayMinute()
  const sayWhen = usePromiseWhen()
  const keep = useDeed(keepPromise)
  const keepIt = () => void keep({ id: promise.id })
  const startedBy = useStartedBy()
  const onKeyDown = (event: KeyboardEvent) => {
    if (startedBy(event) !== 'K' || event.repeat) return
    event.preventDefault()
    keepIt()
  }
  return (
    <Group component="li" gap="0.25rem 0.75rem" align="flex-start" onKeyDown={onKeyDown}>
      <Box flex="1 1 auto" miw={0} maw="100%">
        <Text lineClamp={3}>{shorten(promise.what, 200)}</Text>
        <Text size="sm" c={isLatePromise(promise, now) ? 'var(--allergy)' : 'dimmed'}>
          {sayWhen(promise)}
        </Text>
      </Box>
      <ActionButton
        size="compact-sm"
        label={w('kept')}
        about={shorten(promise.what, 100)}
        keys="K"
        onPress={keepIt}
      />
    </Group>
  )
}
