import { List, Text } from '@mantine/core'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { SayDay } from '#ui/SayDay.tsx'
import { Section } from '#ui/Section.tsx'
import { lastDone } from '../repo.ts'
import { words } from '../words/en.ts'

/** The last three jobs, for phone calls. */
export function LastJobs({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const today = useToday()
  const locale = useLocale()
  const done = useLive((records) => lastDone(records, customerId, 3), [customerId])
  if (!done || done.length === 0) return null
  return (
    <Section title={w('lastJobs')} order={3}>
      <List listStyleType="none" spacing="xs">
        {done.map((job) => (
          <List.Item key={job.id}>
            {job.words}
            <Text size="sm" c="dimmed">
              <SayDay day={job.day} today={today} locale={locale} />
            </Text>
          </List.Item>
        ))}
      </List>
    </Section>
  )
}
