import { useLocale } from '#kit/use-locale.ts'
import { useNumber } from '#kit/use-shop.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { PaperAllergies } from '#ui/print/PaperAllergies.tsx'
import { PaperHead } from '#ui/print/PaperHead.tsx'
import { PaperRow, PaperRows } from '#ui/print/PaperRows.tsx'
import { sayFullDay, sayTime } from '#ui/say-day.ts'
import type { PrintedList, PrintedRow } from '../rules/printed.ts'
import { words } from '../words/en.ts'
import classes from './Paper.module.css'
import { useCalled } from './use-called.ts'
import { useSayToPay } from './use-say-pay.ts'

/** The day on paper: totals on top, then a box to tick for each. */
export function PrintedDay({ list }: { readonly list: PrintedList }) {
  const w = useWords(words)
  const locale = useLocale()
  const number = useNumber()
  const { shop, day, totals, rows } = list
  return (
    <>
      <PaperHead title={sayFullDay(day, locale)} shop={shop} />
      {totals.length > 0 && (
        <>
          <h3>{w('altogether')}</h3>
          <ul className={classes.totals}>
            {totals.map(({ key, what, quantity }) => (
              <li key={key}>
                <b>{number(quantity)}</b> {what}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{w('wanted')}</h3>
      {rows.length === 0 && <p>{w('nothingPrinted')}</p>}
      <PaperRows>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </PaperRows>
    </>
  )
}

function Row({ row }: { readonly row: PrintedRow }) {
  const w = useWords(words)
  const locale = useLocale()
  const called = useCalled()
  const say = useSay()
  const sayToPay = useSayToPay()
  const { minute, what = w('surprise'), left, allergies, toPay } = row
  return (
    <PaperRow
      time={minute === undefined ? w('atAnyTime') : sayTime(minute, locale)}
      who={called(row)}
      what={left ? w('whatLeft', { what, left: say(left) }) : what}
      pay={toPay && sayToPay(toPay)}
    >
      <PaperAllergies label={w('allergies')} allergies={allergies} />
    </PaperRow>
  )
}
