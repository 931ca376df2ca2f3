import { Checkbox } from '@mantine/core'
import { Panel } from '#kit/Panel.tsx'
import type { PanelProps } from '#kit/parts/counter.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useOnceRead } from '#kit/use-once-read.ts'
import { useSave } from '#kit/use-save.ts'
import { useNow } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { dayOf, minuteOf, weekdayOf } from '#shared/base/day.ts'
import { shorten } from '#shared/base/text.ts'
import { logPurchase } from '../deeds/log.ts'
import { type Habits, habitsOf } from '../repo.ts'
import type { PurchaseChoice } from '../rules/choose.ts'
import { type Usual, usualsOf } from '../rules/habits.ts'
import { readOnSlate } from '../rules/on-slate.ts'
import { shelfOf } from '../rules/read-lines.ts'
import { words } from '../words/en.ts'
import { insteadDraft, usualAndDraft } from './drafts.ts'
import { PickThing } from './PickThing.tsx'
import { useChoices } from './use-choices.ts'
import { useSelling } from './use-selling.ts'

/** V: something else today. */
export function InsteadPanel(props: PanelProps) {
  const w = useWords(words)
  return <LogPanel {...props} title={w('whatElse')} habits={useHabits(props)} kind={insteadDraft} />
}

/** +: the usual, and something with it. */
export function UsualAndPanel(props: PanelProps) {
  const w = useWords(words)
  const habits = useHabits(props)
  const now = useNow(60_000)
  const { known, products } = habits ?? nothingKnown
  const [usual] = usualsOf(known, shelfOf(products), weekdayOf(dayOf(now)), minuteOf(now))
  const title = usual ? w('whatMore', { usual: shorten(usual.words, 120) }) : w('usualAnd')
  return <LogPanel {...props} title={title} habits={habits} usual={usual} kind={usualAndDraft} />
}

const useHabits = ({ customerId }: PanelProps): Habits | undefined =>
  useLive((records) => habitsOf(records, customerId), [customerId])

const nothingKnown: Habits = { people: [], known: [], products: [], recent: [] }

type Props = PanelProps & {
  readonly title: string
  /** Absent for the moment until they are read: the field can be typed into all the same. */
  readonly habits: Habits | undefined
  readonly usual?: Usual
  readonly kind: typeof insteadDraft
}

function LogPanel(props: Props) {
  const { customerId, startWith = '', done, onSelling, title, habits, usual, kind } = props
  const w = useWords(words)
  const draft = useDraft(kind, { customerId }, { typed: startWith, onSlate: false })
  const { typed } = draft.fields
  const said = readOnSlate(typed)
  const onSlate = draft.fields.onSlate || said.onSlate
  const { save, saving } = useSave(() => done('served'), draft)
  const { field, options, choices, chosen } = useChoices(habits ?? nothingKnown, {
    typed,
    meant: said.typed,
    onType: (text) => draft.put({ typed: text }),
  })
  const take = (choice: PurchaseChoice | undefined) => {
    if (!choice || !habits) return
    const lines = [...(usual?.lines ?? []), ...choice.lines]
    void save(logPurchase, { customerId, lines, paid: onSlate ? 'slate' : 'paid' })
  }
  const needed = useNeeded(habits !== undefined && !chosen)
  const { press, isWaiting } = useOnceRead(habits !== undefined, () => {
    if (!needed.isRefused()) take(chosen)
  })
  useSelling((isWaiting && chosen !== undefined) || saving, onSelling)
  return (
    <Panel
      title={title}
      save={w('log')}
      onSave={press}
      onClose={() => done('closed')}
      draft={draft}
    >
      <PickThing
        {...field}
        options={options}
        autoFocus
        error={needed.error}
        size="lg"
        label={title}
        labelHidden
        placeholder={w('itemsExample')}
        onPick={(at) => take(choices[at])}
      />
      <Checkbox
        label={w('onSlate')}
        checked={onSlate}
        disabled={said.onSlate}
        onChange={(event) => draft.put({ onSlate: event.currentTarget.checked })}
      />
    </Panel>
  )
}
