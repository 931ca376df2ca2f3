import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './Section.module.css'

type Props = {
  /** The heading, also the name of the region. */
  readonly title: string
  /** Beside the heading: a count, a link to all of it. */
  readonly more?: ReactNode
  readonly order?: 2 | 3
  readonly children: ReactNode
}

/** A part of a screen under its own heading. An empty section is hidden. */
export function Section({ title, more, order = 2, children }: Props) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.head}>
        <Title order={order} id={id}>
          {title}
        </Title>
        {more && <div className={classes.more}>{more}</div>}
      </header>
      <div className={classes.body}>{children}</div>
    </section>
  )
}
