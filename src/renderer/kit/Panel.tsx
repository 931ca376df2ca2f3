import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { KeyHint } from '#ui/KeyHint.tsx'
import { useWords } from './use-words.ts'
import { words } from './words/kit-en.ts'

export type PanelParts = {
  readonly title: string
  readonly save: string
  readonly onSave: () => void
  /** Esc or the close button: nothing is written. */
  readonly onClose: () => void
  /** Another word on the close button. */
  readonly close?: string
  readonly disabled?: boolean
  readonly children: ReactNode
}

/** A small visible panel that asks for one thing: Enter saves, Esc closes and writes nothing. */
export function Panel({ title, save, onSave, onClose, close, disabled, children }: PanelParts) {
  const w = useWords(words)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    <Paper
      component="form"
      aria-label={title}
      withBorder
      p="md"
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      <Stack gap="sm">
        <Text fw={600}>{title}</Text>
        {children}
        <Group gap="xs">
          <Button type="submit" disabled={disabled} rightSection={<KeyHint keys="Enter" />}>
            {save}
          </Button>
          <Button variant="subtle" onClick={onClose} rightSection={<KeyHint keys="Escape" />}>
            {close ?? w('close')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
