import { Text } from '@mantine/core'
import { useLive } from '#book/use-live.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import { sayDay, sayFullDay } from '#ui/say-day.ts'
import { standingOf } from '../repo.ts'
import { words } from '../words/en.ts'
import { rhythmSaid } from './say-rhythm.ts'

/** How often they come and when last, in one sentence. Nothing for someone who never came. */
export function RhythmFact({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const say = useSay()
  const today = useToday()
  const { language } = useShop()
  const standing = useLive((records) => standingOf(records, customerId), [customerId])
  if (!standing) return null
  const day = sayDay(standing.last, today, language)
  const sentence =
    standing.rhythm === undefined
      ? w('lastHere', { day })
      : w('comes', { rhythm: say(rhythmSaid(standing.rhythm)), day })
  return (
    <Section title={w('rhythm')} order={3}>
      <Text title={sayFullDay(standing.last, language)}>{sentence}</Text>
      <Text size="sm" c="dimmed">
        {w('visits', { count: standing.visits })}
      </Text>
    </Section>
  )
}
