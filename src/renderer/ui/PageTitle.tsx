import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './PageTitle.module.css'
import { useScreenTitle } from './screen-title.ts'

type Props = {
  readonly title: string
  /** In the window's title, where the heading names a person or greets; absent: the heading. */
  readonly screen?: string
  /** One quiet line under it. */
  readonly more?: ReactNode
  /** Actions for the whole screen, on the right. */
  readonly children?: ReactNode
}

/** The one main heading of a screen. */
export function PageTitle({ title, screen = title, more, children }: Props) {
  useScreenTitle(screen)
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
