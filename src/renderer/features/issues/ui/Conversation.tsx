import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { type Day, dayOf } from '#shared/base/day.ts'
import { SayDay } from '#ui/SayDay.tsx'
import type { Issue, IssueStep } from '../model.ts'
import { words } from '../words/en.ts'
import classes from './Conversation.module.css'

/** What they said first, and everything since. */
export function Conversation({ issue }: { readonly issue: Issue }) {
  return (
    <ol className={classes.talk}>
      <Turn side="theirs" on={issue.since} text={issue.words} isFirst />
      {(issue.steps ?? []).map((step) => (
        <StepTurn key={`${step.at} ${step.what}`} step={step} />
      ))}
    </ol>
  )
}

function StepTurn({ step }: { readonly step: IssueStep }) {
  const w = useWords(words)
  const bare = {
    ours: w('theyAnswered'),
    theirs: w('youAnswered'),
    settled: w('wasSettled'),
    reopened: w('wasReopened'),
  }[step.what]
  // The turn is ours because they spoke, or because it came back; we did everything else.
  const side = step.what === 'ours' || step.what === 'reopened' ? 'theirs' : 'ours'
  return <Turn side={side} on={dayOf(step.at)} text={step.words ?? bare} />
}

type TurnProps = {
  readonly side: Issue['turn']
  readonly on: Day
  readonly text: string
  readonly isFirst?: boolean
}

function Turn({ side, on, text, isFirst }: TurnProps) {
  const w = useWords(words)
  const today = useToday()
  const locale = useLocale()
  return (
    <li className={classes.turn} data-side={side} data-first={isFirst || undefined}>
      <div className={classes.who}>
        {side === 'theirs' ? w('theySaid') : w('youSaid')} ·{' '}
        <SayDay day={on} today={today} locale={locale} />
      </div>
      <p className={classes.words}>{text}</p>
    </li>
  )
}
