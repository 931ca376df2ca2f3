import { useLocale } from '#kit/use-locale.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { PaperAllergies } from '#ui/print/PaperAllergies.tsx'
import { PaperHead } from '#ui/print/PaperHead.tsx'
import { PaperRow, PaperRows } from '#ui/print/PaperRows.tsx'
import { sayFullDay, sayTime } from '#ui/say-day.ts'
import type { AwaySheet, PrintedOrder, PrintedRegular } from '../rules/away.ts'
import { words } from '../words/en.ts'
import classes from './Paper.module.css'
import { useSayToPay } from './use-say-to-pay.ts'

/** What to hand over, what to say, and who comes in. */
export function AwayOnPaper({ sheet }: { readonly sheet: AwaySheet }) {
  const w = useWords(words)
  const locale = useLocale()
  const { trade } = useShop()
  const { shop, day, orders, regulars } = sheet
  return (
    <>
      <PaperHead title={w('awayFor', { day: sayFullDay(day, locale) })} shop={shop} />
      <h3>{w('wanted')}</h3>
      {orders.length === 0 && <p>{w('nothingWanted')}</p>}
      <PaperRows>
        {orders.map((row) => (
          <Order key={row.key} row={row} />
        ))}
      </PaperRows>
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
    <PaperRow
      time={minute === undefined ? w('atAnyTime') : sayTime(minute, locale)}
      who={name === undefined ? called : shorten(name, 80)}
      what={what}
      pay={toPay && sayToPay(toPay)}
    >
      <PaperAllergies label={w('allergies')} allergies={allergies} />
    </PaperRow>
  )
}

function Regular({ of: { name, take, allergies } }: { readonly of: PrintedRegular }) {
  const w = useWords(words)
  return (
    <li>
      <b>{shorten(name, 80)}</b> {take !== undefined && shorten(take, 200)}
      <PaperAllergies label={w('allergies')} allergies={allergies} />
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
