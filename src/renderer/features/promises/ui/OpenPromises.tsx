import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { openTo } from '../repo.ts'
import { words } from '../words/en.ts'
import { PromiseRow } from './PromiseRow.tsx'

/** Open promises to this customer; they may read it over the counter. */
export function OpenPromises({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const open = useLive((records) => openTo(records, customerId), [customerId])
  if (!open || open.length === 0) return null
  return (
    <Section title={w('promises')} order={3}>
      <SentenceList>
        {open.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} />
        ))}
      </SentenceList>
    </Section>
  )
}
