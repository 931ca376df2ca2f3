import { Button } from '@mantine/core'
import { useLive } from '#kit/use-live.ts'
import { usePeople } from '#kit/use-people.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { whoOwes } from '../repo/money.ts'
import { totalOwed } from '../rules/slate.ts'
import { words } from '../words/en.ts'
import { OwesRow } from './OwesRow.tsx'

/** Everybody with something on the slate, the oldest debt first. */
export function WhoOwesScreen() {
  const w = useWords(words)
  const money = useMoney()
  const { get } = usePeople()
  const all = useLive(whoOwes, [])
  if (!all) return null
  const owing = all.filter(({ id }) => get(id) !== undefined)
  const total = totalOwed(owing)
  const inAll = w('owedInAll', { amount: money(total.owed), count: owing.length })
  return (
    <Page>
      <PageTitle
        title={w('whoOwes')}
        more={
          owing.length > 0 && [inAll, ...(total.andMore ? [w('slateAndMore')] : [])].join(' · ')
        }
      >
        {owing.length > 0 && (
          <Button variant="default" onClick={() => window.print()}>
            {w('print')}
          </Button>
        )}
      </PageTitle>
      {owing.length === 0 ? (
        <EmptyState text={w('nobodyOwes')} />
      ) : (
        <SentenceList label={w('whoOwes')}>
          {owing.map((slate) => (
            <OwesRow key={slate.id} slate={slate} who={get(slate.id)?.called ?? ''} />
          ))}
        </SentenceList>
      )}
    </Page>
  )
}
