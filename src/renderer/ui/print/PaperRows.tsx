import type { ReactNode } from 'react'
import classes from './OnPaper.module.css'

export const PaperRows = ({ children }: { readonly children: ReactNode }) => (
  <ul className={classes.rows}>{children}</ul>
)

type Props = {
  readonly time: string
  readonly who: string
  readonly what: string
  readonly pay: string | undefined
  /** Under the words. */
  readonly children: ReactNode
}

/** One thing wanted, with a box to tick. */
export const PaperRow = ({ time, who, what, pay, children }: Props) => (
  <li className={classes.row}>
    <span className={classes.box} />
    <span className={classes.time}>{time}</span>
    <div className={classes.words}>
      <b>{who}</b> <span className={classes.what}>{what}</span>
      {children}
    </div>
    {pay !== undefined && <span className={classes.pay}>{pay}</span>}
  </li>
)
