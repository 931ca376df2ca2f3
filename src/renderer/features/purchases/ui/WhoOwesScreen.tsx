import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLive } from '#kit/use-live.ts'
import { usePeople } from '#kit/use-people.ts'
import { useWords } from '#kit/use-words.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import type { OpenSlate } from '../model.ts'
import { whoOwes } from '../repo/money.ts'
import { totalOwed } from '../rules/slate.ts'
import { words } from '../words/en.ts'
import { OwedOnPaper } from './OwedOnPaper.tsx'
import { OwesRow } from './OwesRow.tsx'
import { useSayOwed } from './use-say-owed.ts'
import classes from './who-owes.module.css'

/** Everybody with something on the slate, the oldest debt first. */
export function WhoOwesScreen() {
  const w = useWords(words)
  const people = usePeople()
  const all = useLive(whoOwes, [])
  if (!all || !people.isWhole()) return null
  // Who is in the trash is not asked to pay.
  const owing = all.filter(({ id }) => people.get(id) !== undefined)
  return (
    <Page>
      {owing.length === 0 ? (
        <>
          <PageTitle title={w('whoOwes')} />
          <EmptyState text={w('nobodyOwes')} />
        </>
      ) : (
        <Owing owing={owing} />
      )}
    </Page>
  )
}

/** So many are shown at once; the others by a button. */
const atOnce = 100

function Owing({ owing }: { readonly owing: readonly OpenSlate[] }) {
  const w = useWords(words)
  const sayOwed = useSayOwed()
  const { get } = usePeople()
  const [isAll, setAll] = useState(false)
  const total = totalOwed(owing)
  const inAll = w('owedInAll', { amount: sayOwed.amount(total), count: owing.length })
  const shown = isAll ? owing : owing.slice(0, atOnce)
  const others = owing.length - shown.length
  return (
    <>
      <PageTitle title={w('whoOwes')} more={[inAll, ...sayOwed.more(total)].join(' · ')}>
        <Button variant="default" className={classes.screen} onClick={() => window.print()}>
          {w('print')}
        </Button>
      </PageTitle>
      <div className={classes.screen}>
        <SentenceList label={w('whoOwes')}>
          {shown.map((slate) => (
            <OwesRow key={slate.id} slate={slate} who={get(slate.id)?.called ?? ''} />
          ))}
        </SentenceList>
        {others > 0 && (
          <Button variant="default" mt="sm" onClick={() => setAll(true)}>
            {w('showOthers', { count: others })}
          </Button>
        )}
      </div>
      <OwedOnPaper owing={owing} />
    </>
  )
}
