import { memo, type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Customer } from '#features/customers/model.ts'
import { useOfferActions } from '#kit/acts-here.ts'
import type { SearchBoxHold } from '#kit/parts/search.ts'
import { useActions } from '#kit/use-actions.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { type OpenCard, useCounter } from '../state.ts'
import { words } from '../words/en.ts'
import { CardBody } from './CardBody.tsx'
import { CardHead } from './CardHead.tsx'
import classes from './CustomerCard.module.css'
import { Gone } from './Gone.tsx'
import { useCardKeys } from './use-card-keys.ts'
import { useFreshFocus } from './use-fresh-focus.ts'
import { usePanel } from './use-panel.ts'
import { type CardReader, useCardReading } from './use-read-card.ts'
import { useTill } from './use-till.ts'

type Props = {
  readonly card: OpenCard
  /** The next card is open; this one is here until its usual is logged. */
  readonly isWaiting: boolean
  readonly reader: CardReader
  readonly search: RefObject<SearchBoxHold | null>
  readonly onMeet: (id: CustomerId) => void
  readonly onServed: (id: CustomerId) => void
  readonly onAway: () => void
  readonly onDown: () => void
}

/** What the owner sees of the customer at the counter, and what that customer may read. */
export const CustomerCard = memo(function CustomerCard(props: Props) {
  const { card, isWaiting, reader, search, onMeet, onServed: onServedTo, onAway, onDown } = props
  const w = useWords(words)
  const { customerId, since, is } = card
  const onlyForMe = useOnlyForMe()
  const reading = useCardReading(customerId, reader)
  const customer = reading?.customer
  const region = useRef<HTMLElement>(null)
  const { usual, usualRef } = useFreshFocus(region, card)
  const actions = useActions()
  const onServed = useCallback(() => onServedTo(customerId), [customerId, onServedTo])
  const panel = usePanel({ region, search, onServed })
  const isRead = reading !== undefined
  const till = useTill({ customerId, isRead, isBusy: panel.open !== undefined, usual, search })
  const keys = useCardKeys({
    ...{ since, till, usual },
    actions: panel.open ? [] : actions,
    onLetter: panel.show,
    onUp: () => search.current?.focus(),
    onDown,
  })
  useOfferActions(isWaiting || panel.open ? [] : actions, (action) => panel.show(action, 'pointer'))
  const now = typeof customer === 'object' ? customer.id : customerId
  useEffect(() => {
    // They were merged into another customer, whose card opens instead.
    if (now !== customerId && !isWaiting) onMeet(now)
  }, [now, customerId, isWaiting, onMeet])

  useLeaveGone(isWaiting ? undefined : customer, onAway)

  if (customer === 'nobody') return isWaiting ? null : <Gone onAway={onAway} />
  const onSelling = () => search.current?.focus()
  const part = { customerId, onlyForMe, usualRef, onServed, onLog: till.onLog, onSelling }
  return (
    <section
      ref={region}
      className={classes.card}
      aria-label={w('customerCard')}
      tabIndex={-1}
      data-is={is}
      hidden={isWaiting}
      {...keys}
    >
      {customer && (
        <CardHead customer={customer} card={card} onlyForMe={onlyForMe} onAway={onAway} />
      )}
      <CardBody part={part} reading={reading} is={is} actions={actions} panel={panel} />
    </section>
  )
})

/** Undone or put in the trash while their card is open: the card closes. */
function useLeaveGone(customer: Customer | 'nobody' | undefined, onAway: () => void): void {
  const wasThere = useRef(false)
  useEffect(() => {
    if (customer === 'nobody' && wasThere.current) onAway()
    wasThere.current = typeof customer === 'object'
  }, [customer, onAway])
}

/** A client on the phone can't read the screen. */
function useOnlyForMe(): boolean {
  const { trade } = useShop()
  const turned = useCounter((counter) => counter.onlyForMe)
  return turned || trade === 'jobs'
}
