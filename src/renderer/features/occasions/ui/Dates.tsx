import { useAsking } from '#kit/use-asking.ts'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import type { Occasion } from '../model.ts'
import { datesOf } from '../repo.ts'
import { daysUntil, giftNow, isComing } from '../rules.ts'
import { words } from '../words/en.ts'
import { DateChangePanel } from './DateChangePanel.tsx'
import { GivenPanel } from './GivenPanel.tsx'
import { sayMonthDay, sayTitle } from './say.ts'

/** The dates that matter to them, the next one first. */
export function Dates({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const today = useToday()
  const dates = useLive((records) => datesOf(records, customerId, today), [customerId, today])
  if (!dates || dates.length === 0) return null
  return (
    <Section title={w('dates')} order={3}>
      <SentenceList>
        {dates.map((occasion) => (
          <DateRow key={occasion.id} occasion={occasion} />
        ))}
      </SentenceList>
    </Section>
  )
}

const panels = ['gift', 'date change'] as const

function DateRow({ occasion }: { readonly occasion: Occasion }) {
  const w = useWords(words)
  const say = useSay()
  const today = useToday()
  const locale = useLocale()
  const [asking, setAsking] = useAsking(occasion.id, panels)
  const close = () => setAsking(undefined)
  const count = daysUntil(occasion, today)
  const gift = giftNow(occasion, today)
  const when = count === 0 ? w('today') : w('inDays', { count })
  const date = w('on', { date: sayMonthDay(occasion.monthDay, locale), when })
  const more = gift ? `${date} · ${w('gave', { gift: gift.what })}` : date
  return (
    <SentenceRow
      what={say(sayTitle(occasion, today))}
      more={occasion.surprise ? w('isSurprise', { words: more }) : more}
      onOpen={() => setAsking('date change')}
      keys={[{ letter: 'Y', label: w('given'), onPress: () => setAsking('gift') }]}
      tone={isComing(occasion, today) ? 'due' : undefined}
    >
      {asking === 'gift' && <GivenPanel about={occasion.id} done={close} />}
      {asking === 'date change' && <DateChangePanel occasion={occasion} done={close} />}
    </SentenceRow>
  )
}
