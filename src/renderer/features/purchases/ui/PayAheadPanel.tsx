import { AskDay, useUnanswered } from '#kit/AskDay.tsx'
import { OneLinePanel } from '#kit/OneLinePanel.tsx'
import type { PanelProps } from '#kit/parts/counter.ts'
import { useAnsweredDay } from '#kit/use-answered-day.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useSaidAt } from '#kit/use-said-at.ts'
import { useSave } from '#kit/use-save.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { money } from '#shared/base/money.ts'
import type { Said } from '#shared/base/said.ts'
import { sayFullDay } from '#ui/say-day.ts'
import { payAhead } from '../deeds/ahead.ts'
import {
  type AheadTrouble,
  aheadWith,
  isAboutDay,
  type ReadAhead,
  readAhead,
} from '../rules/read-ahead.ts'
import { words } from '../words/en.ts'
import { payAheadDraft } from './drafts.ts'

/** "10 coffees for €25 until 31 March", in one line; what was understood is shown before Enter. */
export function PayAheadPanel({ customerId, startWith = '', done }: PanelProps) {
  const w = useWords(words)
  const say = useSay()
  const draft = useDraft(payAheadDraft, { customerId }, { typed: startWith })
  const { typed } = draft.fields
  const { save, saving } = useSave(() => done('saved'), draft)
  const answered = useAnsweredDay(typed)
  const read = aheadWith(readAhead(typed, useSaidAt()), answered.day)
  const { unit, count, price, until, trouble } = read
  const aboutDay = trouble && isAboutDay(trouble) ? trouble : undefined
  const unanswered = useUnanswered(aboutDay, answered.asked)
  const why = trouble && whyNot(trouble)
  const needed = useNeeded(why !== undefined || count === undefined, why && say(why))
  const sayRead = useSayRead()
  const onSave = () => {
    if (aboutDay) return answered.ask()
    if (needed.isRefused() || count === undefined) return
    void save(payAhead, { customerId, unit, count, price, until })
  }
  return (
    <OneLinePanel
      title={w('aheadTitle')}
      save={w('save')}
      onSave={onSave}
      onClose={() => done('closed')}
      disabled={saving}
      label={w('aheadWhat')}
      error={needed.error || unanswered}
      placeholder={w('aheadExample')}
      typed={typed}
      onType={(text) => draft.put({ typed: text })}
      draft={draft}
      understood={read.spans}
      readBack={typed.trim() === '' || needed.error ? '' : why ? say(why) : sayRead(read)}
    >
      {aboutDay && !unanswered && (
        <AskDay trouble={aboutDay} asked={answered.asked} onPick={answered.pick} />
      )}
    </OneLinePanel>
  )
}

function whyNot(trouble: AheadTrouble): Said | undefined {
  switch (trouble.kind) {
    case 'how much':
      return words.say('askHowMuch')
    case 'unclear amount':
      return words.say('askUnclearAmount', { words: trouble.words })
    case 'other money':
      return words.say('askOtherMoney', { words: trouble.words })
    case 'unplaced':
      return words.say('askUnplaced', { words: trouble.words })
    default:
      return undefined
  }
}

function useSayRead(): (read: ReadAhead) => string {
  const w = useWords(words)
  const amount = useMoney()
  const locale = useLocale()
  return ({ unit, count, price, until }) => {
    if (count === undefined) return ''
    const what = unit === undefined ? amount(money(count)) : w('aheadUnits', { unit, count })
    const cost = price === undefined ? [] : [w('aheadFor', { price: amount(price) })]
    const day = until === undefined ? [] : [w('aheadUntil', { day: sayFullDay(until, locale) })]
    return [what, ...cost, ...day].join(', ')
  }
}
