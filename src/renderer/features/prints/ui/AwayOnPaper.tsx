import { useLocale } from '#kit/use-locale.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { sayFullDay, sayTime } from '#ui/say-day.ts'
import type { AwaySheet, PrintedOrder, PrintedRegular } from '../rules/away.ts'
import { words } from '../words/en.ts'
import classes from './Paper.module.css'
import { PaperAllergies } from './PaperAllergies.tsx'
import { useSayToPay } from './use-say-to-pay.ts'

/** What to hand over, what to say, and who comes in. */
export function AwayOnPaper({ sheet }: { readonly sheet: AwaySheet }) {
  const w = useWords(words)
  const locale = useLocale()
  const { trade } = useShop()
  const { shop, day, orders, regulars } = sheet
  return (
    <>
      <header className={classes.head}>
        <h2>{w('awayFor', { day: sayFullDay(day, locale) })}</h2>
        <p>{shop}</p>
      </header>
      <h3>{w('wanted')}</h3>
      {orders.length === 0 && <p>{w('nothingWanted')}</p>}
      <ul className={classes.rows}>
        {orders.map((row) => (
          <Order key={row.key} row={row} />
        ))}
      </ul>
      <Lines title={w('mayOffer')} lines={sheet.mayOffer} />
      <Lines title={w('ifUpset')} lines={sheet.ifUpset} />
      {regulars.length > 0 && (
        <>
          <h3>{trade === 'jobs' ? w('clients') : w('regulars')}</h3>
          <ul className={classes.regulars}>
            {regulars.map((each) => (
              <Regular key={each.key} of={each} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Order({ row }: { readonly row: PrintedOrder }) {
  const w = useWords(words)
  const locale = useLocale()
  const sayToPay = useSayToPay()
  const { name, number, minute, what = w('surprise'), allergies, toPay } = row
  const called = number === undefined ? w('someone') : w('number', { number })
  return (
    <li className={classes.row}>
      <span className={classes.box} />
      <span>{minute === undefined ? w('atAnyTime') : sayTime(minute, locale)}</span>
      <div>
        <b>{name === undefined ? called : shorten(name, 80)}</b>{' '}
        <span className={classes.said}>{what}</span>
        <PaperAllergies allergies={allergies} />
      </div>
      {toPay && <span className={classes.pay}>{sayToPay(toPay)}</span>}
    </li>
  )
}

function Regular({ of: { name, take, allergies } }: { readonly of: PrintedRegular }) {
  return (
    <li>
      <b>{shorten(name, 80)}</b> {take !== undefined && shorten(take, 200)}
      <PaperAllergies allergies={allergies} />
    </li>
  )
}

type LinesProps = { readonly title: string; readonly lines: readonly string[] }

function Lines({ title, lines }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <figure className={classes.lines}>
      <figcaption>{title}</figcaption>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </figure>
  )
}
