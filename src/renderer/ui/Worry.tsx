import type { ComponentType, ReactNode } from 'react'
import { Aloud } from './Aloud.tsx'
import classes from './Worry.module.css'

type Props = {
  readonly Icon: ComponentType<{ readonly stroke?: number; readonly 'aria-hidden'?: 'true' }>
  readonly text: string
  /** What the owner can do now. */
  readonly children?: ReactNode
}

/** In the strip: what is wrong with the book, and what to do about it. */
export function Worry({ Icon, text, children }: Props) {
  return (
    <div className={classes.worry}>
      <Icon stroke={1.8} aria-hidden="true" />
      <span className={classes.said}>
        <Aloud>{text}</Aloud>
      </span>
      {children}
    </div>
  )
}
