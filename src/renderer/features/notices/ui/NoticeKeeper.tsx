import { useEffect, useEffectEvent, useRef } from 'react'
import type { Records } from '#book/records.ts'
import { goTo, useGoTo } from '#kit/go-to.ts'
import type { Matters } from '#kit/parts/today.ts'
import { sayClock } from '#kit/say-when.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'
import { useDayMinute } from '#kit/use-today.ts'
import { useSay } from '#kit/use-words.ts'
import { type DayMinute, dayOf, minuteOf } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { markTitle } from '#ui/screen-title.ts'
import { lastDeedAt } from '../repo.ts'
import { mayStillHold, missedSince, type Notice, noticesBetween } from '../rules.ts'
import { keepMissed } from '../state.ts'
import { words } from '../words/en.ts'

/** Looks at the clock every minute and tells what is due: by the system, or by a dot in the title. */
export function NoticeKeeper() {
  const { book, host } = useAppContext()
  const settings = useShop()
  const say = useSay()
  const go = useGoTo()
  const { today, minute } = useDayMinute()
  const before = useRef<DayMinute>(undefined)
  const mattersAt = useMatters()

  const tell = async (notice: Notice): Promise<void> => {
    const body = say(inWords(notice))
    const shown = await host.calls['notice:show']({ title: settings.shop, body })
    if (!shown.ok && !document.hasFocus()) markTitle(true)
  }
  const look = useEffectEvent(async (now: DayMinute): Promise<void> => {
    const last = before.current
    before.current = now
    const due = await mattersAt(now)
    if (!due) return
    void host.calls['notice:badge']({ count: due.today })
    if (!last) return keepWhatWasMissed(book.records, now, due)
    for (const notice of noticesBetween(last, now, due, settings)) await tell(notice)
  })
  useEffect(() => {
    look({ today, minute }).catch(console.error)
  }, [today, minute])
  useEffect(
    () => host.onNews((news) => news.kind === 'notice-opened' && go(goTo.today)),
    [host, go],
  )
  useEffect(() => {
    const seen = () => markTitle(false)
    window.addEventListener('focus', seen)
    return () => window.removeEventListener('focus', seen)
  }, [])
  return null
}

/** What is due, as it was read last; an app that is left open reads the book only when it changed. */
function useMatters(): (now: DayMinute) => Promise<Matters | undefined> {
  const { book, features } = useAppContext()
  const known = useRef<{ readonly at: DayMinute; readonly due: Promise<Matters | undefined> }>(
    undefined,
  )
  useEffect(
    () =>
      book.onChange(() => {
        known.current = undefined
      }),
    [book],
  )
  return (now) => {
    if (known.current && mayStillHold(known.current.at, now)) return known.current.due
    const part = features.find((each) => each.matters)?.matters
    const parts = features.flatMap((each) => each.today ?? [])
    const due = Promise.resolve(part?.load(book.records, parts, now.today, book.clock.now()))
    // At once: a Change during the read must be read as well.
    known.current = { at: now, due }
    return due
  }
}

async function keepWhatWasMissed(records: Records, now: DayMinute, due: Matters): Promise<void> {
  const at = await lastDeedAt(records)
  const last = at === undefined ? now : { today: dayOf(at), minute: minuteOf(at) }
  keepMissed(now.today, missedSince(last, now, due.times))
}

function inWords(notice: Notice): Said {
  return notice.is === 'day'
    ? words.say('forToday', { count: notice.count })
    : words.say('near', { count: notice.count, time: sayClock(notice.minute) })
}
