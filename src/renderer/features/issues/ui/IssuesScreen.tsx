import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Section } from '#ui/Section.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import type { ClosedPeriod } from '../../visit-stats/model.ts'
import type { Issue } from '../model.ts'
import { type NamedIssue, openIssues, shutTimes } from '../repo.ts'
import { words } from '../words/en.ts'
import { IssueRow } from './IssueRow.tsx'
import { SettledIssues } from './SettledIssues.tsx'

/** Open issues of all customers by whose turn it is, longest waiting first. */
export function IssuesScreen() {
  const w = useWords(words)
  const read = useLive(
    async (records) => ({ open: await openIssues(records), shut: await shutTimes(records) }),
    [],
  )
  if (!read) return null
  const { open, shut } = read
  const on = (turn: Issue['turn']) => open.filter(({ issue }) => issue.turn === turn)
  return (
    <Page>
      <PageTitle title={w('issues')} more={open.length > 0 && w('lead')} />
      {open.length === 0 && <EmptyState text={w('nothingOpen')} more={w('nothingOpenMore')} />}
      <Turns title={w('ourTurn')} issues={on('ours')} shut={shut} />
      <Turns title={w('theirTurn')} issues={on('theirs')} shut={shut} />
      <SettledIssues shut={shut} />
    </Page>
  )
}

type Props = {
  readonly title: string
  readonly issues: readonly NamedIssue[]
  readonly shut: readonly ClosedPeriod[]
}

function Turns({ title, issues, shut }: Props) {
  if (issues.length === 0) return null
  return (
    <Section title={title} more={issues.length}>
      <SentenceList>
        {issues.map(({ issue, who }) => (
          <IssueRow key={issue.id} issue={issue} shut={shut} who={who} />
        ))}
      </SentenceList>
    </Section>
  )
}
