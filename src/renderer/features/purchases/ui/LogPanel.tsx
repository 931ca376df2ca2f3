import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useLive } from '#book/use-live.ts'
import type { PanelProps } from '#kit/define-feature.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useNow } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { dayOf, minuteOf, weekdayOf } from '#shared/base/day.ts'
import { Panel } from '#ui/Panel.tsx'
import { logPurchase } from '../deeds/log.ts'
import { type Habits, habitsOf } from '../repo.ts'
import type { Choice } from '../rules/choose.ts'
import { type Usual, usualsOf } from '../rules/habits.ts'
import { shelfOf } from '../rules/read-lines.ts'
import { words } from '../words/en.ts'
import { PickThing } from './PickThing.tsx'
import { useChoices } from './use-choices.ts'

/** V: something else today. */
export function InsteadPanel(props: PanelProps) {
  const habits = useHabits(props)
  return habits && <LogPanel {...props} habits={habits} />
}

/** +: the usual, and something with it. */
export function UsualAndPanel(props: PanelProps) {
  const habits = useHabits(props)
  const now = useNow(60_000)
  if (!habits) return null
  const shelf = shelfOf(habits.products)
  const [usual] = usualsOf(habits.known, shelf, weekdayOf(dayOf(now)), minuteOf(now))
  return <LogPanel {...props} habits={habits} {...(usual ? { usual } : {})} />
}

const useHabits = ({ customerId }: PanelProps): Habits | undefined =>
  useLive((records) => habitsOf(records, customerId), [customerId])

type Props = PanelProps & { readonly habits: Habits; readonly usual?: Usual }

function LogPanel({ customerId, startWith, onTyped, done, habits, usual }: Props) {
  const w = useWords(words)
  const log = useDeed(logPurchase)
  const [onSlate, setOnSlate] = useState(false)
  const { field, options, choices, chosen } = useChoices(habits, startWith)
  const label = usual ? w('whatMore', { usual: usual.words }) : w('whatElse')
  const take = async (choice: Choice | undefined) => {
    if (!choice) return
    const lines = [...(usual?.lines ?? []), ...choice.lines]
    const paid = onSlate ? ('slate' as const) : ('paid' as const)
    if (await log({ customerId, lines, paid })) done('served')
  }
  return (
    <Panel
      title={label}
      save={w('log')}
      close={w('close')}
      onSave={() => void take(chosen)}
      onClose={() => done('closed')}
    >
      <PickThing
        {...field}
        options={options}
        autoFocus
        size="lg"
        label={label}
        labelHidden
        placeholder={w('itemsExample')}
        onType={(text) => {
          field.onType(text)
          onTyped(text)
        }}
        onPick={(at) => void take(choices[at])}
      />
      <Checkbox
        label={w('onSlate')}
        checked={onSlate}
        onChange={(event) => setOnSlate(event.currentTarget.checked)}
      />
    </Panel>
  )
}
