import { useNumber } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import type { Total } from '../rules/totals.ts'
import { words } from '../words/en.ts'
import classes from './ComingUp.module.css'

/** What the whole day comes to, for the oven and the shelf. */
export function Totals({ totals }: { readonly totals: readonly Total[] }) {
  const w = useWords(words)
  const number = useNumber()
  if (totals.length === 0) return null
  return (
    <ul className={classes.totals} aria-label={w('altogether')}>
      {totals.map(({ key, what, quantity }) => (
        <li key={key}>
          <b>{number(quantity)}</b> {shorten(what, 120)}
        </li>
      ))}
    </ul>
  )
}
