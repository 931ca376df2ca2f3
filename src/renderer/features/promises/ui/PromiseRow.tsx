import { Box, Group, Text } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { useState } from 'react'
import { useDeed } from '#kit/use-deed.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { keepPromise } from '../deeds.ts'
import type { Promised } from '../model.ts'
import { isDue, isLate } from '../rules.ts'
import { words } from '../words/en.ts'
import { BreakPanel } from './BreakPanel.tsx'
import { MovePanel } from './MovePanel.tsx'
import { useWhen } from './use-when.ts'

/** An open promise; its keys work while it has the focus. */
export function PromiseRow({ promise }: { readonly promise: Promised }) {
  const w = useWords(words)
  const sayWhen = useWhen()
  const today = useToday()
  const keep = useDeed(keepPromise)
  const [asking, setAsking] = useState<'broken' | 'move'>()
  const keepIt = () => void keep({ id: promise.id })
  const colour = isLate(promise, today) ? 'var(--allergy)' : 'var(--warn)'

  return (
    <Box component="li">
      <Group
        tabIndex={0}
        role="group"
        aria-label={promise.what}
        gap="xs"
        justify="space-between"
        wrap="nowrap"
        onKeyDown={getHotkeyHandler([
          ['K', (event) => event.repeat || keepIt()],
          ['B', () => setAsking('broken')],
          ['M', () => setAsking('move')],
        ])}
      >
        <Box miw={0}>
          <Text lineClamp={2}>{promise.what}</Text>
          <Text size="sm" c={isDue(promise, today) ? colour : 'dimmed'}>
            {sayWhen(promise.due, promise.dueMinute)}
          </Text>
        </Box>
        <Group gap={4} wrap="nowrap">
          <ActionButton size="compact-xs" label={w('kept')} keys="K" onPress={keepIt} />
          <ActionButton
            size="compact-xs"
            label={w('move')}
            keys="M"
            onPress={() => setAsking('move')}
          />
          <ActionButton
            size="compact-xs"
            label={w('broken')}
            keys="B"
            onPress={() => setAsking('broken')}
          />
        </Group>
      </Group>
      {asking === 'broken' && <BreakPanel about={promise.id} done={() => setAsking(undefined)} />}
      {asking === 'move' && <MovePanel about={promise.id} done={() => setAsking(undefined)} />}
    </Box>
  )
}
