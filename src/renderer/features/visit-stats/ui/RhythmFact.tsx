import { Text } from '@mantine/core'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import { sayFullDay, sayPast } from '#ui/say-day.ts'
import { readVisitStats } from '../repo.ts'
import { words } from '../words/en.ts'
import { rhythmSaid } from './say-rhythm.ts'

/** How often they come and when last, in one sentence. Absent for someone who never came. */
export function RhythmFact({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const say = useSay()
  const today = useToday()
  const locale = useLocale()
  const stats = useLive((records) => readVisitStats(records, customerId), [customerId])
  if (!stats) return null
  const day = sayPast(stats.last, today, locale)
  const sentence =
    stats.rhythm === undefined
      ? w('lastHere', { day })
      : w('comes', { rhythm: say(rhythmSaid(stats.rhythm)), day })
  return (
    <Section title={w('rhythm')} order={3}>
      <Text title={sayFullDay(stats.last, locale)}>{sentence}</Text>
      <Text size="sm" c="dimmed">
        {w('visits', { count: stats.visits })}
      </Text>
    </Section>
  )
}
