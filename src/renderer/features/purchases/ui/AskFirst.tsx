import { Button, Group } from '@mantine/core'
import { useId } from 'react'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { words } from '../words/en.ts'
import type { Ask } from './use-log-usual.ts'
import classes from './usual.module.css'

type Props = { readonly ask: Ask; readonly onAnswer: (yes: boolean) => void }

/** Asks in place; the focus is on yes, so that Enter confirms and Esc does not. */
export function AskFirst({ ask: { usual, about }, onAnswer }: Props) {
  const w = useWords(words)
  const id = useId()
  const isAgain = about.is === 'again'
  const question = isAgain
    ? w('againAsk')
    : w('containsAsk', { usual: shorten(usual.words, 120), what: about.what.join(', ') })
  return (
    <fieldset
      className={classes.ask}
      data-about={about.is}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onAnswer(false)
      }}
    >
      <p id={id} className={classes.question} role="alert">
        {question}
      </p>
      <Group gap="sm">
        {/* Another question is another button, which takes the focus again. */}
        <Button key={about.is} autoFocus size="lg" onClick={() => onAnswer(true)}>
          {isAgain ? w('againYes') : w('containsYes')}
        </Button>
        <Button size="lg" variant="default" onClick={() => onAnswer(false)}>
          {w('no')}
        </Button>
      </Group>
    </fieldset>
  )
}
