import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { Panel } from '#kit/Panel.tsx'
import { ToTrash } from '#kit/ToTrash.tsx'
import { useDraft } from '#kit/use-draft.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useSaidAt } from '#kit/use-said-at.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { readYearDay } from '#shared/said/year-day.ts'
import { editOccasion } from '../deeds.ts'
import { longestLead, type Occasion, occasions } from '../model.ts'
import { leadOf } from '../rules.ts'
import { words } from '../words/en.ts'
import { dateChangeDraft } from './drafts.ts'
import { sayMonthDay } from './say.ts'

type Props = { readonly occasion: Occasion; readonly done: () => void }

/** Corrects a date, or moves it to the trash. */
export function DateChangePanel({ occasion, done }: Props) {
  const w = useWords(words)
  const locale = useLocale()
  const { id, customerId } = occasion
  const opened = {
    what: occasion.what,
    whom: occasion.forWhom ?? '',
    date: '',
    lead: occasion.lead,
    surprise: occasion.surprise === true,
  }
  const draft = useDraft(dateChangeDraft, { about: id, customerId }, opened)
  const { what, whom, date, lead, surprise } = draft.fields
  const { save, saving } = useSave(done, draft)
  const said = readYearDay(date, useSaidAt())
  const read = typeof said === 'string' ? undefined : said
  const isUnclear = tidy(date) !== undefined && !read
  const needed = useNeeded(tidy(what) === undefined)

  const onSave = () => {
    const said = tidy(what)
    if (needed.isRefused() || said === undefined || isUnclear) return
    const { monthDay, year } = read ?? occasion
    const facts = { what: said, forWhom: tidy(whom), monthDay, year, lead }
    void save(editOccasion, { id, ...facts, surprise: surprise || undefined })
  }
  return (
    <Panel
      title={w('change')}
      save={w('changeSave')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      draft={draft}
    >
      <TextInput
        autoFocus
        label={w('what')}
        error={needed.error}
        value={what}
        onChange={(event) => draft.put({ what: event.currentTarget.value })}
      />
      <TextInput
        label={w('forWhom')}
        value={whom}
        onChange={(event) => draft.put({ whom: event.currentTarget.value })}
      />
      <TextInput
        label={w('when')}
        placeholder={sayMonthDay(occasion.monthDay, locale)}
        value={date}
        error={isUnclear && w('sayDate')}
        onChange={(event) => draft.put({ date: event.currentTarget.value })}
      />
      <NumberInput
        label={w('lead')}
        min={0}
        max={longestLead}
        allowDecimal={false}
        value={lead}
        onChange={(value) => draft.put({ lead: leadOf(value) })}
      />
      <Checkbox
        label={w('surprise')}
        checked={surprise}
        onChange={(event) => draft.put({ surprise: event.currentTarget.checked })}
      />
      <ToTrash table={occasions} id={id} done={done} draft={draft} />
    </Panel>
  )
}
