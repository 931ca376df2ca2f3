import { type KeyboardEvent, useRef, useState } from 'react'
import type { CardAction } from '#kit/parts/counter.ts'
import { useShop } from '#kit/use-shop.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { words } from '../words/en.ts'
import classes from './CustomerCard.module.css'

type Props = {
  readonly actions: readonly CardAction[]
  readonly onPick: (action: CardAction) => void
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
}

/** All other actions on a customer, the frequent ones large: one Tab stop, arrows inside. */
export function ActionBar({ actions, onPick }: Props) {
  const w = useWords(words)
  const say = useSay()
  const { trade } = useShop()
  const bar = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  if (actions.length === 0) return null
  const large = actions.filter((each) => each.largeFor?.includes(trade))
  const others = actions.filter((each) => !large.includes(each))

  const onKeyDown = (event: KeyboardEvent) => {
    const last = actions.length - 1
    const next = steps[event.key]?.(current, last)
    if (next === undefined) return
    event.preventDefault()
    const at = Math.min(Math.max(next, 0), last)
    setCurrent(at)
    bar.current?.querySelectorAll('button')[at]?.focus()
  }
  const button = (action: CardAction, at: number) => (
    <ActionButton
      key={action.id}
      label={say(typeof action.label === 'function' ? action.label(trade) : action.label)}
      keys={action.letter}
      tabIndex={at === current ? 0 : -1}
      onPress={() => onPick(action)}
      {...(at < large.length ? { size: 'md' } : { size: 'xs', variant: 'subtle', color: 'gray' })}
    />
  )
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={w('actions')}
      className={classes.actions}
      onKeyDown={onKeyDown}
    >
      <div className={classes.large}>{large.map(button)}</div>
      <div className={classes.others}>
        {others.map((action, at) => button(action, at + large.length))}
      </div>
    </div>
  )
}
