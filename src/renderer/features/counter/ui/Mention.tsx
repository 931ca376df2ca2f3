import { Button, Group, Paper, Text } from '@mantine/core'
import { useFeatures } from '#kit/use-book.ts'
import { anyDeed, usePerform } from '#kit/use-deed.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { theOneThing } from '../rules/mention.ts'
import { words } from '../words/en.ts'
import { type CardReading, saidItPart } from './read-card.ts'

type Props = {
  readonly customerId: CustomerId
  readonly onlyForMe: boolean
  readonly reading: Pick<CardReading, 'mentions' | 'already'> | undefined
}

/** The one thing worth mentioning: the first that holds and was not said yet. */
export function Mention({ customerId, onlyForMe, reading }: Props) {
  const w = useWords(words)
  const say = useSay()
  const perform = usePerform()
  const saidIt = saidItPart(useFeatures())
  const one = reading && theOneThing(reading.mentions, reading.already, onlyForMe)
  if (!one) return null
  return (
    <Paper p="sm" bg="var(--accent-tint)">
      <Text size="sm" c="dimmed">
        {w('worthMentioning')}
      </Text>
      <Group justify="space-between" align="end" gap="xs">
        <Text fw={600} flex={1} miw={0} lineClamp={4}>
          {say(one.said)}
        </Text>
        {saidIt && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void perform(anyDeed(saidIt.deed), { customerId, about: one.key })}
          >
            {w('saidIt')}
          </Button>
        )}
      </Group>
    </Paper>
  )
}
