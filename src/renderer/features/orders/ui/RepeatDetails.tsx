import { Button, Group } from '@mantine/core'
import { DayField } from '#kit/DayField.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ToTrash } from '#kit/ToTrash.tsx'
import { useAnsweredDay } from '#kit/use-answered-day.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useOnceRead } from '#kit/use-once-read.ts'
import { useSaidAt } from '#kit/use-said-at.ts'
import { useSave } from '#kit/use-save.ts'
import { useSayBeside } from '#kit/use-say-said.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { type Day, isDay } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { sayNear } from '#ui/say-day.ts'
import { cancelOrder } from '../deeds/endings.ts'
import { changeRepeat, endRepeat } from '../deeds/repeats.ts'
import { type OrderRepeat, orderRepeats } from '../model.ts'
import type { ComingOrder } from '../repo/repeats.ts'
import { orderableProducts } from '../repo.ts'
import { withAnswer } from '../rules/answered.ts'
import { type ReadOrder, reread } from '../rules/read-order.ts'
import { occurrenceId, occurrenceOn } from '../rules/repeats.ts'
import { words } from '../words/en.ts'
import { ChangedWords } from './ChangedWords.tsx'
import { repeatDraft } from './drafts.ts'

type Props = { readonly standing: ComingOrder; readonly done: () => void }

/** Changes what comes round from a day on, leaves one day out, or ends it. */
export function RepeatDetails({ standing: { repeat, ...coming }, done }: Props) {
  const w = useWords(words)
  const locale = useLocale()
  const { id, customerId } = repeat
  const at = useSaidAt()
  const isJob = useShop().trade === 'jobs'
  const sold = useLive(orderableProducts, [])
  const next = coming.next ?? at.today
  const draft = useDraft(
    repeatDraft,
    { about: id, customerId },
    { typed: repeat.words, since: next },
  )
  const { typed, since } = draft.fields
  const { save, saving } = useSave(done, draft)
  const answered = useAnsweredDay(typed)
  const day = isDay(since) ? since : next
  const said = { ...at, isVisit: isJob }
  const known = reread(occurrenceOn(repeat, day), typed, said, isJob ? [] : (sold ?? []))
  const read = withAnswer(known, answered.day, [])
  const needed = useNeeded(read.words === undefined, w('saysWhatToo'))
  const changed = useChanged(repeat)

  const { press: onSave } = useOnceRead(sold !== undefined, () => {
    if (needed.isRefused() || read.words === undefined) return
    if (read.trouble || !isDay(since)) return answered.ask()
    void save(changeRepeat, { id, since, ...changed(read, read.words) })
  })
  const near = (of: Day) => sayNear(of, at.today, locale)
  return (
    <Panel
      title={repeat.words}
      save={w('saveFrom', { day: near(day) })}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      draft={draft}
    >
      <ChangedWords
        typed={typed}
        onType={(text) => draft.put({ typed: text })}
        read={read}
        error={needed.error}
        answered={answered}
      />
      <DayField
        label={w('changeFrom')}
        value={since}
        onValue={(value) => draft.put({ since: value })}
      />
      <Group gap="xs">
        {coming.next && (
          <Button
            variant="default"
            disabled={saving}
            onClick={() => void save(cancelOrder, { id: occurrenceId(id, next) })}
          >
            {w('notOn', { day: near(next) })}
          </Button>
        )}
        <Button
          variant="default"
          disabled={saving}
          onClick={() => void save(endRepeat, { id, since: day })}
        >
          {w('noMoreFrom', { day: near(day) })}
        </Button>
        <ToTrash table={orderRepeats} id={id} done={done} draft={draft} />
      </Group>
    </Panel>
  )
}

/** What was not said again stays as it was. */
function useChanged(repeat: OrderRepeat) {
  const sayBeside = useSayBeside()
  const isJob = useShop().trade === 'jobs'
  return (read: ReadOrder, what: string) => {
    const { minute, part, minutes = repeat.minutes } = read
    const lines = [...(isJob ? repeat : read).lines]
    const note = part ? sayBeside({ part }).join('') : repeat.note
    const more = { quote: read.price ?? repeat.quote, note, repeat: read.repeat }
    return { words: what, lines, ...present({ minute, minutes, ...more }) }
  }
}
