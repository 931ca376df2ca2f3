import { Button } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useWords } from '#kit/use-words.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { KeyHint } from '#ui/KeyHint.tsx'
import { letterOf } from '#ui/letter-of.ts'
import { letterKeyOf } from '../rules/letters.ts'
import { words } from '../words/en.ts'
import classes from './Settings.module.css'

type Props = {
  readonly what: string
  /** '' is none. */
  readonly letter: string
  readonly onGive: (letter: string) => void
  /** A question about the letter that was pressed; while it is there, the focus is in it. */
  readonly children: ReactNode
}

/** One action and its letter: the button waits for another letter. */
export function LetterRow({ what, letter, onGive, children }: Props) {
  const w = useWords(words)
  const [awaits, setAwaits] = useState<'nothing' | 'letter' | 'letter again'>('nothing')
  const button = useRef<HTMLButtonElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (awaits === 'nothing') return
    const isChord = event.ctrlKey || event.metaKey || event.altKey
    const pressed = letterKeyOf(letterOf(event), isChord && !event.getModifierState('AltGraph'))
    if (pressed.is === 'not for us') return
    event.preventDefault()
    event.stopPropagation()
    if (event.repeat) return
    setAwaits(pressed.is === 'other' ? 'letter again' : 'nothing')
    if (pressed.is === 'letter') onGive(pressed.letter)
  }
  const shown = letter === '' ? w('noLetter') : letter
  const isWaiting = awaits !== 'nothing'
  return (
    <li className={classes.letterRow}>
      <span className={classes.letterOf}>{what}</span>
      <Button
        ref={button}
        variant={isWaiting ? 'light' : 'default'}
        size="compact-md"
        aria-label={w('letterOf', { what, letter: isWaiting ? w('pressLetter') : shown })}
        onClick={() => setAwaits('letter')}
        onBlur={() => setAwaits('nothing')}
        onKeyDown={onKeyDown}
      >
        {isWaiting ? w('pressLetter') : letter === '' ? shown : <KeyHint keys={letter} read />}
      </Button>
      {awaits === 'letter again' && (
        <div className={classes.letterSaid}>
          <Aloud>{w('onlyLetters')}</Aloud>
        </div>
      )}
      {children}
    </li>
  )
}
