import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { useLive } from '#book/use-live.ts'
import type { SearchBoxHold } from '#kit/define-feature.ts'
import { useBook } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { letterOf } from '#ui/letter-of.ts'
import { cardOf } from '../repo.ts'
import { isMeant, isTyping } from '../rules/press.ts'
import { type OpenCard, takeUpAgain, useCounter } from '../state.ts'
import { words } from '../words/en.ts'
import { ActionBar } from './ActionBar.tsx'
import { ActionPanel } from './ActionPanel.tsx'
import { CardHead } from './CardHead.tsx'
import classes from './CustomerCard.module.css'
import { Gone } from './Gone.tsx'
import { isField, keyOf } from './keys.ts'
import { Mention } from './Mention.tsx'
import { Parts } from './Parts.tsx'
import { useActions } from './use-actions.ts'
import { useFreshFocus } from './use-fresh-focus.ts'
import { usePanel } from './use-panel.ts'

type Props = {
  readonly card: OpenCard
  readonly search: RefObject<SearchBoxHold | null>
  readonly onMeet: (id: CustomerId) => void
  readonly onServed: () => void
  readonly onAway: () => void
  readonly onDown: () => void
}

/** What the owner sees of someone standing there, and what that someone may read of it. */
export function CustomerCard({ card, search, onMeet, onServed, onAway, onDown }: Props) {
  const w = useWords(words)
  const { customerId, since } = card
  const { clock } = useBook()
  const { trade } = useShop()
  const turned = useCounter((counter) => counter.onlyForMe)
  // A client on the phone reads no screen.
  const onlyForMe = turned || trade === 'jobs'
  const customer = useLive((records) => cardOf(records, customerId), [customerId])
  const region = useRef<HTMLElement>(null)
  const usualRef = useFreshFocus(region, card)
  const actions = useActions()
  const panel = usePanel({ region, search, onServed })
  const guard = useSettling(since)
  useFollowMerge(customer, onMeet)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isField(event.target)) return
    const action = isTyping(keyOf(event)) && actions.find((each) => each.letter === letterOf(event))
    if (action && !panel.open) {
      event.preventDefault()
      if (!event.repeat) panel.show(action, 'letter')
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      if (event.key === 'ArrowUp') search.current?.focus()
      else onDown()
    }
  }

  if (customer === 'nobody') return <Gone onAway={onAway} />
  const part = { customerId, onlyForMe, freshSince: since, usualRef, onServed }
  return (
    <section
      ref={region}
      className={classes.card}
      aria-label={w('customerCard')}
      tabIndex={-1}
      data-is={card.is}
      onKeyDown={onKeyDown}
      onKeyDownCapture={guard.onKeyDown}
      onClickCapture={guard.onClick}
    >
      {customer && (
        <CardHead
          customer={customer}
          card={card}
          onlyForMe={onlyForMe}
          onTakeUp={() => takeUpAgain(clock.now())}
          onAway={onAway}
        />
      )}
      <div className={classes.body}>
        <div className={classes.main}>
          <div className={classes.take}>
            <Parts slot="take" part={part} />
          </div>
          <Parts slot="allergy" part={part} />
          {panel.open ? (
            <ActionPanel open={panel.open} customerId={customerId} onDone={panel.end} />
          ) : (
            <>
              <div className={classes.usual}>
                <Parts slot="usual" part={part} />
              </div>
              {card.is === 'fresh' && (
                <ActionBar actions={actions} onPick={(action) => panel.show(action, 'pointer')} />
              )}
            </>
          )}
        </div>
        <aside className={classes.side}>
          <Mention customerId={customerId} onlyForMe={onlyForMe} />
          <Parts slot="side" part={part} />
        </aside>
      </div>
    </section>
  )
}

/** Enter, Space and clicks that were meant for what was on the screen a moment ago press nothing. */
function useSettling(since: OpenCard['since']) {
  const { clock } = useBook()
  const stop = (event: { preventDefault: () => void; stopPropagation: () => void }) => {
    event.preventDefault()
    event.stopPropagation()
  }
  const isEarly = (repeat: boolean) => !isMeant({ at: clock.now(), repeat }, since)
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const presses = event.key === 'Enter' || event.key === ' '
      if (presses && !isField(event.target) && isEarly(event.repeat)) stop(event)
    },
    onClick: (event: MouseEvent) => {
      if (isEarly(false)) stop(event)
    },
  }
}

/** Someone who turned out to be another card: that one is opened. */
function useFollowMerge(
  customer: Awaited<ReturnType<typeof cardOf>> | undefined,
  onMeet: (id: CustomerId) => void,
): void {
  const mergedInto = typeof customer === 'object' ? customer.mergedInto : undefined
  useEffect(() => {
    if (mergedInto !== undefined) onMeet(mergedInto)
  }, [mergedInto, onMeet])
}
