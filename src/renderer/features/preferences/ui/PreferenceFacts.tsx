import { Button, Stack } from '@mantine/core'
import { useAsking } from '#kit/use-asking.ts'
import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import { tastesOf } from '../repo.ts'
import { type PreferenceShelf, shelvesOf } from '../rules.ts'
import { words } from '../words/en.ts'
import { Former } from './Former.tsx'
import { PreferenceForm } from './PreferenceForm.tsx'
import { PreferenceRow } from './PreferenceRow.tsx'
import { titles } from './titles.ts'

const panels = ['preference'] as const

/** All we know of how they like things, on the customer page. */
export function PreferenceFacts({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const [adding, ask] = useAsking(customerId, panels)
  const tastes = useLive((records) => tastesOf(records, customerId), [customerId])
  if (!tastes) return null
  return (
    <Stack gap="lg">
      {shelvesOf(tastes.known).map((shelf) => (
        <ShelfView key={shelf.kind} shelf={shelf} people={tastes.people} customerId={customerId} />
      ))}
      {adding ? (
        <PreferenceForm
          customerId={customerId}
          people={tastes.people}
          onDone={() => ask(undefined)}
        />
      ) : (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => ask('preference')}
        >
          {w('add')}
        </Button>
      )}
    </Stack>
  )
}

type ShelfProps = {
  readonly shelf: PreferenceShelf
  readonly people: React.ComponentProps<typeof PreferenceRow>['people']
  readonly customerId: CustomerId
}

function ShelfView({ shelf, people, customerId }: ShelfProps) {
  const w = useWords(words)
  return (
    <Section title={w(titles[shelf.kind])} order={3}>
      <Stack gap="xs">
        {shelf.now.map((each) => (
          <PreferenceRow key={each.id} preference={each} people={people} customerId={customerId} />
        ))}
        <Former before={shelf.before} />
      </Stack>
    </Section>
  )
}
