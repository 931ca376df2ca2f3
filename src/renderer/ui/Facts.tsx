import { Children, type ReactNode } from 'react'
import classes from './Facts.module.css'

/** Facts by name, one under the other; without any it renders nothing. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return Children.toArray(children).length > 0 && <dl className={classes.facts}>{children}</dl>
}

type FactProps = { readonly label: string; readonly children: ReactNode }

/** One fact; left out when there is nothing to say. */
export function Fact({ label, children }: FactProps) {
  if (Children.toArray(children).length === 0) return null
  return (
    <div className={classes.fact}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  )
}
