import { useRef, useState } from 'react'
import { JustDone } from '#kit/JustDone.tsx'
import { usePageLetters } from '#kit/use-page-letters.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { plusDays } from '#shared/base/day.ts'
import type { Change } from '#shared/book/change.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { sayKeys } from '#ui/say-keys.ts'
import { useFirstDown } from '#ui/use-first-down.ts'
import { weekOf } from '../rules/days.ts'
import { showDay, useComingUp } from '../state.ts'
import { words } from '../words/en.ts'
import classes from './ComingUp.module.css'
import { DayInView } from './DayInView.tsx'
import { DayTabs } from './DayTabs.tsx'
import { useReadComing } from './use-read-coming.ts'

/** The days ahead: what is wanted on each, by whom, and what all of it comes to. */
export function ComingUpScreen() {
  const w = useWords(words)
  const today = useToday()
  const chosen = useComingUp((state) => state.shown)
  const shown = chosen?.on === today ? chosen.day : today
  const week = weekOf(shown, today)
  const [from] = week
  const rows = useRef<HTMLDivElement>(null)
  const [done, setDone] = useState<Change>()
  const { day, week: loaded } = useReadComing(shown, from)
  const move = (days: number) => showDay(plusDays(shown, days), today)
  useFirstDown(rows)
  usePageLetters((key) => {
    const day = week[Number(key) - 1]
    if (day) return () => showDay(day, today)
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key]
    return step === undefined ? undefined : () => move(step)
  })
  if (!day) return null
  return (
    <Page width="sentences">
      <section aria-label={w('comingUp')}>
        <PageTitle
          title={w('comingUp')}
          more={
            <span className={classes.keysHint}>{w('lead', { keys: sayKeys('Control+P') })}</span>
          }
        >
          <ActionButton label={w('weekBefore')} onPress={() => move(-7)} />
          <ActionButton label={w('weekAfter')} onPress={() => move(7)} />
        </PageTitle>
        <DayTabs week={week} shown={shown} today={today} loaded={loaded}>
          <div ref={rows}>
            {day.from === shown && (
              <DayInView key={shown} day={shown} loaded={day} onDone={setDone} />
            )}
          </div>
        </DayTabs>
        {done && <JustDone key={done.id} change={done} onGone={() => setDone(undefined)} />}
      </section>
    </Page>
  )
}
