import { Button, Group, Select, Stack, Text, Title } from '@mantine/core'
import { type RefObject, useState } from 'react'
import { useBook } from '#kit/use-book.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import type { Possible } from '../../customers/rules/match-list.ts'
import type { BroughtPerson } from '../rules/brought.ts'
import { decideAll, type RowChoice } from '../rules/plan.ts'
import { words } from '../words/en.ts'
import { called, type Read, reach } from './read.ts'

type Choices = ReadonlyMap<number, RowChoice>
type Props = {
  readonly read: Read
  readonly choices: Choices
  readonly undecided: number
  readonly section: RefObject<HTMLDivElement | null>
  readonly onChoose: (choices: Choices) => void
}

const step = 50
const answers = [
  ['new', 'someoneNew'],
  ['same', 'theSame'],
  ['left-out', 'leaveOut'],
] as const

/** Rows that may be known customers: the owner decides each, or all of them at once. */
export function Unsure({ read, choices, undecided, section, onChoose }: Props) {
  const { list, matches } = read
  const w = useWords(words)
  const [shown, setShown] = useState(step)
  const rows = matches.flatMap((match, row) => {
    const person = list.people[row]
    return match.is === 'unsure' && match.possible.length > 0 && person
      ? [{ row, person, possible: match.possible }]
      : []
  })
  if (rows.length === 0) return null
  const more = rows.length - shown
  return (
    <Stack gap="xs" component="section" ref={section} aria-label={w('unsure')}>
      <Title order={2}>{w('unsure')}</Title>
      <Text c="dimmed">{w('unsureLead')}</Text>
      {rows.length > 1 && (
        <Group gap="xs" role="group" aria-label={w('allUndecided')}>
          <Text>{w('allUndecided')}</Text>
          {answers.map(([is, label]) => (
            <Button
              key={is}
              variant="default"
              size="compact-md"
              // It keeps the focus when the last question is answered, so it is not `disabled`.
              data-disabled={undecided === 0 || undefined}
              aria-disabled={undecided === 0}
              onClick={() => onChoose(decideAll(matches, choices, is))}
            >
              {w(label)}
            </Button>
          ))}
        </Group>
      )}
      {rows.slice(0, shown).map(({ row, ...asked }, at) => (
        <Question
          key={row}
          {...asked}
          isNext={at > 0 && at === shown - step}
          choice={choices.get(row)}
          onChoice={(choice) => onChoose(new Map(choices).set(row, choice))}
        />
      ))}
      {more > 0 && (
        <Group>
          <Button variant="subtle" data-open onClick={() => setShown(shown + step)}>
            {w('showMore', { count: Math.min(step, more) })}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

type QuestionProps = {
  /** The first of those that "Show more" brought: it takes the focus, as that button may be gone. */
  readonly isNext: boolean
  readonly person: BroughtPerson
  readonly possible: readonly Possible[]
  readonly choice: RowChoice | undefined
  readonly onChoice: (choice: RowChoice) => void
}

function Question({ isNext, person, possible, choice, onChoice }: QuestionProps) {
  const w = useWords(words)
  const book = useBook()
  return (
    <Group justify="space-between">
      <div>
        <Text>{shorten(called(person), 60)}</Text>
        <Text size="sm" c="dimmed">
          {shorten(reach(person), 80)}
        </Text>
      </div>
      <Select
        aria-label={called(person)}
        autoFocus={isNext}
        placeholder={w('choose')}
        data-open={choice === undefined || undefined}
        allowDeselect={false}
        w={320}
        value={choice?.is === 'same' ? choice.id : (choice?.is ?? null)}
        onChange={(value) => onChoice(choiceOf(value, possible))}
        data={[
          { value: 'new', label: w('someoneNew') },
          ...possible.map(({ id }) => ({
            value: id,
            label: w('sameAs', { who: shorten(book.people.get(id)?.called ?? id, 40) }),
          })),
          { value: 'left-out', label: w('leaveOut') },
        ]}
      />
    </Group>
  )
}

function choiceOf(value: string | null, possible: readonly Possible[]): RowChoice {
  const same = possible.find((each) => each.id === value)
  if (same) return { is: 'same', ...same }
  return { is: value === 'new' ? 'new' : 'left-out' }
}
