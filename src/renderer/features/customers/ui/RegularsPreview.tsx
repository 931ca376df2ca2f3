import { Checkbox, Table, Text } from '@mantine/core'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { AllergyMark } from '#ui/AllergyBand.tsx'
import { Section } from '#ui/Section.tsx'
import type { PageLine, RegularsPage } from '../rules/page-of-regulars.ts'
import { calledInList } from '../rules/twins.ts'
import { words } from '../words/en.ts'
import classes from './RegularsScreen.module.css'

type Props = { readonly page: RegularsPage; readonly onTurn: (line: number) => void }

const mostShown = 100

const twinWords = {
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
              {trade === 'counter' && <Table.Th>{w('howTheyTakeIt')}</Table.Th>}
              <Table.Th>{w('allergies')}</Table.Th>
              <Table.Th data-col="since">{w('since')}</Table.Th>
              <Table.Th>{w('besides')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.slice(0, mostShown).map((line) => (
              <Line key={line.regular.line} line={line} trade={trade} onTurn={onTurn} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {more > 0 && <Text c="dimmed">{w('moreLines', { count: more })}</Text>}
    </Section>
  )
}

type LineProps = {
  readonly line: PageLine
  readonly trade: 'counter' | 'jobs'
  readonly onTurn: Props['onTurn']
}

function Line({ line: { regular, twin, isIn }, trade, onTurn }: LineProps) {
  const w = useWords(words)
  const besides = [...regular.phones, ...regular.emails, regular.note].filter(Boolean)
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
      </Table.Td>
      {trade === 'counter' && <Table.Td data-label={w('howTheyTakeIt')}>{regular.usual}</Table.Td>}
      <Table.Td data-label={w('allergies')}>
        {regular.allergies.map((each) => (
          <div key={each}>
            <AllergyMark label={w('allergy')} text={each} />
          </div>
        ))}
      </Table.Td>
      <Table.Td data-label={w('since')}>{regular.since}</Table.Td>
      <Table.Td data-label={w('besides')}>{besides.join(' – ')}</Table.Td>
    </Table.Tr>
  )
}
