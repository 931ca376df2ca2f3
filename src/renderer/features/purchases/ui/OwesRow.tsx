import { goTo, useGoTo } from '#kit/go-to.ts'
import { useAsking } from '#kit/use-asking.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import { saySince } from '#ui/say-day.ts'
import type { OpenSlate } from '../model.ts'
import { words } from '../words/en.ts'
import { payPanelNames, payPanels } from './pay-panels.ts'
import { usePayAll } from './use-pay-all.ts'
import { useSayOwed } from './use-say-owed.ts'

type Props = { readonly slate: OpenSlate; readonly who: string }

/** Who, how much, since when; A pays all of it, P a part. */
export function OwesRow({ slate, who }: Props) {
  const w = useWords(words)
  const sayOwed = useSayOwed()
  const today = useToday()
  const locale = useLocale()
  const go = useGoTo()
  const { id: customerId, open, andMore, oldest } = slate
  const [asking, ask] = useAsking(customerId, payPanelNames)
  const payAll = usePayAll({ customerId, andMore }, ask)
  const Asking = asking && payPanels[asking]
  const since = w('owesFor', { count: open.length, day: saySince(oldest, today, locale) })
  return (
    <SentenceRow
      who={who}
      what={sayOwed.amount(slate)}
      more={[since, ...sayOwed.more(slate)].join(' · ')}
      onOpen={() => go(goTo.customer(customerId))}
      keys={[
        { letter: 'A', label: w('paySlate'), onPress: payAll },
        { letter: 'P', label: w('payPart'), onPress: () => ask('slate part') },
      ]}
    >
      {Asking && <Asking customerId={customerId} done={() => ask(undefined)} />}
    </SentenceRow>
  )
}
