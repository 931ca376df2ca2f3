import { Group, Text } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { Money } from '#shared/base/money.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { useMoney } from './use-shop.ts'
import { useWords } from './use-words.ts'
import { words } from './words/amounts-en.ts'

type Props = {
  readonly readings: readonly [Money, Money]
  readonly onPick: (amount: Money) => void
}

/** Enter in the field leads here: then 1 and 2 answer, and a second Enter does not. */
export function WhichAmount({ readings, onPick }: Props) {
  const w = useWords(words)
  const say = useMoney()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const reading = /^[12]$/.test(event.key) ? readings[Number(event.key) - 1] : undefined
    if (reading === undefined) return
    event.preventDefault()
    onPick(reading)
  }
  return (
    <Group
      role="group"
      aria-label={w('which')}
      tabIndex={-1}
      gap="xs"
      mt="xs"
      onKeyDown={onKeyDown}
    >
      <Text size="sm">{w('which')}</Text>
      {readings.map((reading, at) => (
        <ActionButton
          key={reading}
          label={say(reading)}
          keys={`${at + 1}`}
          onPress={() => onPick(reading)}
        />
      ))}
    </Group>
  )
}
