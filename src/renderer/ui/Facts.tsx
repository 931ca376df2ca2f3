import { Children, type ReactNode } from 'react'
import classes from './Facts.module.css'

/** A list of named facts; renders nothing without any. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return Children.toArray(children).length > 0 && <dl className={classes.facts}>{children}</dl>
}

type FactProps = { readonly label: string; readonly children: ReactNode }

/** One fact; left out when it is empty. */
export function Fact({ label, children }: FactProps) {
  if (Children.toArray(children).length === 0) return null
  return (
    <div className={classes.fact}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  )
}
