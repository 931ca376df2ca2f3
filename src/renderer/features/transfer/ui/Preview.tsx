import { Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useRef, useState } from 'react'
import { useBook } from '#kit/use-book.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { Aloud } from '#ui/Aloud.tsx'
import type { ListDateOrder } from '../rules/partial-date.ts'
import { type BringPlan, type Fate, planOf, type RowChoice } from '../rules/plan.ts'
import { words } from '../words/en.ts'
import { Partly } from './Partly.tsx'
import { called, type Read, reach } from './read.ts'
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
  const { undecided } = plan
  const questions = useRef<HTMLDivElement>(null)
  const next = () =>
    undecided === 0
      ? onBring(choices)
      : questions.current?.querySelector<HTMLElement>('[data-open]')?.focus()
  return (
    <Stack gap="lg">
      <Understood read={read} onOrder={onOrder} />
      <Partly partly={plan.partly} />
      <Group gap="xs">
        <Count many={plan.arrivals.length} color="basil" text={(n) => w('countNew', n)} />
        <Count many={plan.additions.length} color="sea" text={(n) => w('countAdds', n)} />
        <Count many={plan.alreadyThere} color="gray" text={(n) => w('countThere', n)} />
        <Count many={plan.leftOut} color="gray" text={(n) => w('countOut', n)} />
        <Count many={undecided} color="honey" text={(n) => w('countUndecided', n)} />
        <Count many={reported.length} color="berry" text={(n) => w('countUnread', n)} />
      </Group>
      <Group>
        {count + undecided > 0 && (
          <Button onClick={next}>{undecided > 0 ? w('decideFirst') : w('bring', { count })}</Button>
        )}
        <Button variant="default" onClick={onAnother}>
          {w('chooseAnother')}
        </Button>
      </Group>
      {undecided > 0 && (
        <Text>
          <Aloud>{w('waits', { count: undecided })}</Aloud>
        </Text>
      )}
      {count + undecided === 0 && <Text>{w(plan.leftOut > 0 ? 'allOut' : 'nothingNew')}</Text>}
      <Unsure {...{ read, choices, undecided }} section={questions} onChoose={setChoices} />
      <Unread rows={reported} />
      {people.length > 0 && <Rows read={read} fates={plan.fates} />}
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

type RowsProps = { readonly read: Read } & Pick<BringPlan, 'fates'>

function Rows({ read, fates }: RowsProps) {
  const w = useWords(words)
  const sayFate = useSayFate()
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
                <Table.Td>{sayFate(fates[row])}</Table.Td>
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

function useSayFate(): (fate: Fate | undefined) => string {
  const w = useWords(words)
  const book = useBook()
  return (fate) => {
    if (fate?.is === 'left-out') return w('isOut')
    if (fate?.is === 'undecided') return w('isUndecided')
    if (fate?.is !== 'same') return w('isNew')
    // Whoever an earlier row of the list makes is not in the book yet.
    const who = fate.addsNothing ? undefined : book.people.get(fate.id)?.called
    return who === undefined ? w('isThere') : w('isAdded', { who: shorten(who, 40) })
  }
}
