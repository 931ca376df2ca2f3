import { Select, Text } from '@mantine/core'
import { useDeed } from '#kit/use-deed.ts'
import { useNumber, useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { changeSettings } from '../deeds.ts'
import { words } from '../words/en.ts'
import { Group } from './Group.tsx'

const factors = [1.5, 2, 2.5, 3, 4, 5, 6]
const exampleGap = 5

/** How soon a customer who stays away is missed. */
export function QuietFactor() {
  const w = useWords(words)
  const { quietFactor } = useShop()
  const change = useDeed(changeSettings)
  const number = useNumber()
  const offered = [...new Set([...factors, quietFactor])].sort((one, other) => one - other)
  return (
    <Group title={w('quietTitle')}>
      <Select
        label={w('quietFactor')}
        allowDeselect={false}
        data={offered.map((value) => ({
          value: String(value),
          label: w('quietTimes', { times: number(value) }),
        }))}
        value={String(quietFactor)}
        onChange={(value) => value && void change({ quietFactor: Number(value) })}
      />
      <Text size="sm" c="dimmed">
        {w('quietHint', { gap: exampleGap, after: Math.floor(exampleGap * quietFactor) })}
      </Text>
    </Group>
  )
}
