import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import type { CardAction } from '#kit/parts/counter.ts'
import { pressOf } from '#kit/presses.ts'
import { useBook } from '#kit/use-book.ts'
import { useTellIgnored } from '#kit/use-tell-ignored.ts'
import type { Instant } from '#shared/base/day.ts'
import { useSingleLetters, useStartedBy } from '#ui/single-letters.ts'
import { isCharacter } from '../rules/press.ts'
import { isField, pressedKey } from './keys.ts'
import type { useTill } from './use-till.ts'

const doubleClick = 500

type Parts = {
  readonly since: Instant
  readonly till: ReturnType<typeof useTill>
  readonly usual: RefObject<HTMLButtonElement | null>
  /** Absent while a panel is open. */
  readonly actions: readonly CardAction[]
  readonly onLetter: (action: CardAction, by: 'letter' | 'chord') => void
  readonly onUp: () => void
  readonly onDown: () => void
}

/** Enter logs, letters open panels, arrows leave the card, and slips of the finger do nothing. */
export function useCardKeys(parts: Parts) {
  const { since, till, usual, actions, onLetter, onUp, onDown } = parts
  const { clock } = useBook()
  const tellIgnored = useTellIgnored()
  const letters = useSingleLetters()
  const startedBy = useStartedBy()

  // A letter for the search box goes on to it: `useLooseKeys` gives it the focus.
  const actionOf = (event: KeyboardEvent): CardAction | undefined => {
    const { at } = pressOf(event.nativeEvent)
    const isTyped = isCharacter(pressedKey(event))
    if (isTyped && till.act({ is: 'letter', at }) !== 'panel') return undefined
    const asked = startedBy(event)
    return actions.find((each) => each.letter === asked)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isField(event.target)) return
    const action = actionOf(event)
    const leave = { ArrowUp: onUp, ArrowDown: onDown }[event.key]
    if (!action && !leave) return
    event.preventDefault()
    leave?.()
    if (action && !event.repeat) onLetter(action, letters === 'on' ? 'letter' : 'chord')
  }
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    const isIn = isField(event.target)
    if (event.key !== 'Enter' && (event.key !== ' ' || isIn)) return
    const press = pressOf(event.nativeEvent)
    // A panel saves by it; what is typed next is no letter for this card either.
    if (isIn) return void till.act({ is: 'enter', at: press.at, card: 'busy' })
    const isMain = event.target === event.currentTarget || event.target === usual.current
    const { at, slip } = press
    const does = till.act({ is: 'enter', at, slip, card: isMain ? till.cardNow() : 'busy' })
    // Another button is pressed by the browser.
    if (isMain || does === 'ignore') stop(event)
    if (does === 'ignore') tellIgnored(press)
  }
  const onClickCapture = (event: MouseEvent): void => {
    // The first click of the two was on a row above, which opened this card.
    if (event.detail > 1 && clock.now() - since < doubleClick) stop(event)
  }
  return { onKeyDown, onKeyDownCapture, onClickCapture }
}

function stop(event: { preventDefault: () => void; stopPropagation: () => void }): void {
  event.preventDefault()
  event.stopPropagation()
}
