import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import type { CardAction } from '#kit/parts/counter.ts'
import { useBook } from '#kit/use-book.ts'
import type { Instant } from '#shared/base/day.ts'
import { letterOf } from '#ui/letter-of.ts'
import { isCharacter, isForNext, isMeant } from '../rules/press.ts'
import { isField, pressedKey } from './keys.ts'

type Parts = {
  readonly since: Instant
  /** Absent while a panel is open. */
  readonly actions: readonly CardAction[]
  readonly onLetter: (action: CardAction) => void
  readonly onUp: () => void
  readonly onDown: () => void
}

/** Letters open panels, arrows leave the card, and accidental key presses do nothing. */
export function useCardKeys({ since, actions, onLetter, onUp, onDown }: Parts) {
  const { clock } = useBook()
  const pressed = useRef<Instant>(undefined)
  const isEarly = (repeat: boolean) => !isMeant({ at: clock.now(), repeat }, since)
  const actionOf = (event: KeyboardEvent) =>
    isCharacter(pressedKey(event)) && !isForNext(clock.now(), pressed.current)
      ? actions.find((each) => each.letter === letterOf(event))
      : undefined

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isField(event.target)) return
    const action = actionOf(event)
    const leave = { ArrowUp: onUp, ArrowDown: onDown }[event.key]
    if (!action && !leave) return
    event.preventDefault()
    leave?.()
    if (action && !event.repeat) onLetter(action)
  }
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (isField(event.target) || (event.key !== 'Enter' && event.key !== ' ')) return
    if (isEarly(event.repeat)) stop(event)
    else pressed.current = clock.now()
  }
  const onClickCapture = (event: MouseEvent): void => {
    if (isEarly(false)) stop(event)
  }
  return { onKeyDown, onKeyDownCapture, onClickCapture }
}

function stop(event: { preventDefault: () => void; stopPropagation: () => void }): void {
  event.preventDefault()
  event.stopPropagation()
}
