import { Anchor, Button } from '@mantine/core'
import { goTo, useGoTo } from '#kit/go-to.ts'
import { useLastAddressId } from '#kit/use-address-id.ts'
import { useBook } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import { Message } from '#ui/Message.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import type { IssueId } from '../model.ts'
import { issueOf, shutTimes, subjectOf } from '../repo.ts'
import { words } from '../words/en.ts'
import { Conversation } from './Conversation.tsx'
import { IssueActions } from './IssueActions.tsx'
import { IssueFacts } from './IssueFacts.tsx'
import classes from './IssueScreen.module.css'
import { kindTitle } from './titles.ts'

/** One issue as a conversation: them on the left, us on the right, the facts beside it. */
export function IssueScreen() {
  const id = useLastAddressId<IssueId>('issues')
  return id && <IssuePage key={id} id={id} />
}

function IssuePage({ id }: { readonly id: IssueId }) {
  const w = useWords(words)
  const { people } = useBook()
  const read = useLive(
    async (records) => {
      const issue = await issueOf(records, id)
      const subject = issue && (await subjectOf(records, issue))
      return { issue, subject, shut: await shutTimes(records) }
    },
    [id],
  )
  if (!read) return null
  const { issue, subject, shut } = read
  if (!issue) return <Gone />
  const who = people.get(issue.customerId)?.called
  return (
    <Page width="wide">
      <PageTitle
        title={who ?? w(kindTitle(issue.kind))}
        screen={w('oneIssue')}
        more={
          who && (
            <>
              {w(kindTitle(issue.kind))} ·{' '}
              <Anchor href={`#${goTo.customer(issue.customerId)}`}>{w('theirPage')}</Anchor>
            </>
          )
        }
      />
      <div className={classes.columns}>
        <div className={classes.middle}>
          <Conversation issue={issue} />
          <IssueActions issue={issue} />
        </div>
        <IssueFacts issue={issue} subject={subject} shut={shut} />
      </div>
    </Page>
  )
}

function Gone() {
  const w = useWords(words)
  const go = useGoTo()
  return (
    <Message title={w('gone')} text={w('goneMore')}>
      <Button onClick={() => go('/issues')}>{w('issues')}</Button>
    </Message>
  )
}
