import type { ReactNode } from 'react'
import classes from './Page.module.css'

type Props = {
  /**
   * `column` for words, `sentences` for rows with their keys, `wide` for a page with facts beside
   * it, `full` for content that fills the window.
   */
  readonly width?: 'column' | 'sentences' | 'wide' | 'full'
  readonly children: ReactNode
}

/** The margins of a screen. */
export function Page({ width = 'column', children }: Props) {
  return (
    <div className={classes.page} data-width={width}>
      {children}
    </div>
  )
}
