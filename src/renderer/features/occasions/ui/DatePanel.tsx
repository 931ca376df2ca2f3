import { OneLinePanel } from '#kit/OneLinePanel.tsx'
import type { PanelProps } from '#kit/parts/counter.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useSaidAt } from '#kit/use-said-at.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { addOccasion } from '../deeds.ts'
import { defaultLead } from '../model.ts'
import { readOccasion } from '../rules.ts'
import { words } from '../words/en.ts'
import { dateDraft } from './drafts.ts'
import { sayMonthDay } from './say.ts'

/** Whose day and when, in one line; shown as understood before Enter. */
export function DatePanel({ customerId, startWith = '', done }: PanelProps) {
  const w = useWords(words)
  const locale = useLocale()
  const draft = useDraft(dateDraft, { customerId }, { typed: startWith })
  const { typed } = draft.fields
  const { save, saving } = useSave(() => done('saved'), draft)
  const said = readOccasion(typed, useSaidAt())
  const read = typeof said === 'string' ? undefined : said
  const what = read?.what ?? w('birthday')

  const why =
    said === 'no such date' ? w('noSuchDate') : said === 'two dates' ? w('twoDates') : w('sayDate')
  const needed = useNeeded(!read, why)

  const onSave = () => {
    if (needed.isRefused() || !read) return
    const { spans: _, ...facts } = read
    void save(addOccasion, { customerId, ...facts, what })
  }
  const title = read?.forWhom === undefined ? what : w('titleWhom', { whom: read.forWhom, what })
  const date = read && sayMonthDay(read.monthDay, locale)
  const asDate = date ? w('readsBack', { title, date, count: defaultLead }) : why
  const readBack = read?.surprise ? w('readsSurprise', { read: asDate }) : asDate

  return (
    <OneLinePanel
      title={w('newDate')}
      save={w('save')}
      onSave={onSave}
      onClose={() => done('closed')}
      disabled={saving}
      label={w('whose')}
      error={needed.error}
      placeholder={w('example')}
      typed={typed}
      onType={(text) => draft.put({ typed: text })}
      draft={draft}
      understood={read?.spans ?? []}
      readBack={typed === '' || needed.error ? '' : readBack}
    />
  )
}
