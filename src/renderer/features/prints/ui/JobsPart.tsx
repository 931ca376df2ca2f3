import { Switch, Text } from '@mantine/core'
import { goTo, useGoTo } from '#kit/go-to.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { Section } from '#ui/Section.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import { sayDate } from '#ui/say-day.ts'
import type { OpenJob } from '../rules/job-sheet.ts'
import { nameOnPaper } from '../rules/people.ts'
import { words } from '../words/en.ts'
import classes from './Prints.module.css'

type Props = {
  readonly jobs: readonly OpenJob[]
  readonly signed: boolean
  readonly onSigned: (signed: boolean) => void
  readonly onPrint: (job: OpenJob) => void
}

/** Every open job, the soonest first; L prints its sheet. */
export function JobsPart({ jobs, signed, onSigned, onPrint }: Props) {
  const w = useWords(words)
  const go = useGoTo()
  const locale = useLocale()
  const today = useToday()
  return (
    <Section title={w('jobSheets')}>
      <div className={classes.part}>
        <Text>{jobs.length === 0 ? w('noJobs') : w('jobSheetsMore')}</Text>
        <Switch
          label={w('withSignOff')}
          checked={signed}
          onChange={(event) => onSigned(event.currentTarget.checked)}
        />
      </div>
      {jobs.length > 0 && (
        <SentenceList label={w('openJobs')}>
          {jobs.map((job) => (
            <SentenceRow
              key={job.order.id}
              who={nameOnPaper(job.known) ?? w('someone')}
              what={shorten(job.order.words, 200)}
              more={sayDate(job.order.day, today, locale)}
              onOpen={() => go(goTo.customer(job.order.customerId))}
              keys={[{ letter: 'L', label: w('jobSheet'), onPress: () => onPrint(job) }]}
            />
          ))}
        </SentenceList>
      )}
    </Section>
  )
}
