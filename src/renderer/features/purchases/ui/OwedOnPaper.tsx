import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useWords } from '#kit/use-words.ts'
import { sayShortDate } from '#ui/say-day.ts'
import type { OpenSlate } from '../model.ts'
import { namesForPaper } from '../repo/money.ts'
import { words } from '../words/en.ts'
import { useSayOwed } from './use-say-owed.ts'
import classes from './who-owes.module.css'

/** The list as it is printed: name, amount and since when, and nothing else about anyone. */
export function OwedOnPaper({ owing }: { readonly owing: readonly OpenSlate[] }) {
  const w = useWords(words)
  const sayOwed = useSayOwed()
  const locale = useLocale()
  const ids = owing.map((each) => each.id)
  const names = useLive((records) => namesForPaper(records, ids), [ids.join()])
  if (!names) return null
  return (
    <table className={classes.paper}>
      <tbody>
        {owing.map(({ id, open, oldest, ...slate }) => (
          <tr key={id}>
            <th scope="row">{names.get(id) ?? w('noNameOnPaper')}</th>
            <td>{[sayOwed.amount(slate), ...sayOwed.more(slate)].join(' ')}</td>
            <td>{w('owesFor', { count: open.length, day: sayShortDate(oldest, locale) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
