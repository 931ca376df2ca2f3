import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect } from 'react'
import { dayOf, minuteOf } from '#shared/base/day.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { KeyHint } from '#ui/KeyHint.tsx'
import { sayNear, sayTime } from '#ui/say-day.ts'
import { isLetter, panelMeant, typeOn } from './half-typed.ts'
import classes from './Panel.module.css'
import type { PanelDraft } from './use-draft.ts'
import { useLocale } from './use-locale.ts'
import { useRefusedFocus } from './use-needed.ts'
import { useToday } from './use-today.ts'
import { useWords } from './use-words.ts'
import { words } from './words/kit-en.ts'

export type PanelParts = {
  readonly title: string
  readonly save: string
  readonly onSave: () => void
  /** Esc or the close button: nothing is written, and the draft stays. */
  readonly onClose: () => void
  /** Another word on the close button. */
  readonly close?: string
  readonly disabled?: boolean
  /** Absent for what is never kept: a secret, a plain question. */
  readonly draft?: PanelDraft
  readonly children: ReactNode
}

/** A small visible panel that asks for one thing: Enter saves, Esc closes and writes nothing. */
export function Panel(props: PanelParts) {
  const { title, save, onSave, onClose, close, disabled, draft, children } = props
  const w = useWords(words)
  const { place: form, tried } = useRefusedFocus<HTMLFormElement>()
  const { since } = draft ?? {}
  useEffect(() => {
    if (since !== undefined) caretToEnd(form.current)
  }, [since, form])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave()
    tried()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    if (isLetter(event)) typeOnHere(event)
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    <Paper
      component="form"
      ref={form}
      className={classes.panel}
      aria-label={title}
      data-panel={draft?.isKept ? 'unsaved' : 'empty'}
      noValidate
      withBorder
      p="md"
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      <Stack gap="sm">
        <Text fw={600}>{title}</Text>
        {draft && <KeptSince draft={draft} />}
        {children}
        <Group gap="xs" className={classes.end}>
          <Button type="submit" disabled={disabled} rightSection={<KeyHint keys="Enter" />}>
            {save}
          </Button>
          <Button variant="subtle" onClick={onClose} rightSection={<KeyHint keys="Escape" />}>
            {close ?? w('close')}
          </Button>
          {draft && <Discard draft={draft} onDiscard={onClose} />}
        </Group>
      </Stack>
    </Paper>
  )
}

type DiscardProps = { readonly draft: PanelDraft; readonly onDiscard: () => void }

/** The only way to throw away what is half typed. */
export function Discard({ draft, onDiscard }: DiscardProps) {
  const w = useWords(words)
  if (!draft.isKept) return null
  return (
    <Button
      variant="subtle"
      color="berry"
      onClick={() => {
        draft.discard()
        onDiscard()
      }}
    >
      {w('discard')}
    </Button>
  )
}

/** Says that the fields are not empty because of what was typed before. */
export function KeptSince({ draft: { isKept, since } }: { readonly draft: PanelDraft }) {
  const w = useWords(words)
  const locale = useLocale()
  const today = useToday()
  if (!isKept || since === undefined) return null
  const day = dayOf(since)
  const time = sayTime(minuteOf(since), locale)
  return (
    <Text size="sm" c="dimmed">
      <Aloud>{w('keptSince', { when: day === today ? time : sayNear(day, today, locale) })}</Aloud>
    </Text>
  )
}

/** A letter on a button of the panel goes on in its field; what picks an answer has stopped it. */
function typeOnHere(event: KeyboardEvent): void {
  const { target, currentTarget, key } = event
  // The window of a field, a calendar, stands elsewhere on the page.
  const isHere = target instanceof Element && currentTarget.contains(target)
  const field = isHere && !apart.has(key) ? panelMeant(target)?.field : undefined
  if (!field) return
  event.preventDefault()
  typeOn(field, key)
}

/** They lead to the search box and to the keys. */
const apart: ReadonlySet<string> = new Set(['/', '?'])

/** Typing goes on where it stopped. */
function caretToEnd(form: HTMLFormElement | null): void {
  const field = document.activeElement
  const isText =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && field.type === 'text')
  if (isText && form?.contains(field))
    field.setSelectionRange(field.value.length, field.value.length)
}
