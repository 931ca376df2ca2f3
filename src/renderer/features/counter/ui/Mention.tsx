import { Button, Group, Paper, Text } from '@mantine/core'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { keepSaid, useCounter } from '../state.ts'
import { words } from '../words/en.ts'
import type { Mentionable } from './read-card.ts'

type Props = {
  readonly customerId: CustomerId
  readonly onlyForMe: boolean
  readonly mentions: readonly Mentionable[]
}

/** The one thing worth mentioning: the first that holds and was not said yet. */
export function Mention({ customerId, onlyForMe, mentions }: Props) {
  const w = useWords(words)
  const say = useSay()
  const done = useCounter((counter) => counter.said)
  const said = mentions.find(
    (each) => (onlyForMe || !each.onlyForMe) && !done.has(keyOf(customerId, each.said)),
  )?.said
  if (!said) return null
  return (
    <Paper p="sm" bg="var(--accent-tint)">
      <Text size="sm" c="dimmed">
        {w('worthMentioning')}
      </Text>
      <Group justify="space-between" align="end" gap="xs">
        <Text fw={600} flex={1} miw={0} lineClamp={4}>
          {say(said)}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => keepSaid(keyOf(customerId, said))}
        >
          {w('saidIt')}
        </Button>
      </Group>
    </Paper>
  )
}

const keyOf = (customerId: CustomerId, said: Said): string =>
  `${customerId} ${JSON.stringify(said)}`
