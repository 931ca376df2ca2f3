import { useState } from 'react'
import type { Day } from '#shared/base/day.ts'

/** The day picked for a question about these words; another word takes the answer back. */
export function useAnsweredDay(typed: string) {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly day: Day }>()
  const [asked, setAsked] = useState({ about: typed, times: 0 })
  return {
    day: answer?.to === typed ? answer.day : undefined,
    pick: (day: Day) => setAnswer({ to: typed, day }),
    /** How often Enter met the open question. */
    asked: asked.about === typed ? asked.times : 0,
    ask: () => setAsked({ about: typed, times: asked.about === typed ? asked.times + 1 : 1 }),
  }
}
