import { Alert, Text } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import type { Trouble } from '#book/open.ts'
import { sayMoment } from '#features/backup/ui/say-moment.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Section } from '#ui/Section.tsx'
import type { HouseParts } from '../provided.ts'
import { words } from '../words/en.ts'
import { Backups } from './Backups.tsx'
import { LastResort } from './LastResort.tsx'
import { RecordsHere } from './RecordsHere.tsx'
import { detailOf, sayWhatHappened } from './trouble-words.ts'

type Props = {
  readonly trouble: Trouble
  readonly stamp?: Stamp | undefined
  readonly parts: HouseParts
}

/** "Let's find your records": never a welcome, however empty the place looks. */
export function FindRecords({ trouble, stamp, parts }: Props) {
  const w = useWords(words)
  const say = useSay()
  const detail = detailOf(trouble)
  return (
    <Page>
      <PageTitle title={w('findTitle')} more={say(sayWhatHappened(trouble, stamp))} />
      <Alert color="basil" variant="light" icon={<IconShieldCheck aria-hidden="true" />}>
        {w('safeText')} {stamp && <WhatIsKnown stamp={stamp} />}
      </Alert>
      <Section title={w('fromBackup')}>
        <Backups parts={parts} />
      </Section>
      <Section title={w('hereTitle')}>
        <RecordsHere parts={parts} />
      </Section>
      <Section title={w('nothingHelps')}>
        <LastResort trouble={trouble} parts={parts} />
        {detail && (
          <Text size="sm" c="dimmed" mt="md">
            {w('forHelp')} <q>{detail}</q>
          </Text>
        )}
      </Section>
    </Page>
  )
}

/** The stamp is the only witness left: what was there when all was well. */
function WhatIsKnown({ stamp }: { readonly stamp: Stamp }) {
  const w = useWords(words)
  const { counts, writtenAt, lastBackup } = stamp
  const language = navigator.language
  return (
    <>
      {w('lastSeen', {
        when: sayMoment(writtenAt, language),
        people: w('peopleCount', { count: counts.customers ?? 0 }),
      })}{' '}
      {lastBackup && w('lastBackup', { when: sayMoment(lastBackup.at, language) })}
    </>
  )
}
