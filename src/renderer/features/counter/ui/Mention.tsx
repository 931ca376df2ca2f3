import { Button, Group, Paper, Text } from '@mantine/core'
import { useLive } from '#book/use-live.ts'
import type { Feature } from '#kit/define-feature.ts'
import { useFeatures } from '#kit/use-book.ts'
import { useToday } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Day } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { facesOf } from '../repo.ts'
import { keepSaid, useCounter } from '../state.ts'
import { words } from '../words/en.ts'

type Props = { readonly customerId: CustomerId; readonly onlyForMe: boolean }
type Records = Parameters<typeof facesOf>[0]

/** The one thing worth mentioning: the first that holds and was not said yet. */
export function Mention({ customerId, onlyForMe }: Props) {
  const w = useWords(words)
  const say = useSay()
  const features = useFeatures()
  const today = useToday()
  const done = useCounter((counter) => counter.said)
  const said = useLive(
    (records) => firstThatHolds(records, { features, customerId, onlyForMe, today, done }),
    [features, customerId, onlyForMe, today, done],
  )
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

type Asked = Props & {
  readonly features: readonly Feature[]
  readonly today: Day
  readonly done: ReadonlySet<string>
}

async function firstThatHolds(
  records: Records,
  { features, customerId, onlyForMe, today, done }: Asked,
): Promise<Said | undefined> {
  const parts = features
    .flatMap((feature) => feature.mention ?? [])
    .filter((part) => onlyForMe || !part.onlyForMe)
    .sort((one, other) => one.order - other.order)
  const found = await Promise.all(parts.map((part) => part.load(records, customerId, today)))
  return found.find((said) => said && !done.has(keyOf(customerId, said)))
}

const keyOf = (customerId: CustomerId, said: Said): string =>
  `${customerId} ${JSON.stringify(said)}`
