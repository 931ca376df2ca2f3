import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { openWith } from '../repo.ts'
import { words } from '../words/en.ts'
import { IssueRow } from './IssueRow.tsx'

/** What is open with this customer and whose turn it is. */
export function OpenIssues({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const read = useLive((records) => openWith(records, customerId), [customerId])
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
