import { Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useHouse } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { type Instant, instant, instantOf } from '#shared/base/day.ts'
import type { BackupEntry } from '#shared/host/contract.ts'
import { madeAt } from '../rules.ts'
import { words } from '../words/en.ts'
import { sayMoment, saySize } from './say-moment.ts'

type Listed = { readonly folder: string; readonly entries: readonly BackupEntry[] }

/** The backups the host keeps, newest first; with `onChoose`, each can be looked into. */
export function BackupList({ onChoose }: { readonly onChoose?: (entry: BackupEntry) => void }) {
  const w = useWords(words)
  const { host } = useHouse()
  const { language } = useShop()
  const [listed, setListed] = useState<Listed>()
  useEffect(() => {
    let here = true
    void host.calls['backup:list'](undefined).then((result) => {
      if (here && result.ok) setListed(result.value)
    })
    return () => {
      here = false
    }
  }, [host])
  if (!listed || listed.entries.length === 0) return null
  return (
    <Stack gap="xs" component="section" aria-label={w('backups')}>
      <Group justify="space-between">
        <Title order={2}>{w('backups')}</Title>
        {host.kind === 'electron' && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => void host.calls['folder:show-backups'](undefined)}
          >
            {w('showFolder')}
          </Button>
        )}
      </Group>
      <Text c="dimmed">{w('inFolder', { folder: listed.folder })}</Text>
      <Table verticalSpacing="xs">
        <Table.Tbody>
          {listed.entries.map((entry) => (
            <Table.Tr key={entry.id}>
              <Table.Td>{sayMoment(momentOf(entry), language)}</Table.Td>
              <Table.Td>{entry.name}</Table.Td>
              <Table.Td ta="right">{saySize(entry.size, language)}</Table.Td>
              {onChoose && (
                <Table.Td ta="right">
                  <Button variant="default" size="compact-sm" onClick={() => onChoose(entry)}>
                    {w('restoreThis')}
                  </Button>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

function momentOf({ name, at }: BackupEntry): Instant {
  const made = madeAt(name)
  return made ? instantOf(made.day, made.minute) : instant(at)
}
