import { Checkbox, Table, Text } from '@mantine/core'
import { useFieldLabel } from '#kit/labels.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { impossible } from '#shared/base/assert.ts'
import { AllergyMark } from '#ui/AllergyBand.tsx'
import { Section } from '#ui/Section.tsx'
import type { PageLine, RegularsPage } from '../rules/page-of-regulars.ts'
import { calledInList } from '../rules/written-regulars.ts'
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

const allColumns = ['howTheyTakeIt', 'allergies', 'since', 'besides'] as const
type Column = (typeof allColumns)[number]

/** Only filled columns; how they take it is always shown at a counter. */
const columnsFor = (lines: readonly PageLine[], trade: 'counter' | 'jobs'): readonly Column[] =>
  allColumns.filter(
    (column) =>
      (trade === 'counter' && column === 'howTheyTakeIt') ||
      lines.some(({ regular }) => textsIn(regular, column).length > 0),
  )

function textsIn(regular: PageLine['regular'], column: Column): readonly string[] {
  switch (column) {
    case 'howTheyTakeIt':
      return regular.usual === undefined ? [] : [regular.usual]
    case 'allergies':
      return regular.allergies
    case 'since':
      return regular.since === undefined ? [] : [regular.since]
    case 'besides':
      return [...regular.phones, ...regular.emails, ...(regular.note ? [regular.note] : [])]
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
          {column === 'allergies'
            ? regular.allergies.map((each) => (
                <div key={each}>
                  <AllergyMark label={w('allergy')} text={each} />
                </div>
              ))
            : textsIn(regular, column).join(' – ')}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}
