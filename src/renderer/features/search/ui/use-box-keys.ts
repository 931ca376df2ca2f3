import type { KeyboardEvent } from 'react'
import type { SearchBoxProps } from '#kit/parts/search.ts'
import { type Press, pressOf } from '#kit/presses.ts'
import { useTellIgnored } from '#kit/use-tell-ignored.ts'
import { passedSince } from '#shared/base/key-press.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import { sayKeys } from '#ui/say-keys.ts'
import { enterOnNew } from '../rules/new-face.ts'
import { words } from '../words/en.ts'
import type { MarkedChoice } from './use-choice.ts'
import type { SearchOption } from './use-results.ts'

type Box = KeyboardEvent<HTMLInputElement>

type Parts = {
  readonly choice: MarkedChoice
  readonly take: (option: SearchOption) => void
  readonly onLeave: SearchBoxProps['onLeave']
  readonly forget: () => void
}

/** Enter takes a row, Ctrl/Cmd+Enter (and N) someone new, Up and Down move, Esc clears. */
export function useBoxKeys(parts: Parts): (event: Box) => void {
  const tellIgnored = useTellIgnored()
  const take = (event: Box, wanted: SearchOption | undefined): void => {
    if (wanted) event.preventDefault()
    const press = pressOf(event.nativeEvent)
    const why = press.slip ? wanted && press : whyNot(parts.choice, wanted, press, hasMod(event))
    if (why) tellIgnored(why)
    else if (wanted) parts.take(wanted)
    if (!why || press.slip) return
    parts.choice.shownSince.current = press.at
    // The next name takes the place of one that nobody has.
    event.currentTarget.select()
  }
  return (event) => {
    // Enter also ends the composition of a word (IME); then it is not for us.
    if (event.nativeEvent.isComposing) return
    switch (event.key) {
      case 'Enter':
        return take(event, hasMod(event) ? newFaceOf(parts) : parts.choice.chosen)
      case 'n':
        return hasMod(event) && !event.altKey ? take(event, newFaceOf(parts)) : undefined
      case '/':
        return backToStart(event)
      case 'ArrowDown':
        return move(event, parts, 'down')
      case 'ArrowUp':
        return move(event, parts, 'up')
      case 'Escape':
        return clear(event, parts)
    }
  }
}

const hasMod = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey

const newFaceOf = ({ choice }: Parts): SearchOption | undefined =>
  choice.options.find((each) => each.kind === 'new')

/** Why a press takes nothing, to be told; absent when it takes what it should. */
function whyNot(
  { typed, shownSince, isBroughtBack }: MarkedChoice,
  wanted: SearchOption | undefined,
  { at }: Press,
  isChord: boolean,
): Said | undefined {
  if (!wanted) return typed.trim() === '' ? undefined : words.say('notReady')
  if (wanted.kind !== 'new' || isChord) return undefined
  const does = enterOnNew(passedSince(shownSince.current, at), isBroughtBack)
  const values = { typed: shorten(wanted.typed, 40), keys: sayKeys('Control+Enter') }
  return does === 'create' ? undefined : words.say(does, values)
}

/** The key that leads to this box types nothing where a name begins. */
function backToStart(event: Box): void {
  const box = event.currentTarget
  if (hasMod(event) || box.selectionStart !== 0) return
  event.preventDefault()
  box.select()
}

function move(event: KeyboardEvent, { choice, onLeave }: Parts, towards: 'up' | 'down'): void {
  event.preventDefault()
  if (choice.options.length > 0) choice.move(towards === 'down' ? 1 : -1)
  else onLeave?.(towards)
}

function clear(event: KeyboardEvent, { choice, forget }: Parts): void {
  forget()
  if (choice.typed === '') return
  event.preventDefault()
  event.stopPropagation()
  choice.clear()
}
