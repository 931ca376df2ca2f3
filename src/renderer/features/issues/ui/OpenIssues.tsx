import { Text } from '@mantine/core'
import { useLive } from '#book/use-live.ts'
import type { CardPartProps } from '#kit/define-feature.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { openOf, shutTimes } from '../repo.ts'
import { words } from '../words/en.ts'
import { IssueRow } from './IssueRow.tsx'

/** What is open with this customer and whose turn it is. */
export function OpenIssues({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const read = useOpen(customerId)
  if (!read || read.open.length === 0) return null
  return (
    <Section title={w('issues')} order={3}>
      <SentenceList>
        {read.open.map((issue) => (
          <IssueRow key={issue.id} issue={issue} shut={read.shut} />
        ))}
      </SentenceList>
    </Section>
  )
}

/** Whoever leans over the counter learns that it is not forgotten, and nothing else. */
export function IssuesOnCard({ customerId, onlyForMe }: CardPartProps) {
  const w = useWords(words)
  const read = useOpen(customerId)
  if (onlyForMe) return <OpenIssues customerId={customerId} />
  if (!read || read.open.length === 0) return null
  return <Text>{w('lookedAfter')}</Text>
}

function useOpen(customerId: CustomerId) {
  return useLive(
    async (records) => ({
      open: await openOf(records, customerId),
      shut: await shutTimes(records),
    }),
    [customerId],
  )
}
