import { Tabs, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useLocale } from '#kit/use-locale.ts'
import { useWords } from '#kit/use-words.ts'
import { type Day, daysBetween, instantOf, isDay, plusDays } from '#shared/base/day.ts'
import { sayDate } from '#ui/say-day.ts'
import { closedOn } from '../rules/days.ts'
import { showDay } from '../state.ts'
import { words } from '../words/en.ts'
import classes from './ComingUp.module.css'
import type { LoadedWeek } from './load-coming.ts'

type Props = {
  readonly week: readonly Day[]
  readonly shown: Day
  readonly today: Day
  /** Absent for a moment: then the days stand there without their numbers. */
  readonly loaded: LoadedWeek | undefined
  readonly children: ReactNode
}

/** A week of days, each with how much is to do on it; closed ones are shaded and say so. */
export function DayTabs({ week, shown, today, loaded, children }: Props) {
  const w = useWords(words)
  const list = useRef<HTMLDivElement>(null)
  useFocusWithDay(list, shown)
  // The tabs' own arrows end with the week; a day goes on into the next one.
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    showDay(plusDays(shown, step), today)
  }
  return (
    <Tabs
      value={shown}
      onChange={(day) => day && isDay(day) && showDay(day, today)}
      loop={false}
      keepMounted={false}
      classNames={{ list: classes.days, tab: classes.day, panel: classes.shown }}
    >
      <Tabs.List ref={list} aria-label={w('days')} onKeyDownCapture={onKeyDown}>
        {week.map((day) => (
          <DayTab key={day} day={day} today={today} loaded={loaded} />
        ))}
      </Tabs.List>
      <Tabs.Panel value={shown}>{children}</Tabs.Panel>
    </Tabs>
  )
}

/** The rows go with their day: who stood on one, or on a tab, stands on the new day's. */
function useFocusWithDay(list: RefObject<HTMLElement | null>, shown: Day): void {
  const before = useRef(shown)
  useEffect(() => {
    const isSame = before.current === shown
    before.current = shown
    const { activeElement: now, body } = document
    if (isSame || (now !== body && !list.current?.contains(now))) return
    list.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus()
  }, [list, shown])
}

type TabProps = Pick<Props, 'today' | 'loaded'> & { readonly day: Day }

function DayTab({ day, today, loaded }: TabProps) {
  const w = useWords(words)
  const locale = useLocale()
  const isClosed = closedOn(day, loaded?.closed ?? []) !== undefined
  const count = loaded?.toDo.get(day) ?? 0
  const full = { day: sayDate(day, today, locale), count }
  const near = (['today', 'tomorrow'] as const)[daysBetween(today, day)]
  const part = (form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, form).format(instantOf(day))
  return (
    <Tabs.Tab value={day} data-closed={isClosed || undefined}>
      <VisuallyHidden>
        {!loaded ? full.day : isClosed ? w('tabClosed', full) : w('tab', full)}
      </VisuallyHidden>
      <span aria-hidden className={classes.weekday}>
        {near ? w(near) : part({ weekday: 'short' })}
      </span>
      <span aria-hidden className={classes.date}>
        {part({ day: 'numeric', month: 'short' })}
      </span>
      <span aria-hidden className={classes.count} data-some={count > 0 || undefined}>
        {isClosed && count === 0 ? w('closed') : loaded ? count : '\u00a0'}
      </span>
    </Tabs.Tab>
  )
}
