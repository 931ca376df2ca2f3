import { useLocale } from '#kit/use-locale.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { PaperHead } from '#ui/print/PaperHead.tsx'
import { sayFullDay, sayTime } from '#ui/say-day.ts'
import type { JobSheet } from '../rules/job-sheet.ts'
import { words } from '../words/en.ts'
import classes from './Paper.module.css'

type Props = { readonly sheet: JobSheet; readonly signed: boolean }

/** What was agreed, and room to write down by hand what was done. */
export function JobOnPaper({ sheet, signed }: Props) {
  const w = useWords(words)
  return (
    <>
      <PaperHead title={w('jobNumber', { number: sheet.number })} shop={sheet.shop} />
      <Agreed sheet={sheet} />
      <h3>{w('done')}</h3>
      <Room lines={8} />
      <h3>{w('hoursParts')}</h3>
      <Room lines={3} />
      {signed && (
        <figure className={classes.sign}>
          <figcaption>{w('signOff')}</figcaption>
          <p>{w('date')}</p>
          <p>{w('signature')}</p>
        </figure>
      )}
    </>
  )
}

/** Lines to write on. */
function Room({ lines }: { readonly lines: number }) {
  return (
    <div className={classes.room}>
      {Array.from({ length: lines }, (_, at) => `line ${at}`).map((key) => (
        <div key={key} />
      ))}
    </div>
  )
}

function Agreed({ sheet }: { readonly sheet: JobSheet }) {
  const w = useWords(words)
  const locale = useLocale()
  const money = useMoney()
  const { name, day, minute, what, device, quote, deposit, paid } = sheet
  const on = sayFullDay(day, locale)
  const at = minute === undefined ? on : w('dayTime', { day: on, time: sayTime(minute, locale) })
  const price = quote === undefined ? undefined : money(quote)
  const facts = [
    [w('jobFor'), name],
    [w('jobDay'), at],
    [w('job'), what],
    [w('device'), device],
    [w('quote'), paid ? (price ? w('allPaid', { price }) : w('paid')) : price],
    [w('deposit'), deposit === undefined ? undefined : money(deposit)],
  ] as const
  return (
    <table className={classes.facts}>
      <tbody>
        {facts.map(
          ([label, value]) =>
            value !== undefined && (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ),
        )}
      </tbody>
    </table>
  )
}
