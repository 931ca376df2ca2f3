import { Text } from '@mantine/core'
import { useLocale } from '#kit/use-locale.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { Fact, Facts } from '#ui/Facts.tsx'
import { SayDay } from '#ui/SayDay.tsx'
import type { ClosedPeriod } from '../../visit-stats/model.ts'
import type { Issue } from '../model.ts'
import { matchOf } from '../rules/match.ts'
import { daysOnOurSide, isOpenIssue } from '../rules/turns.ts'
import { words } from '../words/en.ts'
import { remedyTitles } from './titles.ts'

type Props = {
  readonly issue: Issue
  readonly subject: string | undefined
  readonly shut: readonly ClosedPeriod[]
}

/** Whose turn, how long on our side, wanted beside offered, and how it ended. */
export function IssueFacts({ issue, subject, shut }: Props) {
  const w = useWords(words)
  const today = useToday()
  const locale = useLocale()
  const ours = daysOnOurSide(issue, today, shut)
  const { wanted, effort } = issue
  return (
    <aside aria-label={w('changeTitle')}>
      <Facts>
        {isOpenIssue(issue) && (
          <Fact label={w('whoseTurn')}>
            <Text fw={600} c={issue.turn === 'ours' ? 'var(--warn)' : 'var(--info)'}>
              {issue.turn === 'ours' ? w('ourTurn') : w('theirTurn')}
            </Text>
          </Fact>
        )}
        <Fact label={w('onOurSide')}>{ours === 0 ? w('notADay') : w('days', { count: ours })}</Fact>
        <Fact label={w('since')}>
          <SayDay day={issue.since} today={today} locale={locale} />
        </Fact>
        <Fact label={w('subject')}>{subject}</Fact>
        <Fact label={w('isWanted')}>{wanted && w(remedyTitles[wanted])}</Fact>
        <Offered issue={issue} />
        {effort.length > 0 && (
          <Fact label={w('effort')}>
            {w('effortSum', {
              count: effort.length,
              minutes: effort.reduce((sum, each) => sum + each.minutes, 0),
            })}
          </Fact>
        )}
        <Settled issue={issue} />
      </Facts>
    </aside>
  )
}

function Offered({ issue }: { readonly issue: Issue }) {
  const w = useWords(words)
  const { offered, accepted } = issue
  if (!offered) return null
  const what = w(remedyTitles[offered.remedy])
  return (
    <Fact label={w('isOffered')}>
      {accepted ? w('offeredAndTaken', { what }) : w('offeredNotTaken', { what })}
      {matchOf(issue).is === 'not as wanted' && (
        <Text size="sm" c="var(--warn)">
          {w('mismatch')}
        </Text>
      )}
    </Fact>
  )
}

function Settled({ issue: { settled } }: { readonly issue: Issue }) {
  const w = useWords(words)
  const money = useMoney()
  const today = useToday()
  const locale = useLocale()
  if (!settled) return null
  const { on, how, cost, cause } = settled
  return (
    <>
      <Fact label={w('settled')}>
        <SayDay day={on} today={today} locale={locale} />
      </Fact>
      <Fact label={w('howSettled')}>{how}</Fact>
      <Fact label={w('causeWas')}>{cause}</Fact>
      <Fact label={w('costWas')}>{cost === undefined ? undefined : money(cost)}</Fact>
    </>
  )
}
