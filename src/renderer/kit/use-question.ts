import { createContext, useCallback, useContext, useRef, useState } from 'react'
import type { Question } from '#shared/base/said.ts'

/** False is the safe answer; `or` the question's other yes. */
export type Answer = boolean | 'or'
export type Ask = (question: Question) => Promise<Answer>

export type Asked = {
  readonly question: Question
  readonly onAnswer: (yes: Answer) => void
}

/** Where a deed's question is asked: above every screen, unless a screen asks it in place. */
export const AskContext = createContext<Ask>(async () => false)

export const useAsk = (): Ask => useContext(AskContext)

/** The question that waits for its answer; another one that comes meanwhile is answered with no. */
export function useQuestion(): readonly [Asked | undefined, Ask] {
  const [asked, setAsked] = useState<Asked>()
  const isOpen = useRef(false)
  const ask = useCallback<Ask>((question) => {
    if (isOpen.current) return Promise.resolve(false)
    isOpen.current = true
    const back = focusBefore()
    return new Promise((answer) => {
      const onAnswer = (yes: Answer): void => {
        isOpen.current = false
        setAsked(undefined)
        back()
        answer(yes)
      }
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
