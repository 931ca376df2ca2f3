import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import type { UnfitNow } from '#book/unfit-rows.ts'
import { goTo, useGoTo } from '#kit/go-to.ts'
import { useFieldLabel, useTableLabel } from '#kit/labels.ts'
import { usePeople } from '#kit/use-people.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { impossible } from '#shared/base/assert.ts'
import type { Said } from '#shared/base/said.ts'
import { words } from '../words/en.ts'
import { useUnfitNow } from './use-unfit-rows.ts'

/** Records that an older version let grow beyond their fields: which ones, whose, and by how much. */
export function ToShorten() {
  const w = useWords(words)
  const rows = useUnfitNow()
  if (rows.length === 0) return null
  return (
    <Alert color="honey" variant="light" title={w('toShorten', { count: rows.length })}>
      <Stack gap="xs">
        <Text size="sm">{w(rows.length === 1 ? 'toShortenTextOne' : 'toShortenTextMany')}</Text>
        {rows.map((row) => (
          <OneToShorten key={`${row.table} ${row.id}`} row={row} />
        ))}
      </Stack>
    </Alert>
  )
}

function OneToShorten({ row: { table, field, why, whose } }: { readonly row: UnfitNow }) {
  const w = useWords(words)
  const people = usePeople()
  const open = useGoTo()
  const say = useSay()
  const tableLabel = useTableLabel()
  const fieldLabel = useFieldLabel()
  const what = `${tableLabel(table)}, ${fieldLabel(table, field)}`
  const who = whose && people.get(whose)?.called
  const size = say(sizeOf(why))
  return (
    <Group gap="sm" justify="space-between" wrap="nowrap">
      <Text size="sm">{w('toShortenLine', { what: who ? `${who}: ${what}` : what, size })}</Text>
      {whose && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={w('toShortenOpen', { what: who ?? what })}
          onClick={() => open(goTo.customer(whose))}
        >
          {w('open')}
        </Button>
      )}
    </Group>
  )
}

function sizeOf(why: UnfitNow['why']): Said {
  switch (why.is) {
    case 'too-long':
      return words.say('toShortenSize', { size: why.size, most: why.most })
    case 'too-many':
      return words.say('toShortenCount', { size: why.size, most: why.most })
    case 'wrong':
      return words.say('toShortenWrong')
    default:
      return impossible(why)
  }
}
