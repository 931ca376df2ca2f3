import type { KeyboardEvent } from 'react'
import type { SearchBoxProps } from '#kit/parts/search.ts'
import type { MarkedChoice } from './use-choice.ts'
import type { SearchOption } from './use-results.ts'

type Parts = {
  readonly choice: MarkedChoice
  readonly take: (option: SearchOption) => void
  readonly onLeave: SearchBoxProps['onLeave']
  readonly forget: () => void
}

/** Enter takes a row, Ctrl/Cmd+Enter (and N) someone new, Up and Down move, Esc clears. */
export function useBoxKeys(parts: Parts): (event: KeyboardEvent) => void {
  return (event) => {
    // Enter also ends the composition of a word (IME); then it is not for us.
    if (event.nativeEvent.isComposing) return
    const withMod = event.ctrlKey || event.metaKey
    switch (event.key) {
      case 'Enter':
        return takeOne(event, parts, withMod ? newFaceOf(parts) : parts.choice.chosen)
      case 'n':
        return withMod && !event.altKey ? takeOne(event, parts, newFaceOf(parts)) : undefined
      case 'ArrowDown':
        return move(event, parts, 'down')
      case 'ArrowUp':
        return move(event, parts, 'up')
      case 'Escape':
        return clear(event, parts)
    }
  }
}

const newFaceOf = ({ choice }: Parts): SearchOption | undefined =>
  choice.options.find((each) => each.kind === 'new')

/** A key held down takes nothing: it was meant for the previous screen. */
function takeOne(event: KeyboardEvent, { take }: Parts, wanted: SearchOption | undefined): void {
  if (!wanted) return
  event.preventDefault()
  if (!event.repeat) take(wanted)
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
