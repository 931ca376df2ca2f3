import { useFeatures } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
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
  const away = useAway()
  const jobs = useLive(
    async (records) => (shop.trade === 'jobs' ? openJobs(records) : []),
    [shop.trade],
  )
  if (!away || !jobs) return null
  const { onPaper, print } = printing
  return (
    <Page width="sentences">
      <PageTitle title={w('title')} more={w('lead')} />
      <AwayPart sheet={away} onPrint={() => print({ is: 'away' })} />
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
        {onPaper.is === 'away' && <AwayOnPaper sheet={away} />}
        {onPaper.is === 'keys' && <KeysOnPaper />}
        {onPaper.is === 'job' && <JobOnPaper sheet={jobSheet(onPaper.job, shop)} signed={signed} />}
      </PrintSheet>
    </Page>
  )
}

function useAway() {
  const features = useFeatures()
  const shop = useShop()
  const today = useToday()
  const read = useLive(
    (records) =>
      loadAway(
        records,
        features.flatMap(({ coming }) => coming ?? []),
        today,
      ),
    [features, today],
  )
  return read && awaySheet(read.day, read, shop)
}
