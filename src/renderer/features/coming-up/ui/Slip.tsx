import { useLocale } from '#kit/use-locale.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { PaperAllergies } from '#ui/print/PaperAllergies.tsx'
import { sayFullDay, sayTime } from '#ui/say-day.ts'
import type { PrintedSlip } from '../rules/printed.ts'
import { words } from '../words/en.ts'
import classes from './Paper.module.css'
import { useCalled } from './use-called.ts'
import { useSayToPay } from './use-say-pay.ts'

/** What goes into the bag with an order. */
export function Slip({ slip }: { readonly slip: PrintedSlip }) {
  const w = useWords(words)
  const locale = useLocale()
  const called = useCalled()
  const say = useSay()
  const sayToPay = useSayToPay()
  const { shop, day, minute, name, number, what = w('surprise'), left, allergies, toPay } = slip
  const on = sayFullDay(day, locale)
  return (
    <div className={classes.slip}>
      <p>{shop}</p>
      <h2>{called(slip)}</h2>
      <p>
        {minute === undefined
          ? w('slipFor', { day: on })
          : w('slipForAt', { day: on, time: sayTime(minute, locale) })}
      </p>
      <p className={classes.ordered}>{left ? w('whatLeft', { what, left: say(left) }) : what}</p>
      <PaperAllergies label={w('allergies')} allergies={allergies} />
      {toPay && <p className={classes.owed}>{sayToPay(toPay)}</p>}
      {name !== undefined && number !== undefined && <p>{w('number', { number })}</p>}
      {slip.question !== undefined && <p className={classes.question}>{slip.question}</p>}
    </div>
  )
}
