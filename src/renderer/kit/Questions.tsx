import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { AskFirst } from '#ui/AskFirst.tsx'
import { useBook } from './use-book.ts'
import { AskContext, type Asked, useQuestion } from './use-question.ts'
import { useSay, useWords } from './use-words.ts'
import { words } from './words/kit-en.ts'

/** Asks what deeds want to know first, above every screen. */
export function Questions({ children }: { readonly children: ReactNode }) {
  const [asked, ask] = useQuestion()
  return (
    <AskContext value={ask}>
      {children}
      {asked && (
        <Modal
          opened
          centered
          padding={0}
          onClose={() => asked.onAnswer(false)}
          closeOnEscape={false}
          closeOnClickOutside={false}
          withCloseButton={false}
          returnFocus={false}
          transitionProps={{ duration: 0 }}
        >
          <AskHere asked={asked} />
        </Modal>
      )}
    </AskContext>
  )
}

/** The question itself, in its place on a card or above the screen. */
export function AskHere({ asked: { question, onAnswer } }: { readonly asked: Asked }) {
  const w = useWords(words)
  const say = useSay()
  const { clock } = useBook()
  return (
    <AskFirst
      key={question.asks}
      about={question.about}
      question={say(question)}
      yes={w(answers[question.about].yes)}
      yesKey={question.about === 'check' ? 'Y' : undefined}
      or={question.or && say(question.or.said)}
      no={w(answers[question.about].no)}
      now={clock.now}
      onAnswer={onAnswer}
    />
  )
}

const answers = {
  allergy: { yes: 'yesAllTheSame', no: 'no' },
  again: { yes: 'yesAgain', no: 'no' },
  money: { yes: 'yesAllTheSame', no: 'no' },
  room: { yes: 'yesAllTheSame', no: 'no' },
  check: { yes: 'yesAllThere', no: 'notYet' },
} as const satisfies Record<Asked['question']['about'], object>
