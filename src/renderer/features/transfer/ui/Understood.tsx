import { Button, Group, Stack, Text } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import type { ListDateOrder } from '../rules/partial-date.ts'
import { staysBehind } from '../rules/stays-behind.ts'
import { words } from '../words/en.ts'
import { Cut } from './Partly.tsx'
import type { Read } from './read.ts'

type Props = { readonly read: Read; readonly onOrder: (order: ListDateOrder) => void }

/** What we understood the file to be, and which values have no field of their own. */
export function Understood({ read, onOrder }: Props) {
  const w = useWords(words)
  const { file, list } = read
  const { name } = file
  const { photos, cut, binary } = staysBehind(list.people)
  return (
    <Stack gap={4}>
      <Text>
        {list.kind === 'vcard'
          ? w('understoodCards', { name, versions: list.said.versions.join(', ') })
          : w('understoodTable', { name, program: w(programOf(list.said.program)) })}
      </Text>
      {list.kind === 'csv' && list.said.columns.kept.length > 0 && (
        <Text c="dimmed">{w('keptColumns', { columns: list.said.columns.kept.join(', ') })}</Text>
      )}
      {list.kind === 'csv' && list.said.dates === 'unsure' && (
        <Group gap="xs">
          <Text>{w('whichDates')}</Text>
          <Button variant="default" size="compact-sm" onClick={() => onOrder('day-first')}>
            {w('dayFirst')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => onOrder('month-first')}>
            {w('monthFirst')}
          </Button>
        </Group>
      )}
      {photos > 0 && <Text c="dimmed">{w('photos', { count: photos })}</Text>}
      {binary.length > 0 && <Text c="dimmed">{w('binary', { fields: binary.join(', ') })}</Text>}
      <Cut people={cut} />
    </Stack>
  )
}

function programOf(program: string) {
  if (program.startsWith('google')) return 'programGoogle'
  return program.startsWith('outlook') ? 'programOutlook' : 'programOther'
}
