import { Text } from '@mantine/core'
import { useAsking } from '#kit/use-asking.ts'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import { sayNear, sayShortDate } from '#ui/say-day.ts'
import { type ComingOrder, comingFor, type StandingOrder, unmarkedFor } from '../repo/repeats.ts'
import { isEndedBy } from '../rules/repeats.ts'
import { words } from '../words/en.ts'
import { RepeatDetails } from './RepeatDetails.tsx'
import { useSayRhythm } from './use-say-rhythm.ts'

/** What comes round for this customer, each in a line; Enter opens it. */
export function StandingOrders({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const today = useToday()
  const standing = useLive((records) => comingFor(records, customerId, today), [customerId, today])
  const going = standing?.filter(({ repeat }) => !isEndedBy(repeat, today)) ?? []
  if (going.length === 0) return null
  return (
    <Section title={w('standing')} order={3}>
      <SentenceList>
        {going.map((each) => (
          <Row key={each.repeat.id} standing={each} />
        ))}
      </SentenceList>
    </Section>
  )
}

const panels = ['order repeat'] as const

function Row({ standing }: { readonly standing: ComingOrder }) {
  const { repeat } = standing
  const [asking, ask] = useAsking(repeat.id, panels)
  const sayFacts = useFacts()
  return (
    <SentenceRow
      what={shorten(repeat.words, 200)}
      more={sayFacts(standing)}
      onOpen={() => ask(asking ? undefined : 'order repeat')}
      below={<Unmarked standing={standing} />}
    >
      {asking && <RepeatDetails standing={standing} done={() => ask(undefined)} />}
    </SentenceRow>
  )
}

/** "every Saturday · next Saturday · in the morning · €4.50 · the last on 4 Apr 2026". */
function useFacts(): (of: ComingOrder) => string {
  const w = useWords(words)
  const today = useToday()
  const locale = useLocale()
  const money = useMoney()
  const sayRhythm = useSayRhythm()
  return ({ repeat, next }) => {
    const rhythm = sayRhythm(repeat)
    const when = next
      ? w('standingNext', { rhythm, when: sayNear(next, today, locale) })
      : w('standingNone', { rhythm })
    const price = repeat.quote === undefined ? undefined : money(repeat.quote)
    const facts = [when, repeat.note, price].filter((each) => each !== undefined).join(' · ')
    const { until } = repeat
    return until === undefined
      ? facts
      : w('standingUntil', { facts, day: sayShortDate(until, locale) })
  }
}

/** Days that are over and that nobody said anything about: no longer late, and not hidden either. */
function Unmarked({ standing }: { readonly standing: StandingOrder }) {
  const w = useWords(words)
  const today = useToday()
  const locale = useLocale()
  const { repeat } = standing
  const found = useLive((records) => unmarkedFor(records, standing, today), [repeat.rev, today])
  if (!found || found.length === 0) return null
  const days = found.map(({ day }) => day)
  const last = days
    .slice(-3)
    .map((each) => sayShortDate(each, locale))
    .join(', ')
  const said = days.length > 3 ? w('unmarkedMore', { days: last }) : last
  return (
    <Text size="sm" c="dimmed">
      {w('unmarked', { count: days.length, days: said })} {w('unmarkedHint')}
    </Text>
  )
}
