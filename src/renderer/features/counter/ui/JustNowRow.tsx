import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react'
import type { JustNowPart } from '#kit/parts/counter.ts'
import { useBook, useFeatures } from '#kit/use-book.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { dayOf, minuteOf } from '#shared/base/day.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { sayPast, sayTime } from '#ui/say-day.ts'
import { useStartedBy } from '#ui/single-letters.ts'
import { useReport } from '#ui/use-report.ts'
import { rowOf } from '../rules/just-now.ts'
import { takeUpAgain, useCounter } from '../state.ts'
import { words } from '../words/en.ts'
import classes from './JustNow.module.css'
import { isField } from './keys.ts'
import type { DoneDeed } from './use-just-now.ts'

type Props = {
  readonly deed: DoneDeed
  readonly onMove: (step: 1 | -1) => void
  readonly onAway: () => void
}

/** One deed in words, with Undo and the other actions on it. */
export function JustNowRow({ deed, onMove, onAway }: Props) {
  const w = useWords(words)
  const say = useSay()
  const locale = useLocale()
  const today = useToday()
  const time = sayTime(minuteOf(deed.change.at), locale)
  const day = dayOf(deed.change.at)
  const [part, setPart] = useState<JustNowPart>()
  const parts = usePartsFor(deed)
  const undo = useUndo(deed, onAway)
  useNextCard(part !== undefined, () => setPart(undefined))

  const close = (): void => {
    setPart(undefined)
    onAway()
  }
  const startedBy = useStartedBy()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isField(event.target) || part) return
    const asked = startedBy(event)
    const pressed = parts.find((each) => each.letter === asked)
    if (pressed) setPart(pressed)
    else if (event.key === 'ArrowDown') onMove(1)
    else if (event.key === 'ArrowUp') onMove(-1)
    else if (!sideways(event)) return
    event.preventDefault()
  }
  return (
    <li className={classes.row} onKeyDown={onKeyDown}>
      <time className={classes.time}>
        {day === today ? time : `${sayPast(day, today, locale)}, ${time}`}
      </time>
      <span className={classes.what}>{deed.text}</span>
      <span className={classes.undo}>
        <ActionButton size="compact-sm" label={w('undo')} about={deed.text} onPress={undo} />
      </span>
      <span className={classes.others}>
        {parts.map((each) => (
          <ActionButton
            key={each.order}
            size="compact-sm"
            variant="subtle"
            color="gray"
            label={say(each.label)}
            about={deed.text}
            keys={each.letter}
            onPress={() => setPart(each)}
          />
        ))}
      </span>
      {part && (
        <div className={classes.panel}>
          <part.Panel rowId={rowOf(deed.change)} done={close} />
        </div>
      )}
    </li>
  )
}

function usePartsFor({ change }: DoneDeed): readonly JustNowPart[] {
  return useFeatures()
    .flatMap((feature) => feature.justNow ?? [])
    .filter((part) => part.deeds.includes(change.deed))
    .sort((one, other) => one.order - other.order)
}

/** A panel about an older deed must not lie over the card of the next customer. */
function useNextCard(isOpen: boolean, close: () => void): void {
  const onNext = useEffectEvent(close)
  useEffect(() => {
    if (!isOpen) return
    return useCounter.subscribe(({ card }, before) => {
      const isOther = card?.customerId !== before.card?.customerId
      // A served card of someone else is the purchase moved, from this very panel.
      const isNext = card?.is === 'fresh' && (isOther || card.since !== before.card?.since)
      if (isNext) onNext()
    })
  }, [isOpen])
}

/** Undoes the deed. If it was about the customer just served, their card opens again. */
function useUndo(deed: DoneDeed, onAway: () => void) {
  const { takeBack, clock } = useBook()
  const say = useSay()
  const report = useReport()
  return async (): Promise<void> => {
    // Looked at first: undoing a sale opens the served card by itself.
    const { card } = useCounter.getState()
    const done = await takeBack(deed.change)
    if (!done.ok) report({ tone: 'trouble', text: say(done.error) })
    if (done.ok && card?.is === 'served' && deed.who.includes(card.customerId))
      takeUpAgain(clock.now())
    else onAway()
  }
}

/** Left and right among the row's buttons. */
function sideways({ key, currentTarget }: KeyboardEvent): boolean {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return false
  const buttons = [...currentTarget.querySelectorAll('button')]
  const from = buttons.findIndex((each) => each.contains(document.activeElement))
  buttons[from + step]?.focus()
  return true
}
