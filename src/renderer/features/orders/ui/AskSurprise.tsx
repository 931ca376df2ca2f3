import { Button, Fieldset, Group, Text } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '#kit/use-words.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { KeyHint } from '#ui/KeyHint.tsx'
import type { ReadOrder } from '../rules/read-order.ts'
import { words } from '../words/en.ts'

/** What was answered of these words; another word takes the answer back. */
export function useSurprise(typed: string, { surprise, maybeSurprise }: ReadOrder) {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly is: boolean }>()
  const answered = answer?.to === typed ? answer.is : undefined
  return {
    isSurprise: surprise ?? (answered ? (true as const) : undefined),
    /** The word that is asked about. */
    open: answered === undefined ? maybeSurprise : undefined,
    pick: (is: boolean) => setAnswer({ to: typed, is }),
  }
}

type Props = {
  readonly word: string
  /** Counts how often Enter was pressed while this was open: then it takes the focus. */
  readonly asked: number
  readonly onPick: (is: boolean) => void
}

/** "Überraschungstorte": must nobody read of it before, or is it only called so? */
export function AskSurprise({ word, asked, onPick }: Props) {
  const w = useWords(words)
  const id = useId()
  const place = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (asked > 0) place.current?.querySelector('button')?.focus()
  }, [asked])
  const pick = (is: boolean) => {
    // The question goes away with its buttons; what saves takes the focus.
    place.current?.closest('form')?.querySelector<HTMLElement>('[type=submit]')?.focus()
    onPick(is)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const is = { 1: true, 2: false }[event.key]
    if (is === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    pick(is)
  }
  return (
    <Fieldset ref={place} variant="unstyled" p={0} m={0} aria-labelledby={id} onKeyDown={onKeyDown}>
      <Text id={id} fw={600} mb={4}>
        <Aloud>{w('maybeSurprise', { word })}</Aloud>
      </Text>
      <Group gap="xs">
        <Button variant="default" rightSection={<KeyHint keys="1" />} onClick={() => pick(true)}>
          {w('yesSurprise')}
        </Button>
        <Button variant="default" rightSection={<KeyHint keys="2" />} onClick={() => pick(false)}>
          {w('noSurprise')}
        </Button>
      </Group>
    </Fieldset>
  )
}
