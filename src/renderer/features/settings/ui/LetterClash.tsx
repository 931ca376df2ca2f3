import { Alert, Button, Group as Row, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import classes from './Settings.module.css'

type Props = {
  readonly letter: string
  readonly what: string
  readonly other: string
  readonly onKeep: () => void
  readonly onTake: () => void
}

/** A letter that two actions would have: the owner says whose it is. */
export function LetterClash({ letter, what, other, onKeep, onTake }: Props) {
  const w = useWords(words)
  const safe = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement
    safe.current?.focus()
    // The button that the letter was pressed on has the focus again.
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <Alert color="honey" variant="light" role="alert" className={classes.clash}>
      <Text mb="sm">{w('clash', { letter, other })}</Text>
      <Row gap="xs" p={4}>
        <Button ref={safe} variant="default" onClick={onKeep}>
          {w('keepsIt', { other })}
        </Button>
        <Button variant="subtle" onClick={onTake}>
          {w('takesIt', { what })}
        </Button>
      </Row>
    </Alert>
  )
}
