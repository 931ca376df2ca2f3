import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Message.module.css'
import { useScreenTitle } from './screen-title.ts'

type Props = {
  readonly title: string
  readonly text: string
  /** What the owner can do now. */
  readonly children?: ReactNode
}

/** A whole screen that says one thing, and what to do about it. */
export function Message({ title, text, children }: Props) {
  useScreenTitle(title)
  return (
    <Stack className={classes.message} gap="lg" align="flex-start">
      <Stack gap="sm">
        <Title order={1}>{title}</Title>
        <Text size="lg" c="dimmed">
          {text}
        </Text>
      </Stack>
      {children}
    </Stack>
  )
}
