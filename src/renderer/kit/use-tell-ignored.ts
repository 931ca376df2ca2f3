import { useCallback } from 'react'
import type { Said } from '#shared/base/said.ts'
import { useReport } from '#ui/use-report.ts'
import type { Press } from './presses.ts'
import { useSay } from './use-words.ts'
import { words } from './words/kit-en.ts'

/** Shows quietly that a press did nothing, and why; one that was held down is named once. */
export function useTellIgnored(): (why: Press | Said) => void {
  const say = useSay()
  const report = useReport()
  return useCallback(
    (why) => {
      const said = 'key' in why ? why : why.slip && !why.isReported && words.say(why.slip)
      if (said) report({ tone: 'note', text: say(said), about: 'keys' })
    },
    [report, say],
  )
}
