import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

type Props = {
  /** One warm sentence: what will be here. */
  readonly text: string
  readonly more?: string
  /** The one action that fills it. */
  readonly children?: ReactNode
}

/** A screen with nothing to show yet, and the action that changes that. */
export function EmptyState({ text, more, children }: Props) {
  return (
    <Stack className={classes.empty} gap="md" align="flex-start">
      <Stack gap="xs">
        <Text className={classes.text}>{text}</Text>
        {more && <Text c="dimmed">{more}</Text>}
      </Stack>
      {children}
    </Stack>
  )
}
