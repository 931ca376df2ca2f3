import { AskDay, useUnanswered } from '#kit/AskDay.tsx'
import { OneLinePanel } from '#kit/OneLinePanel.tsx'
import type { PanelProps } from '#kit/parts/counter.ts'
import { useAnsweredDay } from '#kit/use-answered-day.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useOnceRead } from '#kit/use-once-read.ts'
import { useSaidAt } from '#kit/use-said-at.ts'
import { useSave } from '#kit/use-save.ts'
import { useSayBeside } from '#kit/use-say-said.ts'
import { useFullWhen } from '#kit/use-when.ts'
import { useWords } from '#kit/use-words.ts'
import { present } from '#shared/base/present.ts'
import { makePromise } from '../deeds.ts'
import { closedOf } from '../repo.ts'
import { promiseWith, readPromise } from '../rules.ts'
import { words } from '../words/en.ts'
import { promiseDraft } from './drafts.ts'

/** What is promised and by when, in one line; shown as understood before Enter. */
export function PromisePanel({ customerId, startWith = '', done }: PanelProps) {
  const w = useWords(words)
  const sayWhen = useFullWhen()
  const sayBeside = useSayBeside()
  const draft = useDraft(promiseDraft, { customerId }, { typed: startWith })
  const { typed } = draft.fields
  const { save, saving } = useSave(() => done('saved'), draft)
  const answered = useAnsweredDay(typed)
  const at = useSaidAt()
  const shut = useLive(closedOf, [])
  const read = promiseWith(readPromise(typed, at), answered.day, shut ?? [])
  const { what, due, dueMinute } = read
  const needed = useNeeded(what === undefined, w('saysWhatToo'))

  const unanswered = useUnanswered(read.trouble, answered.asked)

  const { press: onSave } = useOnceRead(shut !== undefined, () => {
    if (needed.isRefused() || what === undefined) return
    if (read.trouble || due === undefined) return answered.ask()
    const { part, repeat } = read
    const said = [what, ...sayBeside(present({ part }))].join(', ')
    void save(makePromise, { customerId, what: said, due, dueMinute, repeat })
  })
  const when = due && [sayWhen(due, dueMinute), ...sayBeside(read)].join(', ')

  return (
    <OneLinePanel
      title={w('newPromise')}
      save={w('save')}
      onSave={onSave}
      onClose={() => done('closed')}
      disabled={saving}
      label={w('what')}
      error={needed.error || unanswered}
      placeholder={w('example')}
      typed={typed}
      onType={(text) => draft.put({ typed: text })}
      draft={draft}
      understood={read.spans}
      readBack={
        typed === '' || needed.error ? (
          ''
        ) : what === undefined ? (
          w('saysWhatToo')
        ) : (
          <ReadBackPromise what={what} when={when} />
        )
      }
    >
      {what !== undefined && read.trouble && !unanswered && (
        <AskDay trouble={read.trouble} asked={answered.asked} onPick={answered.pick} />
      )}
    </OneLinePanel>
  )
}

function ReadBackPromise({
  what,
  when,
}: {
  readonly what: string
  readonly when: string | undefined
}) {
  return (
    <>
      {when !== undefined && <b>{when}: </b>}
      {what}
    </>
  )
}
