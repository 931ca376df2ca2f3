import { Button, Group, Text } from '@mantine/core'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useSave } from '#kit/use-save.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { sayNear } from '#ui/say-day.ts'
import { endRepeat } from '../deeds/repeats.ts'
import type { Order } from '../model.ts'
import { repeatOfId } from '../repo/repeats.ts'
import { words } from '../words/en.ts'
import { useSayRhythm } from './use-say-rhythm.ts'

type Props = { readonly order: Order; readonly done: () => void }

/** In the panel of one day: that it comes round, and how it ends. */
export function OfARepeat({ order: { repeatId, slot }, done }: Props) {
  const w = useWords(words)
  const today = useToday()
  const locale = useLocale()
  const sayRhythm = useSayRhythm()
  const { save, saving } = useSave(done)
  const standing = useLive(
    async (records) => repeatId && (await repeatOfId(records, repeatId)),
    [repeatId],
  )
  if (!standing || slot === undefined) return null
  const { repeat } = standing
  return (
    <Group gap="xs">
      <Text size="sm">{w('comesRound', { rhythm: sayRhythm(repeat) })}</Text>
      <Button
        variant="subtle"
        disabled={saving}
        onClick={() => void save(endRepeat, { id: repeat.id, since: slot })}
      >
        {w('noMoreFrom', { day: sayNear(slot, today, locale) })}
      </Button>
    </Group>
  )
}
