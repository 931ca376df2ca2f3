import { Button, Group, Stack, Text } from '@mantine/core'
import { useAsking } from '#kit/use-asking.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { AllergyMark } from '#ui/AllergyBand.tsx'
import { sayPast, saySince } from '#ui/say-day.ts'
import { confirmPreference, retirePreference } from '../deeds.ts'
import type { Tastes } from '../repo.ts'
import { words } from '../words/en.ts'
import { PreferenceForm } from './PreferenceForm.tsx'
import { useSayInside } from './use-say-inside.ts'
import { useSayWhen } from './use-say-when.ts'

type Props = {
  readonly customerId: CustomerId
  readonly preference: Tastes['known'][number]
  readonly people: Tastes['people']
}

const panels = ['preference change'] as const

/** One current preference, with its actions. */
export function PreferenceRow({ customerId, preference, people }: Props) {
  const w = useWords(words)
  const confirm = useDeed(confirmPreference)
  const retire = useDeed(retirePreference)
  const { id, value } = preference
  const [editing, ask] = useAsking(id, panels)
  if (editing) {
    return (
      <PreferenceForm
        customerId={customerId}
        people={people}
        editing={preference}
        onDone={() => ask(undefined)}
      />
    )
  }
  return (
    <Stack gap={2}>
      <Text
        fw={500}
        style={{ overflowWrap: 'anywhere' }}
        lineClamp={preference.kind === 'allergy' ? undefined : 8}
      >
        {preference.kind === 'allergy' ? <AllergyMark label={w('allergy')} text={value} /> : value}
      </Text>
      <Details preference={preference} people={people} />
      <Group gap={4} ml={-8}>
        <RowButton
          label={w('edit')}
          name={w('editOne', { value })}
          onPress={() => ask('preference change')}
        />
        <RowButton
          label={w('stillSo')}
          name={w('stillSoOne', { value })}
          onPress={() => void confirm({ id })}
        />
        <RowButton
          label={w('noLonger')}
          name={w('noLongerOne', { value })}
          onPress={() => void retire({ id })}
        />
      </Group>
    </Stack>
  )
}

/** Whose it is, if it is someone inside, and since when we know. */
function Details({ preference, people }: Omit<Props, 'customerId'>) {
  const w = useWords(words)
  const whose = useSayInside()
  const sayWhen = useSayWhen()
  const today = useToday()
  const locale = useLocale()
  const { topic, personId, when, since, confirmed, how } = preference
  const person = personId && people.find((each) => each.id === personId)
  const parts = [
    topic,
    person && whose(person),
    when && sayWhen(when),
    w('since', { day: saySince(since, today, locale) }),
    confirmed > since && w('confirmed', { day: sayPast(confirmed, today, locale) }),
    how === 'observed' && w('observed'),
  ]
  return (
    <Text size="sm" c="dimmed">
      {parts.filter(Boolean).join(' · ')}
    </Text>
  )
}

type RowButtonProps = {
  readonly label: string
  readonly name: string
  readonly onPress: () => void
}

function RowButton({ label, name, onPress }: RowButtonProps) {
  return (
    <Button
      variant="subtle"
      color="gray"
      c="dimmed"
      size="compact-sm"
      px={8}
      aria-label={name}
      onClick={onPress}
    >
      {label}
    </Button>
  )
}
