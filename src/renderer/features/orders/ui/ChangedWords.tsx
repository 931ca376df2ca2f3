import type { ReactNode } from 'react'
import type { useAnsweredDay } from '#kit/use-answered-day.ts'
import { useWords } from '#kit/use-words.ts'
import { MarkedInput } from '#ui/MarkedInput.tsx'
import type { ReadOrder } from '../rules/read-order.ts'
import { words } from '../words/en.ts'
import { AskOrder, useOrderUnanswered } from './AskOrder.tsx'
import { ReadBack } from './ReadBack.tsx'

type Props = {
  readonly typed: string
  readonly onType: (text: string) => void
  readonly read: ReadOrder
  /** Why the words can't be saved. */
  readonly error: string | false
  readonly answered: ReturnType<typeof useAnsweredDay>
  /** Between what was read and what is asked. */
  readonly children?: ReactNode
}

/** What was agreed, in words that can be changed: how they are read, and what must be asked. */
export function ChangedWords({ typed, onType, read, error, answered, children }: Props) {
  const w = useWords(words)
  const { trouble } = read
  const unanswered = useOrderUnanswered(trouble, answered.asked)
  return (
    <>
      <MarkedInput
        autoFocus
        label={w('change')}
        error={error || unanswered}
        typed={typed}
        spans={read.spans}
        onType={onType}
      />
      {!error && <ReadBack read={read} />}
      {children}
      {trouble && !unanswered && (
        <AskOrder trouble={trouble} asked={answered.asked} onPick={answered.pick} />
      )}
    </>
  )
}
