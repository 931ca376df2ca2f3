import { useState } from 'react'
import { useFeatures } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { type Day, isDay, plusDays } from '#shared/base/day.ts'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { PrintSheet } from '#ui/print/PrintSheet.tsx'
import { openJobs } from '../repo.ts'
import { awaySheet } from '../rules/away.ts'
import { jobSheet } from '../rules/job-sheet.ts'
import { words } from '../words/en.ts'
import { AwayOnPaper } from './AwayOnPaper.tsx'
import { AwayPart } from './AwayPart.tsx'
import { JobOnPaper } from './JobOnPaper.tsx'
import { JobsPart } from './JobsPart.tsx'
import { KeysOnPaper } from './KeysOnPaper.tsx'
import { KeysPart } from './KeysPart.tsx'
import { loadAway } from './load-away.ts'
import { usePrinting } from './use-printing.ts'
import { useSignOff } from './use-sign-off.ts'

/** What is printed now and then: for whoever stands in, the keys, and the sheet of a job. */
export function PrintsScreen() {
  const w = useWords(words)
  const shop = useShop()
  const printing = usePrinting()
  const [signed, setSigned] = useSignOff()
  const today = useToday()
  const [day, setDay] = useState<string>(plusDays(today, 1))
  const away = useAway(today, isDay(day) && day >= today ? day : undefined)
  const jobs = useLive(
    async (records) => (shop.trade === 'jobs' ? openJobs(records) : []),
    [shop.trade],
  )
  if (!jobs || (!away && isDay(day) && day >= today)) return null
  const { onPaper, print } = printing
  return (
    <Page width="sentences">
      <PageTitle title={w('title')} more={w('lead')} />
      <AwayPart away={away} day={day} onDay={setDay} onPrint={() => print({ is: 'away' })} />
      <KeysPart onPrint={() => print({ is: 'keys' })} />
      {shop.trade === 'jobs' && (
        <JobsPart
          jobs={jobs}
          signed={signed}
          onSigned={setSigned}
          onPrint={(job) => print({ is: 'job', job })}
        />
      )}
      <PrintSheet paper={onPaper.is === 'keys' ? 'a6' : 'sheet'}>
        {onPaper.is === 'away' && away && <AwayOnPaper sheet={away.sheet} />}
        {onPaper.is === 'keys' && <KeysOnPaper />}
        {onPaper.is === 'job' && <JobOnPaper sheet={jobSheet(onPaper.job, shop)} signed={signed} />}
      </PrintSheet>
    </Page>
  )
}

function useAway(today: Day, day: Day | undefined) {
  const features = useFeatures()
  const shop = useShop()
  const read = useLive(
    async (records) =>
      day &&
      (await loadAway(
        records,
        features.flatMap(({ coming }) => coming ?? []),
        { today, day },
      )),
    [features, today, day],
  )
  return read && { sheet: awaySheet(read.day, read, shop), isShut: read.isShut }
}
