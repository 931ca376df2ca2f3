import { Stack, Text } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import type { Read } from './read.ts'

/** What we took the file to be, and what of it has no field of its own. */
export function Understood({ read }: { readonly read: Read }) {
  const w = useWords(words)
  const { name, list } = read
  const photos = list.people.filter((person) => person.photo).length
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
      {photos > 0 && <Text c="dimmed">{w('photos', { count: photos })}</Text>}
    </Stack>
  )
}

function programOf(program: string) {
  if (program.startsWith('google')) return 'programGoogle'
  return program.startsWith('outlook') ? 'programOutlook' : 'programOther'
}
