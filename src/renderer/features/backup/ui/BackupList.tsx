import { Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useEffect } from 'react'
import { useAppContext } from '#kit/use-book.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { muchSmaller } from '#shared/book/rotation.ts'
import type { BackupEntry } from '#shared/host/contract.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { notedIn } from '../rules.ts'
import { useBackupWork } from '../state.ts'
import { words } from '../words/en.ts'
import classes from './BackupList.module.css'
import { lookAround } from './look-around.ts'
import { momentOf, newestBackupFirst } from './moment-of.ts'
import { sayBackup, sayMoment, saySize } from './say-moment.ts'

/** Looks at the backups the host keeps, and lists them, newest first; with `onChoose`, each can be looked into. */
export function BackupList({ onChoose }: { readonly onChoose?: (entry: BackupEntry) => void }) {
  const w = useWords(words)
  const app = useAppContext()
  const { host } = app
  const { language } = useShop()
  const locale = useLocale()
  const listed = useBackupWork((work) => work.listed)
  useEffect(() => void lookAround(app), [app])
  if (!listed || listed.entries.length === 0) return null
  const entries = newestBackupFirst(listed.entries)
  const smaller = muchSmaller(notedIn(entries))
  // Without copies elsewhere, this column would say "here" in each row.
  const anySecond = entries.some(({ inSecond }) => inSecond)
  const holds = ({ facts }: BackupEntry) => facts && w('records', { count: facts.rows })
  const keptWhere = ({ inSecond }: BackupEntry) => w(inSecond ? 'keptBoth' : 'keptHere')
  const factsOf = (entry: BackupEntry): readonly string[] =>
    [holds(entry), saySize(entry.size, language), anySecond && keptWhere(entry)].flatMap(
      (said) => said || [],
    )
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
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{w('made')}</Table.Th>
            <Table.Th className={classes.wide} ta="right">
              {w('holds')}
            </Table.Th>
            <Table.Th className={classes.wide} ta="right">
              {w('size')}
            </Table.Th>
            {anySecond && <Table.Th className={classes.wide}>{w('keptWhere')}</Table.Th>}
            {onChoose && <Table.Td />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr key={entry.id}>
              <Table.Td>
                <Named entry={entry} isMuchSmaller={smaller.has(entry.name)} />
                <Text className={classes.narrow} size="sm">
                  {factsOf(entry).join(' · ')}
                </Text>
              </Table.Td>
              <Table.Td className={classes.wide} ta="right">
                {holds(entry)}
              </Table.Td>
              <Table.Td className={classes.wide} ta="right">
                {saySize(entry.size, language)}
              </Table.Td>
              {anySecond && <Table.Td className={classes.wide}>{keptWhere(entry)}</Table.Td>}
              {onChoose && (
                <Table.Td ta="right">
                  <ActionButton
                    size="compact-sm"
                    label={w('restoreThis')}
                    about={sayBackup(entry, entries, locale)}
                    onPress={() => onChoose(entry)}
                  />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

type NamedProps = { readonly entry: BackupEntry; readonly isMuchSmaller: boolean }

/** When it was made; under it its name, for finding it in the folder. */
function Named({ entry, isMuchSmaller }: NamedProps) {
  const w = useWords(words)
  const locale = useLocale()
  return (
    <>
      <Group gap="xs">
        <Text>{sayMoment(momentOf(entry), locale)}</Text>
        {entry.facts?.encrypted && <Badge variant="default">{w('sealed')}</Badge>}
        {isMuchSmaller && (
          <Badge color="honey" variant="light">
            {w('muchSmaller')}
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {entry.name}
      </Text>
    </>
  )
}
