import { Progress as Bar, Button, Group, Stack, Text } from '@mantine/core'
import { Aloud } from './Aloud.tsx'

type Props = {
  /** What is being done now: "Reading 1,200 of 5,000 cards". */
  readonly doing: string
  /** 0 to 1. */
  readonly done: number
  readonly cancel?: { readonly label: string; readonly onPress: () => void }
}

/** The progress of long work, also in words, and a way to stop it. */
export function LongProgress({ doing, done, cancel }: Props) {
  const percent = Math.round(Math.min(1, Math.max(0, done)) * 100)
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text>
          <Aloud>{doing}</Aloud>
        </Text>
        <Text c="dimmed" aria-hidden="true">
          {percent} %
        </Text>
      </Group>
      <Bar.Root size="lg">
        <Bar.Section value={percent} aria-label={doing} />
      </Bar.Root>
      {cancel && (
        <Group>
          <Button variant="default" onClick={cancel.onPress}>
            {cancel.label}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
