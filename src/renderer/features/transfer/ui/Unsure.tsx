import { Group, Select, Stack, Text, Title } from '@mantine/core'
import { useBook } from '#kit/use-book.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import type { Possible, RowChoice } from '../rules/plan.ts'
import { words } from '../words/en.ts'
import { called, type Read } from './read.ts'

type Props = {
  readonly read: Read
  readonly choices: ReadonlyMap<number, RowChoice>
  readonly onChoice: (row: number, choice: RowChoice) => void
}

const shown = 50
const someoneNew = 'new'
const leftOut = 'left-out'

/** Rows that may be known customers: the owner decides. */
export function Unsure({ read, choices, onChoice }: Props) {
  const w = useWords(words)
  const book = useBook()
  const rows = [...read.possible].flatMap(([row, likely]) => {
    const person = read.list.people[row]
    return likely.length > 0 && person ? [{ row, person, likely }] : []
  })
  if (rows.length === 0) return null
  return (
    <Stack gap="xs" component="section" aria-label={w('unsure')}>
      <Title order={2}>{w('unsure')}</Title>
      <Text c="dimmed">{w('unsureLead')}</Text>
      {rows.slice(0, shown).map(({ row, person, likely }) => (
        <Group key={row} justify="space-between">
          <Text>{shorten(called(person), 60)}</Text>
          <Select
            aria-label={called(person)}
            allowDeselect={false}
            w={320}
            value={chosen(choices.get(row))}
            onChange={(value) => value !== null && onChoice(row, choiceOf(value, likely))}
            data={[
              { value: someoneNew, label: w('someoneNew') },
              ...likely.map(({ id }) => ({
                value: id,
                label: w('sameAs', { who: shorten(book.people.get(id)?.called ?? id, 40) }),
              })),
              { value: leftOut, label: w('leaveOut') },
            ]}
          />
        </Group>
      ))}
      {rows.length > shown && (
        <Text c="dimmed">{w('rowsMore', { count: rows.length - shown })}</Text>
      )}
    </Stack>
  )
}

const chosen = (choice: RowChoice | undefined): string =>
  choice?.is === 'same' ? choice.id : (choice?.is ?? someoneNew)

function choiceOf(value: string, likely: readonly Possible[]): RowChoice {
  const same = likely.find((each) => each.id === value)
  if (same) return { is: 'same', ...same }
  return { is: value === leftOut ? 'left-out' : 'new' }
}
