import type { ReactNode } from 'react'
import { AskDay } from '#kit/AskDay.tsx'
import { useLocale } from '#kit/use-locale.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { SayDay } from '#ui/SayDay.tsx'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import type { Note } from '../model.ts'
import { words } from '../words/en.ts'
import { useBecome } from './use-become.ts'

type Props = {
  readonly note: Note
  readonly onOpen: () => void
  readonly onBecame?: () => void
  readonly children?: ReactNode
}

/** A note that can become an issue, a promise or an order while it has the focus. */
export function NoteRow({ note, onOpen, onBecame, children }: Props) {
  const w = useWords(words)
  const today = useToday()
  const locale = useLocale()
  const { trade } = useShop()
  const { become, trouble, answer } = useBecome(note, onBecame)
  return (
    <SentenceRow
      what={shorten(note.words, 240)}
      more={
        <>
          <SayDay day={note.day} today={today} locale={locale} /> · {w(note.channel)}
        </>
      }
      onOpen={onOpen}
      keys={[
        { letter: 'I', label: w('asIssue'), onPress: () => become('issue') },
        { letter: 'P', label: w('asPromise'), onPress: () => become('promise') },
        {
          letter: 'R',
          label: trade === 'jobs' ? w('asJob') : w('asOrder'),
          onPress: () => become('order'),
        },
      ]}
    >
      {trouble && <AskDay trouble={trouble} asked={1} onPick={answer} />}
      {children}
    </SentenceRow>
  )
}
