import { goTo, useGoTo } from '#kit/go-to.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useLive } from '#kit/use-live.ts'
import { usePeople } from '#kit/use-people.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { dayOf } from '#shared/base/day.ts'
import { shorten } from '#shared/base/text.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import { sayDay } from '#ui/say-day.ts'
import { restoreCustomer } from '../deeds.ts'
import { calledOf } from '../model.ts'
import { inTheTrash } from '../repo.ts'
import { words } from '../words/en.ts'

/** Who was put aside, and the way back. Nothing leaves from here by itself. */
export function TrashScreen() {
  const w = useWords(words)
  const go = useGoTo()
  const today = useToday()
  const { language } = useShop()
  const people = usePeople()
  const putBack = useDeed(restoreCustomer)
  const rows = useLive(
    (records) => inTheTrash(records, (id) => people.get(id) !== undefined),
    [people],
  )
  if (!rows) return null
  return (
    <Page>
      <PageTitle title={w('trash')} more={rows.length > 0 && w('trashMore')} />
      {rows.length === 0 ? (
        <EmptyState text={w('trashEmpty')} more={w('trashEmptyMore')} />
      ) : (
        <SentenceList label={w('trash')}>
          {rows.map((customer) => (
            <SentenceRow
              key={customer.id}
              who={shorten(calledOf(customer), 120)}
              what={w('trashedOn', {
                when: sayDay(dayOf(customer.deletedAt ?? customer.updatedAt), today, language),
              })}
              keys={[
                {
                  letter: 'K',
                  label: w('putBack'),
                  onPress: () => void putBack({ id: customer.id }),
                },
              ]}
              onOpen={() => go(goTo.customer(customer.id))}
            />
          ))}
        </SentenceList>
      )}
    </Page>
  )
}
