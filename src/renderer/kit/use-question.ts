import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { Question } from '#shared/base/said.ts'
import { useReport } from '#ui/use-report.ts'
import { useSay } from './use-words.ts'
import { words } from './words/kit-en.ts'

/** False is the safe answer; `or` the question's other yes. */
export type Answer = boolean | 'or'
/** Answered with no as soon as nobody waits for an answer: at `gone`. */
export type Ask = (question: Question, gone?: AbortSignal) => Promise<Answer>

export type Asked = {
  readonly question: Question
  readonly onAnswer: (yes: Answer) => void
}

/** Where a deed's question is asked: above every screen, unless a screen asks it in place. */
export const AskContext = createContext<Ask>(async () => false)

/**
 * A question leaves with the card, row or panel that asked it: over another customer's card it would
 * be answered for the wrong one. Whoever left it is told that nothing was saved.
 */
export function useAsk(): Ask {
  const ask = useContext(AskContext)
  const say = useSay()
  const report = useReport()
  const asker = useRef<AbortController>(undefined)
  useEffect(() => {
    const here = new AbortController()
    asker.current = here
    return () => here.abort()
  }, [])
  return useCallback(
    async (question) => {
      const gone = asker.current?.signal
      const answer = await ask(question, gone)
      if (gone?.aborted)
        report({ tone: 'trouble', text: say(words.say('leftUnanswered')), about: 'question' })
      return answer
    },
    [ask, report, say],
  )
}

/** The question that waits for its answer; another one that comes meanwhile is answered with no. */
export function useQuestion(): readonly [Asked | undefined, Ask] {
  const [asked, setAsked] = useState<Asked>()
  const isOpen = useRef(false)
  const ask = useCallback<Ask>((question, gone) => {
    if (isOpen.current || gone?.aborted) return Promise.resolve(false)
    isOpen.current = true
    const back = focusBefore()
    return new Promise((answer) => {
      const onAnswer = (yes: Answer): void => {
        gone?.removeEventListener('abort', onGone)
        isOpen.current = false
        setAsked(undefined)
        back()
        answer(yes)
      }
      const onGone = () => onAnswer(false)
      gone?.addEventListener('abort', onGone)
      setAsked({ question, onAnswer })
    })
  }, [])
  return [asked, ask]
}

/** Gives the focus back; where its place was taken by the question, to what is around it. */
function focusBefore(): () => void {
  const before = document.activeElement
  const around = before?.closest<HTMLElement>('[tabindex="-1"]')
  return () => {
    const to = before?.isConnected ? before : around
    if (to instanceof HTMLElement) to.focus({ preventScroll: true })
  }
}
