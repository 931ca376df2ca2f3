import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './PageTitle.module.css'

type Props = {
  readonly title: string
  /** One quiet line under it. */
  readonly more?: ReactNode
  /** Actions for the whole screen, on the right. */
  readonly children?: ReactNode
}

/** The one main heading of a screen. */
export function PageTitle({ title, more, children }: Props) {
  return (
    <header className={classes.title}>
      <div className={classes.words}>
        <Title order={1}>{title}</Title>
        {more && <Text c="dimmed">{more}</Text>}
      </div>
      {children && <div className={classes.actions}>{children}</div>}
    </header>
  )
}
