import { Button, Group } from '@mantine/core'
import { type KeyboardEvent, type MouseEvent, useId, useState } from 'react'
import { ActionButton } from './ActionButton.tsx'
import classes from './AskFirst.module.css'
import { useStartedBy } from './single-letters.ts'

type Props = {
  readonly about: 'allergy' | 'again' | 'money' | 'check' | 'room'
  readonly question: string
  readonly yes: string
  /** A letter that says yes at once; absent: yes takes two keys. */
  readonly yesKey?: string | undefined
  /** Another yes. */
  readonly or?: string | undefined
  readonly no: string
  /** Milliseconds, by the shop's clock. */
  readonly now: () => number
  readonly onAnswer: (yes: boolean | 'or') => void
}

/** Presses this soon were meant for what was there before. */
const settling = 300

/**
 * Asks before harm is done. No has the focus and is Esc; what is pressed in the first moment, or
 * held since before, is not taken for an answer.
 */
export function AskFirst({ about, question, yes, yesKey, or, no, now, onAnswer }: Props) {
  const id = useId()
  const [since] = useState(now)
  const isEarly = (): boolean => {
    const passed = now() - since
    // A clock that was set back must not lock the question.
    return passed >= 0 && passed < settling
  }
  const startedBy = useStartedBy()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (yesKey !== undefined && startedBy(event) === yesKey) {
      stop(event)
      if (!isEarly() && !event.repeat) onAnswer(true)
      return
    }
    // A letter may begin the next customer's name; it is no answer.
    if (!answering.has(event.key)) return
    const isIgnored = isEarly() || event.repeat
    if (!isIgnored && event.key !== 'Escape') return
    stop(event)
    if (!isIgnored) onAnswer(false)
  }
  return (
    <fieldset
      className={classes.ask}
      data-about={about}
      aria-labelledby={id}
      onKeyDownCapture={onKeyDown}
      onClickCapture={(event) => {
        if (isEarly()) stop(event)
      }}
    >
      <p id={id} className={classes.question} role="alert">
        {question}
      </p>
      <Group gap="sm">
        <Button ref={focus} data-autofocus size="lg" onClick={() => onAnswer(false)}>
          {no}
        </Button>
        <ActionButton size="lg" label={yes} keys={yesKey ?? ''} onPress={() => onAnswer(true)} />
        {or !== undefined && (
          <ActionButton size="lg" label={or} keys="" onPress={() => onAnswer('or')} />
        )}
      </Group>
    </fieldset>
  )
}

/** Keys that answer, or lead to the other button. */
const answering: ReadonlySet<string> = new Set(['Enter', ' ', 'Escape', 'Tab'])

const focus = (button: HTMLButtonElement | null): void => button?.focus()

function stop(event: KeyboardEvent | MouseEvent): void {
  event.preventDefault()
  event.stopPropagation()
}
