import { VisuallyHidden } from '@mantine/core'
import { useCallback, useRef } from 'react'
import type { SearchBoxHold } from '#kit/parts/search.ts'
import { useBook } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { useScreenTitle } from '#ui/screen-title.ts'
import { markServed, settle, takeUpAgain, useCounter } from '../state.ts'
import { words } from '../words/en.ts'
import classes from './Counter.module.css'
import { CustomerCard } from './CustomerCard.tsx'
import { JustNow, type JustNowHold } from './JustNow.tsx'
import { LikelyNow } from './LikelyNow.tsx'
import { OneLine } from './OneLine.tsx'
import { SearchBox } from './SearchBox.tsx'
import { Unlogged } from './Unlogged.tsx'
import { useCardInAddress } from './use-card-in-address.ts'
import { useLooseKeys } from './use-loose-keys.ts'
import { useCardReader } from './use-read-card.ts'
import { useServedCard } from './use-served-card.ts'
import { useInUse } from './use-tiles.ts'

/** The owner's home: find, look, log, next. */
export function Counter() {
  const w = useWords(words)
  useScreenTitle(w('counter'))
  const { clock } = useBook()
  const { trade } = useShop()
  const card = useCounter((counter) => counter.card)
  const waiting = useCounter((counter) => counter.waiting)
  const search = useRef<SearchBoxHold>(null)
  const justNow = useRef<JustNowHold>(null)
  const toSearch = useCallback(() => search.current?.focus(), [])
  const { reader, readAhead } = useCardReader()
  const { meet, leave } = useCardInAddress({ onMeet: readAhead, onAlone: toSearch })
  useServedCard()
  useLooseKeys(toSearch)
  useInUse()

  const toCard = useCallback(() => {
    if (useCounter.getState().card) takeUpAgain(clock.now())
    else toSearch()
  }, [clock, toSearch])
  const toJustNow = useCallback(() => {
    if (!justNow.current?.focus()) toCard()
  }, [toCard])
  const onLeave = useCallback(
    (towards: 'up' | 'down') => (towards === 'up' ? toJustNow() : toCard()),
    [toCard, toJustNow],
  )
  const onServed = useCallback(
    (id: CustomerId) => {
      if (useCounter.getState().card?.customerId !== id) return settle(id, 'logged')
      markServed()
      toSearch()
    },
    [toSearch],
  )

  return (
    <div className={classes.counter} data-card={card ? card.is : 'none'}>
      <VisuallyHidden component="h1">{w('counter')}</VisuallyHidden>
      <div className={classes.find}>
        {!card && <OneLine />}
        <SearchBox
          hold={search}
          onOpen={meet}
          onMark={readAhead}
          onLeave={onLeave}
          onAway={leave}
        />
        <Unlogged onOpen={meet} />
        {trade === 'counter' && card?.is !== 'fresh' && (
          <LikelyNow slim={card !== undefined} onOpen={meet} />
        )}
      </div>
      {[...waiting, ...(card ? [card] : [])].map((each) => (
        <CustomerCard
          key={each.customerId}
          card={each}
          isWaiting={each !== card}
          reader={reader}
          search={search}
          onMeet={meet}
          onServed={onServed}
          onAway={leave}
          onDown={toJustNow}
        />
      ))}
      <JustNow ref={justNow} onUp={toCard} onAway={toSearch} />
    </div>
  )
}
