import { Button, Group, Stack, Text } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import type { BroughtPerson } from '../rules/brought.ts'
import type { DateOrder } from '../rules/partial-date.ts'
import { staysBehind } from '../rules/stays-behind.ts'
import { words } from '../words/en.ts'
import { called, type Read } from './read.ts'

type Props = { readonly read: Read; readonly onOrder: (order: DateOrder) => void }

/** What we took the file to be, and what of it has no field of its own. */
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

const named = 3

/** Who can't come in whole: said before, not found out after. */
function Cut({ people }: { readonly people: readonly BroughtPerson[] }) {
  const w = useWords(words)
  if (people.length === 0) return null
  const first = people.slice(0, named).map((each) => shorten(called(each), 40))
  const count = people.length - first.length
  const names = first.join(', ')
  const who = count > 0 ? w('cutAndMore', { who: names, count }) : names
  return <Text>{w('cut', { who })}</Text>
}

function programOf(program: string) {
  if (program.startsWith('google')) return 'programGoogle'
  return program.startsWith('outlook') ? 'programOutlook' : 'programOther'
}
