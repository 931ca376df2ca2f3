import { type ReactNode, useRef } from 'react'
import { useAloud } from './aloud.ts'
import classes from './Messages.module.css'

/** What is shown here is also said aloud, after a pause in typing. It is no live region itself. */
export function Aloud({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null)
  useAloud(place)
  return (
    <span ref={place} className={classes.same}>
      {children}
    </span>
  )
}
