import { goTo, useGoTo } from '#kit/go-to.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import type { ClosedPeriod } from '../../visit-stats/model.ts'
import { turnIssue } from '../deeds.ts'
import type { Issue } from '../model.ts'
import { isOpenIssue, otherTurn } from '../rules/turns.ts'
import { words } from '../words/en.ts'
import { kindTitle } from './titles.ts'
import { useTurnWords } from './use-turn-words.ts'

type Props = {
  readonly issue: Issue
  readonly shut: readonly ClosedPeriod[]
  readonly who?: string
}

/** One issue in a list: T gives the turn away, Enter opens it. */
export function IssueRow({ issue, shut, who }: Props) {
  const w = useWords(words)
  const go = useGoTo()
  const turn = useDeed(turnIssue)
  const turnWords = useTurnWords()
  const to = otherTurn(issue.turn)
  const more = isOpenIssue(issue) ? turnWords(issue, shut) : w('settled')
  const keys = [
    {
      letter: 'T',
      label: to === 'theirs' ? w('flipTheirs') : w('flipOurs'),
      onPress: () => void turn({ id: issue.id, to }),
    },
  ]
  return (
    <SentenceRow
      what={shorten(issue.words, 200)}
      more={w('aboutAnd', { what: w(kindTitle(issue.kind)), more })}
      keys={isOpenIssue(issue) ? keys : []}
      onOpen={() => go(goTo.issue(issue.id))}
      who={who}
    />
  )
}
