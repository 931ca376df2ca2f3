import { useAsking } from '#kit/use-asking.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useDayMinute } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import { keepPromise } from '../deeds.ts'
import type { Promised } from '../model.ts'
import { isDuePromise, isLatePromise } from '../rules.ts'
import { words } from '../words/en.ts'
import { BreakPanel } from './BreakPanel.tsx'
import { MovePromisePanel } from './MovePromisePanel.tsx'
import { RewordPanel } from './RewordPanel.tsx'
import { usePromiseWhen } from './use-promise-when.ts'

const panels = {
  'promise broken': BreakPanel,
  'promise move': MovePromisePanel,
  'promise words': RewordPanel,
} as const
const names = ['promise broken', 'promise move', 'promise words'] as const

/** An open promise; its keys work while it has the focus, Enter opens its words. */
export function PromiseRow({ promise }: { readonly promise: Promised }) {
  const w = useWords(words)
  const sayWhen = usePromiseWhen()
  const now = useDayMinute()
  const keep = useDeed(keepPromise)
  const [asking, setAsking] = useAsking(promise.id, names)
  const Asking = asking && panels[asking]
  const toneWhenDue = isLatePromise(promise, now) ? 'broken' : 'due'

  return (
    <SentenceRow
      what={shorten(promise.what, 200)}
      more={sayWhen(promise)}
      onOpen={() => setAsking('promise words')}
      keys={[
        { letter: 'K', label: w('kept'), onPress: () => void keep({ id: promise.id }) },
        { letter: 'M', label: w('move'), onPress: () => setAsking('promise move') },
        { letter: 'B', label: w('broken'), onPress: () => setAsking('promise broken') },
      ]}
      tone={isDuePromise(promise, now.today) ? toneWhenDue : undefined}
    >
      {Asking && <Asking about={promise.id} done={() => setAsking(undefined)} />}
    </SentenceRow>
  )
}
