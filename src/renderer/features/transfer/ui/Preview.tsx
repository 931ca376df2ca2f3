import { Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useBook } from '#kit/use-book.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import type { RowMatch } from '../../customers/rules/match-list.ts'
import type { BroughtPerson } from '../rules/brought.ts'
import type { ListDateOrder } from '../rules/partial-date.ts'
import { planOf, type RowChoice } from '../rules/plan.ts'
import { words } from '../words/en.ts'
import { Partly } from './Partly.tsx'
import { called, type Read } from './read.ts'
import { Understood } from './Understood.tsx'
import { Unread } from './Unread.tsx'
import { Unsure } from './Unsure.tsx'

type Props = {
  readonly read: Read
  readonly onBring: (choices: ReadonlyMap<number, RowChoice>) => void
  readonly onAnother: () => void
  /** The owner gives the order of dates; the list is read again. */
  readonly onOrder: (order: ListDateOrder) => void
}

const shown = 50

/** What a list would do to the book, row by row, before anything is written. */
export function Preview({ read, onBring, onAnother, onOrder }: Props) {
  const w = useWords(words)
  const [choices, setChoices] = useState<ReadonlyMap<number, RowChoice>>(new Map())
  const { people, reported } = read.list
  const plan = planOf(people, read.matches, choices, () => asId<CustomerId>('preview'))
  const count = plan.arrivals.length + plan.additions.length
  return (
    <Stack gap="lg">
      <Understood read={read} onOrder={onOrder} />
      <Partly partly={plan.partly} />
      <Group gap="xs">
        <Count many={plan.arrivals.length} color="basil" text={(n) => w('countNew', n)} />
        <Count many={plan.additions.length} color="sea" text={(n) => w('countAdds', n)} />
        <Count many={plan.alreadyThere} color="gray" text={(n) => w('countThere', n)} />
        <Count many={plan.leftOut} color="gray" text={(n) => w('countOut', n)} />
        <Count many={reported.length} color="berry" text={(n) => w('countUnread', n)} />
      </Group>
      <Group>
        {count > 0 && <Button onClick={() => onBring(choices)}>{w('bring', { count })}</Button>}
        <Button variant="default" onClick={onAnother}>
          {w('chooseAnother')}
        </Button>
      </Group>
      {count === 0 && <Text>{w('nothingNew')}</Text>}
      <Unsure
        read={read}
        choices={choices}
        onChoice={(row, choice) => setChoices(new Map(choices).set(row, choice))}
      />
      <Unread rows={reported} />
      {people.length > 0 && <Rows read={read} choices={choices} />}
    </Stack>
  )
}

type CountProps = {
  readonly many: number
  readonly color: string
  readonly text: (values: { readonly count: number }) => string
}

const Count = ({ many, color, text }: CountProps) =>
  many === 0 ? null : (
    <Badge color={color} variant="light" size="lg" tt="none">
      {text({ count: many })}
    </Badge>
  )

type RowsProps = { readonly read: Read; readonly choices: ReadonlyMap<number, RowChoice> }

function Rows({ read, choices }: RowsProps) {
  const w = useWords(words)
  const { people } = read.list
  return (
    <Stack gap="xs" component="section" aria-label={w('preview')}>
      <Title order={2}>{w('preview')}</Title>
      <Table.ScrollContainer minWidth={560}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{w('who')}</Table.Th>
              <Table.Th>{w('reach')}</Table.Th>
              <Table.Th>{w('whatHappens')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.slice(0, shown).map((person, row) => (
              <Table.Tr key={`${person.where} ${person.raw.slice(0, 20)}`}>
                <Table.Td>{shorten(called(person), 80)}</Table.Td>
                <Table.Td>{shorten(reach(person), 80)}</Table.Td>
                <Table.Td>
                  <Fate match={read.matches[row]} choice={choices.get(row)} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {people.length > shown && (
        <Text c="dimmed">{w('rowsMore', { count: people.length - shown })}</Text>
      )}
    </Stack>
  )
}

type FateProps = { readonly match: RowMatch | undefined; readonly choice: RowChoice | undefined }

function Fate({ match, choice }: FateProps) {
  const w = useWords(words)
  const book = useBook()
  if (choice?.is === 'left-out') return w('isOut')
  const known = choice?.is === 'same' ? choice : match
  if (known?.is !== 'same' && known?.is !== 'twice') return w('isNew')
  if (known.addsNothing) return w('isThere')
  const who = known.is === 'same' ? book.people.get(asId<CustomerId>(known.id))?.called : undefined
  return who === undefined ? w('isThere') : w('isAdded', { who: shorten(who, 40) })
}

const reach = (person: BroughtPerson): string =>
  [...person.phones.map((each) => each.number), ...person.emails.map((each) => each.address)]
    .slice(0, 2)
    .join(', ')
