import { Text } from '@mantine/core'
import { useState } from 'react'
import { goTo, useGoTo } from '#kit/go-to.ts'
import { useBook } from '#kit/use-book.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { minuteOf } from '#shared/base/day.ts'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import { sayTime } from '#ui/say-day.ts'
import type { HistoryLine } from '../repo.ts'
import { capital } from '../rules/capital.ts'
import { countKept } from '../rules/kept.ts'
import { isOpening } from '../rules/opening.ts'
import { words } from '../words/en.ts'
import classes from './HistoryRow.module.css'
import { useLineName } from './use-line-name.ts'

type Props = { readonly line: HistoryLine; readonly language: string }

/** One line of history, with the button that undoes or redoes it. */
export function HistoryRow({ line, language }: Props) {
  const w = useWords(words)
  const say = useSay()
  const go = useGoTo()
  const named = useLineName(line)
  const { takeBack, answer } = useTakeBack(line)
  const time = sayTime(minuteOf(line.change.at), language)
  const gone = line.step === 'done' && !line.holds
  const canTurn = line.step === 'done' && !isOpening(line.change)
  if (!named) return null
  const what = say(named.what)
  return (
    <SentenceRow
      what={
        <span className={gone ? classes.gone : undefined}>
          {line.step === 'done' && capital(what)}
          {line.step === 'undone' && w('wasUndone', { what })}
          {line.step === 'redone' && w('wasRedone', { what })}
        </span>
      }
      more={gone ? `${time} · ${w('isTakenBack')}` : time}
      keys={
        canTurn
          ? [
              {
                letter: 'U',
                label: w(line.holds ? 'undo' : 'redo'),
                onPress: () => void takeBack(),
              },
            ]
          : []
      }
      onOpen={() => named.whose && go(goTo.customer(named.whose))}
    >
      {answer && (
        <Text
          role="status"
          size="sm"
          className={classes.answer}
          c={answer.isTrouble ? 'berry' : 'basil'}
        >
          {answer.text}
        </Text>
      )}
    </SentenceRow>
  )
}

type Answer = { readonly text: string; readonly isTrouble: boolean }

/** Undo reports on the same line: what it did, what it kept, or why it did nothing. */
function useTakeBack(line: HistoryLine) {
  const w = useWords(words)
  const say = useSay()
  const book = useBook()
  const [answer, setAnswer] = useState<Answer>()
  const takeBack = async () => {
    const result = await book.takeBack(line.change)
    if (!result.ok) return setAnswer({ text: say(result.error), isTrouble: true })
    const { changed, inUse, other } = countKept(result.value.kept)
    const text = [
      w(line.holds ? 'undone' : 'redone'),
      ...(changed > 0 ? [w('keptChanged', { count: changed })] : []),
      ...(inUse > 0 ? [w('keptInUse', { count: inUse })] : []),
      ...(other > 0 ? [w('keptOther', { count: other })] : []),
    ]
    setAnswer({ text: text.join(' '), isTrouble: false })
  }
  return { takeBack, answer }
}
