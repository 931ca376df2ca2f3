import { Checkbox, Table, Text } from '@mantine/core'
import { useFieldLabel } from '#kit/labels.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { impossible } from '#shared/base/assert.ts'
import { shorten } from '#shared/base/text.ts'
import { AllergyMark } from '#ui/AllergyBand.tsx'
import { Section } from '#ui/Section.tsx'
import type { PageLine, RegularsPage } from '../rules/page-of-regulars.ts'
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
        <Text key={line} c="honey" role="status">
          {w('tooLong', { line, letters })}
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

const allColumns = ['howTheyTakeIt', 'allergies', 'people', 'dates', 'since', 'besides'] as const
type Column = (typeof allColumns)[number]

/** Only filled columns; how they take it is always shown at a counter. */
const columnsFor = (lines: readonly PageLine[], trade: 'counter' | 'jobs'): readonly Column[] =>
  allColumns.filter(
    (column) =>
      (trade === 'counter' && column === 'howTheyTakeIt') ||
      lines.some(({ regular }) => textsIn(regular, column).length > 0),
  )

type Regular = PageLine['regular']

/** Only what is in the text itself; people and dates have their own cells. */
function textsIn(regular: Regular, column: Column): readonly string[] {
  switch (column) {
    case 'howTheyTakeIt':
      return regular.usual === undefined ? [] : [regular.usual]
    case 'allergies':
      return regular.allergies
    case 'people':
      return regular.people.map((each) => each.name)
    case 'dates':
      return regular.dates.map((each) => each.what)
    case 'since':
      return regular.since === undefined ? [] : [regular.since]
    case 'besides':
      return [
        ...(regular.name === undefined ? [] : [regular.description ?? '']),
        ...[...regular.phones, ...regular.emails],
        ...[regular.note ?? ''],
      ].filter((each) => each !== '')
    default:
      return impossible(column)
  }
}

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
  const { language } = useShop()
  switch (column) {
    case 'allergies':
      return <Allergies of={regular.allergies} />
    case 'people':
      return regular.people.map(({ name, role, allergies }) => (
        <div key={`${name} ${role}`}>
          {role === undefined ? name : `${name} (${role})`}
          <Allergies of={allergies} />
        </div>
      ))
    case 'dates':
      return regular.dates.map((date) => (
        <div key={`${date.what} ${date.monthDay}`}>
          {[date.forWhom, date.what, sayDate(date, language)].filter(Boolean).join(', ')}
        </div>
      ))
    default:
      return textsIn(regular, column).join(' – ')
  }
}

/** "3 December 1941", "14 May", in the owner's language. */
function sayDate({ monthDay, year }: Regular['dates'][number], language: string): string {
  const [month, of] = monthDay.split('-').map(Number)
  return new Intl.DateTimeFormat(language, {
    ...{ day: 'numeric', month: 'long' },
    ...(year === undefined ? {} : { year: 'numeric' }),
  }).format(new Date(year ?? 2000, (month ?? 1) - 1, of, 12))
}

function Allergies({ of }: { readonly of: readonly string[] }) {
  const w = useWords(words)
  return of.map((each) => (
    <div key={each}>
      <AllergyMark label={w('allergy')} text={each} />
    </div>
  ))
}
