import { Checkbox, Table, Text } from '@mantine/core'
import { useFieldLabel } from '#kit/labels.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { impossible } from '#shared/base/assert.ts'
import { shorten } from '#shared/base/text.ts'
import { AllergyMark } from '#ui/AllergyBand.tsx'
import { Aloud } from '#ui/Aloud.tsx'
import { Section } from '#ui/Section.tsx'
import { sayYearDay } from '#ui/say-day.ts'
import { saysSince } from '../rules/facts.ts'
import type { PageLine, RegularsPage } from '../rules/page-of-regulars.ts'
import { allergyWords } from '../rules/written-people.ts'
import { calledInList, unreadAllergies } from '../rules/written-regulars.ts'
import { words } from '../words/en.ts'
import classes from './RegularsScreen.module.css'

type Props = { readonly page: RegularsPage; readonly onTurn: (line: number) => void }

const mostShown = 100

const twinWords = {
  adds: 'addsToKnown',
  'in the book': 'anotherInBook',
  namesake: 'anotherOnPage',
  'written twice': 'writtenTwice',
} as const

/** What each line will become, before anything is written. */
export function RegularsPreview({ page, onTurn }: Props) {
  const w = useWords(words)
  const { trade } = useShop()
  const { lines, tooLong } = page
  if (lines.length + tooLong.length === 0) return null
  const shown = lines.slice(0, mostShown)
  const columns = columnsFor(shown, trade)
  const more = lines.length - mostShown
  return (
    <Section title={w('thisIsRead')}>
      {tooLong.map(({ line, letters }) => (
        <Text key={line} c="honey">
          <Aloud>{w('tooLong', { line, letters })}</Aloud>
        </Text>
      ))}
      {lines.length > 0 && (
        <Table className={classes.preview} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{w('who')}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column} data-col={column}>
                  {w(column)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((line) => (
              <Line key={line.regular.line} line={line} columns={columns} onTurn={onTurn} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {more > 0 && <Text c="dimmed">{w('moreLines', { count: more })}</Text>}
    </Section>
  )
}

const allColumns = ['howTheyTakeIt', 'allergies', 'besides'] as const
type Column = (typeof allColumns)[number]
type Regular = PageLine['regular']

/** Only filled columns; how they take it is always shown at a counter. */
const columnsFor = (lines: readonly PageLine[], trade: 'counter' | 'jobs'): readonly Column[] =>
  allColumns.filter(
    (column) =>
      (trade === 'counter' && column === 'howTheyTakeIt') ||
      lines.some(({ regular }) => isFilled(regular, column)),
  )

function isFilled(regular: Regular, column: Column): boolean {
  switch (column) {
    case 'howTheyTakeIt':
      return regular.usual !== undefined
    case 'allergies':
      return allergyWords(regular).length > 0
    case 'besides':
      return (
        regular.since !== undefined ||
        regular.people.length + regular.dates.length + wordsBesides(regular).length > 0
      )
    default:
      return impossible(column)
  }
}

const wordsBesides = ({ name, description, phones, emails, note }: Regular): readonly string[] =>
  [name && description, ...phones, ...emails, note].flatMap((each) => each ?? [])

type LineProps = {
  readonly line: PageLine
  readonly columns: readonly Column[]
  readonly onTurn: Props['onTurn']
}

function Line({ line: { regular, twin, isIn, doesNotFit }, columns, onTurn }: LineProps) {
  const w = useWords(words)
  const label = useFieldLabel()
  const unread = unreadAllergies(regular)
  return (
    <Table.Tr data-out={!isIn || undefined}>
      <Table.Td data-label={w('who')}>
        <span className={regular.name === undefined ? classes.described : classes.named}>
          {calledInList(regular)}
        </span>
        {twin !== 'none' && (
          <Checkbox
            mt={4}
            size="sm"
            label={w(twinWords[twin])}
            checked={isIn}
            onChange={() => onTurn(regular.line)}
          />
        )}
        {unread.map((each) => (
          <Text key={each} size="sm" c="berry">
            {w('soundsLikeAllergy', { words: shorten(each, 60) })}
          </Text>
        ))}
        {doesNotFit.length > 0 && (
          <Text size="sm" c="honey">
            {w('noRoomFor', {
              fields: doesNotFit.map((field) => label('customers', field)).join(', '),
            })}
          </Text>
        )}
      </Table.Td>
      {columns.map((column) => (
        <Table.Td key={column} data-label={w(column)}>
          <Cell regular={regular} column={column} />
        </Table.Td>
      ))}
    </Table.Tr>
  )
}

function Cell({ regular, column }: { readonly regular: Regular; readonly column: Column }) {
  switch (column) {
    case 'howTheyTakeIt':
      return regular.usual
    case 'allergies':
      return <Allergies regular={regular} />
    case 'besides':
      return <Besides regular={regular} />
    default:
      return impossible(column)
  }
}

function Allergies({ regular }: { readonly regular: Regular }) {
  const w = useWords(words)
  return allergyWords(regular).map((each) => (
    <div key={each}>
      <AllergyMark label={w('allergy')} text={each} />
    </div>
  ))
}

function Besides({ regular }: { readonly regular: Regular }) {
  const w = useWords(words)
  const locale = useLocale()
  const { people, dates, since } = regular
  const all = [
    ...people.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`)),
    ...dates.map((date) =>
      [date.forWhom, date.what, sayYearDay(date, locale)].filter(Boolean).join(', '),
    ),
    ...(since === undefined ? [] : [saysSince(since) ? since : w('sinceThen', { since })]),
    ...wordsBesides(regular),
  ]
  return all.map((each) => <div key={each}>{each}</div>)
}
