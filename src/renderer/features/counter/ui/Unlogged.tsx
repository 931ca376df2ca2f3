import { Button, CloseButton, Group, Text } from '@mantine/core'
import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { facesOf } from '../repo.ts'
import { forgetUnlogged, useCounter } from '../state.ts'
import { words } from '../words/en.ts'
import { useShortName } from './use-short-name.ts'

/** Enter was pressed for them, nothing was logged, and the next card is open. */
export function Unlogged({ onOpen }: { readonly onOpen: (id: CustomerId) => void }) {
  const w = useWords(words)
  const short = useShortName()
  const ids = useCounter((counter) => counter.unlogged)
  const faces = useLive((records) => facesOf(records, ids), [ids])
  if (ids.length === 0) return null
  const lines = ids.map((id) => {
    const face = faces?.get(id)
    const who = (face && short(face)) ?? w('someone')
    return (
      <Group key={id} role="alert" gap="xs" wrap="nowrap">
        <Text fw={600}>{w('unlogged', { who })}</Text>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={w('openCardOf', { who })}
          onClick={() => onOpen(id)}
        >
          {w('openCard')}
        </Button>
        <CloseButton
          size="sm"
          aria-label={w('forgetOf', { who })}
          onClick={() => forgetUnlogged(id)}
        />
      </Group>
    )
  })
  return (
    <Group gap="0.25rem 1.5rem" justify="center">
      {lines}
    </Group>
  )
}
