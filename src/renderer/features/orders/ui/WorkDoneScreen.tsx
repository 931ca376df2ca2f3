import { Button, Select, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { useGoTo } from '#kit/go-to.ts'
import { saveText } from '#kit/save-text.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useMoney, useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { plainMoney } from '#shared/base/money.ts'
import { shorten } from '#shared/base/text.ts'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Section } from '#ui/Section.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import { sayShortDate } from '#ui/say-day.ts'
import { useFirstDown } from '#ui/use-first-down.ts'
import { useReport } from '#ui/use-report.ts'
import { markBilled, takeBackBill } from '../deeds/jobs.ts'
import { doneIn } from '../repo/work-done.ts'
import { asCsv, type DoneFor, type DoneJob, isBilled, totalOf } from '../rules/work-done.ts'
import { words } from '../words/en.ts'

/** What was done for each client in a year, for how much, and whether it is billed. */
export function WorkDoneScreen() {
  const w = useWords(words)
  const money = useMoney()
  const thisYear = Number(useToday().slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const all = useLive((records) => doneIn(records, year), [year])
  const save = useSaveCsv(year)
  const list = useRef<HTMLDivElement>(null)
  useFirstDown(list)
  if (!all) return null
  const jobs = all.flatMap((each) => each.jobs)
  const open = jobs.filter((each) => !isBilled(each))
  const facts = { count: jobs.length, total: money(totalOf(jobs)), open: money(totalOf(open)) }
  return (
    <Page>
      <PageTitle
        title={w('workDone')}
        more={jobs.length === 0 ? w('noWork') : w('workTotal', facts)}
      >
        <Button variant="default" disabled={jobs.length === 0} onClick={() => void save(all)}>
          {w('saveTable')}
        </Button>
      </PageTitle>
      <Select
        label={w('year')}
        allowDeselect={false}
        data={Array.from({ length: 10 }, (_, at) => String(thisYear - at))}
        value={String(year)}
        onChange={(value) => value && setYear(Number(value))}
      />
      <div ref={list} style={{ display: 'contents' }}>
        {all.map((each) => (
          <Section
            key={each.customerId}
            title={each.called}
            more={<Text fw={600}>{money(each.total)}</Text>}
          >
            <SentenceList>
              {each.jobs.map((done) => (
                <Done key={done.job.id} done={done} />
              ))}
            </SentenceList>
          </Section>
        ))}
      </div>
    </Page>
  )
}

function Done({ done: { job, on, amount } }: { readonly done: DoneJob }) {
  const w = useWords(words)
  const locale = useLocale()
  const money = useMoney()
  const goTo = useGoTo()
  const bill = useDeed(markBilled)
  const takeBack = useDeed(takeBackBill)
  const { id, billed } = job
  const facts = [
    sayShortDate(on, locale),
    amount === undefined ? w('noAmount') : money(amount),
    billed === undefined ? w('notBilled') : w('billedOn', { day: sayShortDate(billed, locale) }),
  ]
  return (
    <SentenceRow
      what={shorten(job.words, 200)}
      more={facts.join(' · ')}
      tone={billed === undefined ? 'due' : 'good'}
      onOpen={() => goTo(`/customers/${job.customerId}`)}
      keys={[
        billed === undefined
          ? { letter: 'B', label: w('bill'), onPress: () => void bill({ id }) }
          : {
              letter: 'B',
              label: w('notBill'),
              onPress: () => void takeBack({ id }),
              isQuiet: true,
            },
      ]}
    />
  )
}

function useSaveCsv(year: number) {
  const w = useWords(words)
  const { host } = useAppContext()
  const { currency, language } = useShop()
  const report = useReport()
  const head = () => [
    ...[w('csvDay'), w('csvCustomer'), w('csvWhat'), w('csvCosts')],
    ...[w('csvAmount', { currency }), w('csvDeposit', { currency }), w('csvBilled')],
  ]
  return async (all: readonly DoneFor[]): Promise<void> => {
    const text = asCsv(head(), all, (amount) => plainMoney(amount, currency, language))
    const saved = await saveText(host, { name: `${w('csvName', { year })}.csv`, kind: 'csv', text })
    if (!saved.ok) report({ tone: 'trouble', text: w('csvNotSaved'), about: 'work-done' })
    else if (saved.value !== 'cancelled')
      report({ tone: 'done', text: w('csvSaved', saved.value), about: 'work-done' })
  }
}
