import { Code, Stack, Table, Text, Title } from '@mantine/core'
import { useSay, useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import type { ReportedRow } from '../rules/brought.ts'
import { rowWords } from '../rules/row-words.ts'
import { words } from '../words/en.ts'
import { sayReason } from './refusal.ts'

const shown = 100

/** Rows that made nobody, each with its reason and the file's own words. */
export function Unread({ rows }: { readonly rows: readonly ReportedRow[] }) {
  const w = useWords(words)
  const say = useSay()
  if (rows.length === 0) return null
  return (
    <Stack gap="xs" component="section" aria-label={w('unread')}>
      <Title order={2}>{w('unread')}</Title>
      <Text c="dimmed">{w('unreadLead')}</Text>
      <Table>
        <Table.Tbody>
          {rows.slice(0, shown).map((row) => (
            <Table.Tr key={row.where}>
              <Table.Td>{w('rowNumber', { row: row.where })}</Table.Td>
              <Table.Td>{say(sayReason(row.why))}</Table.Td>
              <Table.Td>
                <Words raw={row.raw} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.length > shown && (
        <Text c="dimmed">{w('rowsMore', { count: rows.length - shown })}</Text>
      )}
    </Stack>
  )
}

function Words({ raw }: Pick<ReportedRow, 'raw'>) {
  const text = rowWords(raw)
  return text !== '' && <Code>{shorten(text, 80)}</Code>
}
