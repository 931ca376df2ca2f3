import { Checkbox } from '@mantine/core'
import { AskDay, useUnanswered } from '#kit/AskDay.tsx'
import { OneLinePanel } from '#kit/OneLinePanel.tsx'
import type { RowPanelProps } from '#kit/parts/today.ts'
import { useAnsweredDay } from '#kit/use-answered-day.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useOnceRead } from '#kit/use-once-read.ts'
import { useSaidAt } from '#kit/use-said-at.ts'
import { useSave } from '#kit/use-save.ts'
import { useFullWhen } from '#kit/use-when.ts'
import { useWords } from '#kit/use-words.ts'
import { asId } from '#shared/book/ids.ts'
import { movePromise } from '../deeds.ts'
import type { PromiseId } from '../model.ts'
import { closedOf, promiseOf } from '../repo.ts'
import { promiseWith, readNewTime } from '../rules.ts'
import { words } from '../words/en.ts'
import { movePromiseDraft } from './drafts.ts'

/** A new time for a promise, and whether they were told. */
export function MovePromisePanel({ about, done }: RowPanelProps) {
  const id = asId<PromiseId>(about)
  const w = useWords(words)
  const sayWhen = useFullWhen()
  const promise = useLive((records) => promiseOf(records, id), [id])
  const whose = { about: id, customerId: promise?.customerId }
  const draft = useDraft(movePromiseDraft, whose, { typed: '', told: false })
  const { typed, told } = draft.fields
  const { save, saving } = useSave(done, draft)
  const answered = useAnsweredDay(typed)
  const at = useSaidAt()
  const shut = useLive(closedOf, [])
  const read = promiseWith(readNewTime(typed, at), answered.day, shut ?? [])
  const { due, dueMinute } = read
  const needed = useNeeded(typed === '', w('moveSayWhen'))
  const isAsked = read.trouble && read.trouble.kind !== 'no day'

  const unanswered = useUnanswered(isAsked ? read.trouble : undefined, answered.asked)

  const { press: onSave } = useOnceRead(shut !== undefined, () => {
    if (needed.isRefused()) return
    if (read.trouble || due === undefined) return answered.ask()
    void save(movePromise, { id, due, dueMinute, told })
  })
  const readBack = due ? w('moveTo', { when: sayWhen(due, dueMinute) }) : w('moveSayWhen')
  return (
    <OneLinePanel
      title={w('moveTitle', { what: promise?.what ?? '' })}
      save={w('moveSave')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      understood={read.spans}
      label={w('moveWhen')}
      error={needed.error || unanswered}
      placeholder={w('moveExample')}
      typed={typed}
      onType={(text) => draft.put({ typed: text })}
      draft={draft}
      readBack={typed === '' || isAsked ? '' : readBack}
    >
      {read.trouble && isAsked && !unanswered && (
        <AskDay trouble={read.trouble} asked={answered.asked} onPick={answered.pick} />
      )}
      <Checkbox
        label={w('moveTold')}
        checked={told}
        onChange={(event) => draft.put({ told: event.currentTarget.checked })}
      />
    </OneLinePanel>
  )
}
