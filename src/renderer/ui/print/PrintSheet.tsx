import { Portal } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import classes from './PrintSheet.module.css'
import type { Paper } from './paper.ts'
import { useRollLength } from './use-roll-length.ts'

type Props = { readonly paper: Paper; readonly children: ReactNode }

/** What is printed in place of the screen: black on white whatever the theme, and on paper alone. */
export function PrintSheet(props: Props) {
  return (
    <Portal reuseTargetNode={false}>
      <Sheet {...props} />
    </Portal>
  )
}

function Sheet({ paper, children }: Props) {
  const sheet = useRef<HTMLElement>(null)
  useRollLength(sheet, paper)
  return (
    <article ref={sheet} className={classes.sheet} data-paper={paper}>
      {children}
    </article>
  )
}
