import { Button, Group, Text } from '@mantine/core'
import { useSave } from '#kit/use-save.ts'
import { useSayBeside } from '#kit/use-say-said.ts'
import { useWords } from '#kit/use-words.ts'
import { repeatOf } from '#shared/said/recurrence.ts'
import { stopRepeating } from '../deeds.ts'
import type { Promised } from '../model.ts'
import { words } from '../words/en.ts'

type Props = { readonly promise: Promised; readonly done: () => void }

/** Says how often a promise repeats, and ends that; the open one stays. */
export function StopRepeating({ promise: { id, repeat }, done }: Props) {
  const w = useWords(words)
  const { save, saving } = useSave(done)
  const sayRepeat = useSayRepeat()
  if (repeat === undefined) return null
  return (
    <Group gap="xs">
      <Text size="sm">{sayRepeat(repeat)}</Text>
      <Button variant="default" disabled={saving} onClick={() => void save(stopRepeating, { id })}>
        {w('stopRepeating')}
      </Button>
    </Group>
  )
}

/** "every Friday"; a rule from elsewhere is shown as it is written. */
export function useSayRepeat(): (rule: string) => string {
  const sayBeside = useSayBeside()
  return (rule) => {
    const repeat = repeatOf(rule)
    return repeat ? sayBeside({ repeat }).join('') : rule
  }
}
