import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { CardAction, PanelProps } from '#kit/define-feature.ts'
import { useShop } from '#kit/use-shop.ts'
import { useSay } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { leftWords } from '../rules/left-words.ts'
import classes from './CustomerCard.module.css'

export type OpenPanel = { readonly action: CardAction; readonly by: 'letter' | 'pointer' }

export type Ending =
  | { readonly how: 'saved' | 'served' | 'closed' }
  /** Esc: the words go on in the search box. */
  | { readonly how: 'escaped'; readonly words: string }

type Props = {
  readonly open: OpenPanel
  readonly customerId: CustomerId
  readonly onDone: (ending: Ending) => void
}

/** The visible panel a letter opens. Esc writes nothing and loses nothing. */
export function ActionPanel({ open: { action, by }, customerId, onDone }: Props) {
  const say = useSay()
  const { trade } = useShop()
  const place = useRef<HTMLElement>(null)
  const typed = useRef('')
  const lastKey = useRef<string>(undefined)

  useEffect(() => {
    const panel = place.current
    if (panel?.contains(document.activeElement)) return
    panel?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
  }, [])

  const done: PanelProps['done'] = (how) => {
    const byEsc = how === 'closed' && lastKey.current === 'Escape'
    if (!byEsc) onDone({ how })
    else onDone({ how: 'escaped', words: leftWords(action.letter, by, typed.current) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    done('closed')
  }
  return (
    <section
      ref={place}
      aria-label={say(typeof action.label === 'function' ? action.label(trade) : action.label)}
      className={classes.panel}
      onKeyDownCapture={(event) => {
        lastKey.current = event.key
      }}
      onPointerDownCapture={() => {
        lastKey.current = undefined
      }}
      onKeyDown={onKeyDown}
    >
      <action.Panel
        customerId={customerId}
        onTyped={(text) => {
          typed.current = text
        }}
        done={done}
      />
    </section>
  )
}
