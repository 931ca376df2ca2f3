import { Text } from '@mantine/core'
import { useState } from 'react'
import { goTo, useGoTo } from '#kit/go-to.ts'
import { useBook } from '#kit/use-book.ts'
import { useNow } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { isAhead, minuteOf } from '#shared/base/day.ts'
import type { BatchUnderWay } from '#shared/book/batch.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { type SentenceKey, SentenceRow } from '#ui/SentenceRow.tsx'
import { sayTime } from '#ui/say-day.ts'
import type { HistoryLine } from '../repo.ts'
import { capital } from '../rules/capital.ts'
import { isOpening } from '../rules/opening.ts'
import { words } from '../words/en.ts'
import classes from './HistoryRow.module.css'
import { useLineName } from './use-line-name.ts'
import { useSayKept } from './use-say-kept.ts'

type Props = { readonly line: HistoryLine; readonly locale: string }

/** One line of history, with the keys that undo or redo it. */
export function HistoryRow({ line, locale }: Props) {
  const w = useWords(words)
  const say = useSay()
  const go = useGoTo()
  const named = useLineName(line)
  const { takeBack, answer } = useTakeBack(line)
  const now = useNow(60_000)
  const said = sayTime(minuteOf(line.change.at), locale)
  const time = isAhead(line.change.at, now) ? w('clockSaidTime', { when: said }) : said
  const isDeed = line.step === 'done'
  const gone = isDeed && line.holds === 'none'
  const isPartly = isDeed && typeof line.holds !== 'string'
  if (!named) return null
  const what = say(named.what)
  const { people, still } = named
  const undo = (label: string): SentenceKey => ({ letter: 'U', label, onPress: takeBack.out })
  const redo = (letter: string): SentenceKey => ({ letter, label: w('redo'), onPress: takeBack.in })
  const keys = isPartly ? [undo(w('undoRest')), redo('R')] : [gone ? redo('U') : undo(w('undo'))]
  return (
    <SentenceRow
      said={what}
      what={
        <span className={gone ? classes.gone : undefined}>
          {isDeed && capital(what)}
          {line.step === 'undone' && w('wasUndone', { what })}
          {line.step === 'redone' && w('wasRedone', { what })}
        </span>
      }
      more={[
        time,
        ...(gone ? [w('isTakenBack')] : []),
        ...(isPartly ? [w('isPartlyBack', { gone: people - still, of: people })] : []),
      ].join(' · ')}
      keys={isDeed && !isOpening(line.change) ? keys : []}
      onOpen={() => named.whose && go(goTo.customer(named.whose))}
    >
      {answer && (
        <Text
          role={answer.isTrouble ? 'alert' : undefined}
          size="sm"
          className={classes.answer}
          c={answer.isTrouble ? 'berry' : 'basil'}
        >
          {line.change.batch && !answer.isTrouble ? <Aloud>{answer.text}</Aloud> : answer.text}
        </Text>
      )}
    </SentenceRow>
  )
}

type Answer = { readonly text: string; readonly isTrouble: boolean }

/** Undo reports on the same line: what it did, what it kept, or why it did nothing. */
function useTakeBack(line: HistoryLine) {
  const say = useSay()
  const book = useBook()
  const w = useWords(words)
  const sayKept = useSayKept()
  const [answer, setAnswer] = useState<Answer>()
  const turn = async (way: BatchUnderWay['way']) => {
    const result = await book.takeBack(line.change, way)
    setAnswer(
      result.ok
        ? {
            text: sayKept(w(way === 'out' ? 'undone' : 'redone'), result.value.kept),
            isTrouble: false,
          }
        : { text: say(result.error), isTrouble: true },
    )
  }
  return { takeBack: { in: () => void turn('in'), out: () => void turn('out') }, answer }
}
