import { calledOf, customers } from '#features/customers/model.ts'
import { goTo, useGoTo } from '#kit/go-to.ts'
import { useTableLabel } from '#kit/labels.ts'
import type { TrashPart } from '#kit/parts/trash.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { dayOf } from '#shared/base/day.ts'
import { shorten } from '#shared/base/text.ts'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import { sayPast } from '#ui/say-day.ts'
import type { Trashed } from '../repo/trash.ts'
import { words } from '../words/en.ts'

type Props = { readonly part: TrashPart; readonly trashed: Trashed }

/** One row of the trash: whose it is, what it is, since when, and the key that puts it back. */
export function TrashRow({ part, trashed: { table, row, customer } }: Props) {
  const w = useWords(words)
  const say = useSay()
  const labelOf = useTableLabel()
  const go = useGoTo()
  const today = useToday()
  const locale = useLocale()
  const putBack = useDeed(part.putBack)
  const title = part.title(row)
  const to = customer ? goTo.customer(customer.id) : part.to
  const when = sayPast(dayOf(row.deletedAt ?? row.updatedAt), today, locale)
  return (
    <SentenceRow
      who={table.name === customers.name ? undefined : customer && shorten(calledOf(customer), 120)}
      what={shorten(typeof title === 'string' ? title : say(title), 300)}
      more={w('trashedOn', { table: labelOf(table.name), when })}
      keys={[{ letter: 'K', label: w('putBack'), onPress: () => void putBack({ id: row.id }) }]}
      onOpen={() => to !== undefined && go(to)}
    />
  )
}
